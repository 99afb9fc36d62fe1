const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements whose text a reader does not see, or that hold no prose. */
export const UNREAD = set(
  'head title script style noscript template svg math iframe object embed applet canvas audio video map select datalist textarea button input progress meter dialog frameset noframes rp rt',
);

/** Elements that begin a new line before and after them. */
const BLOCKS = set(
  'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table caption tbody td tfoot th thead tr ul',
);

const BOLD = set('b strong h1 h2 h3 h4 h5 h6 th');
/** Elements that take no shadow root; what is not known may. */
const NO_HOSTS = set(
  'a abbr b big br center dd dl dt em fieldset figcaption figure font form hr i img label legend li ol pre s small strong sub sup table tbody td tfoot th thead tr u ul',
);

/** What a tag means to a reader, as bits. */
export const Tag = {
  unread: 1,
  block: 2,
  bold: 4,
  link: 8,
  lineBreak: 16,
  frame: 32,
  row: 64,
  noHost: 128,
} as const;

function flagsOf(tag: string): number {
  let flags = 0;
  if (tag === 'iframe' || tag === 'frame') flags |= Tag.frame | Tag.block;
  else if (UNREAD.has(tag)) flags |= Tag.unread;
  if (BLOCKS.has(tag)) flags |= Tag.block;
  if (BOLD.has(tag)) flags |= Tag.bold;
  if (NO_HOSTS.has(tag)) flags |= Tag.noHost;
  if (tag === 'a') flags |= Tag.link;
  if (tag === 'br') flags |= Tag.lineBreak;
  if (tag === 'tr') flags |= Tag.row;
  return flags;
}

const ALL = new Set(['iframe', 'frame', 'a', 'br', ...UNREAD, ...BLOCKS, ...BOLD, ...NO_HOSTS]);

/** The flags of each tag that has some. */
export const TAGS: ReadonlyMap<string, number> = new Map([...ALL].map((tag) => [tag, flagsOf(tag)]));
