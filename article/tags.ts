const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements whose text a reader does not see, or that hold no prose. */
export const UNREAD = set(
  'head title script style noscript template svg math iframe object embed applet canvas audio video map select datalist textarea button input progress meter dialog frameset noframes rp rt',
);

/** Elements that begin a new line before and after them. */
export const BLOCKS = set(
  'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table caption tbody td tfoot th thead tr ul',
);
