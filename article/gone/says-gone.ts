import { type Dom, domOf, ELEMENT, TEXT } from '../dom';
import { GONE_PHRASES, plainWords } from './phrases';

/** A page that says more than this is not one that only says that something is no more. In UTF-16 code units. */
const LONGEST_PAGE = 1200;

/** One that says so beside lists of other news says it in its title or headline. */
const LONGEST_HEADLINE = 60;

/** Nor is one that has more nodes. */
const MOST_NODES = 20_000;

const HEADLINES = new Set(['h1', 'h2']);
const MOST_HEADLINES = 4;

/** What stands in these is not what the page says, but may be its headline. */
const NOT_READ = new Set('head script style noscript template nav footer header select option'.split(' '));

const says = (text: string): boolean => {
  const words = plainWords(text);
  return GONE_PHRASES.some(({ pattern }) => pattern.test(words));
};

interface Words {
  headlines: string[];
  /** A line for each text; null where there is more than a page says that is gone. */
  lines: string[] | null;
}

/** The page's own words: walked and not asked of `innerText`, which would make the browser lay it out. */
function wordsOf(dom: Dom): Words {
  const headlines: string[] = [];
  const lines: string[] = [];
  let length = 0;
  let headline: Node | null = null;
  let unread: Node | null = null;

  const enter = (element: Element): void => {
    const tag = dom.tag(element);
    if (!headline && HEADLINES.has(tag) && headlines.length < MOST_HEADLINES) {
      headline = element;
      headlines.push('');
    }
    if (!unread && NOT_READ.has(tag)) unread = element;
  };
  const leave = (node: Node): void => {
    if (node === headline) headline = null;
    if (node === unread) unread = null;
  };
  const read = (text: Text): void => {
    const said = text.data.slice(0, LONGEST_PAGE + 1);
    if (headline) headlines.push((headlines.pop() ?? '') + said);
    if (unread || said.trim() === '') return;
    length += said.trim().length + 1;
    if (length <= LONGEST_PAGE) lines.push(said.trim());
  };

  let node: Node | null = dom.root;
  let visited = 0;
  while (node && ++visited <= MOST_NODES) {
    const type = dom.type(node);
    if (type === ELEMENT) enter(node as Element);
    else if (type === TEXT) read(node as Text);
    let next: Node | null = type === ELEMENT ? dom.firstChild(node) : null;
    while (!next && node) {
      leave(node);
      next = dom.nextSibling(node);
      node = next ? node : dom.parent(node);
    }
    node = next;
  }
  return { headlines, lines: node || length > LONGEST_PAGE ? null : lines };
}

/**
 * Whether a page that is no article says that what was here is no more (a "soft 404"): in a title or headline, or as
 * nearly all that it says. Pages that want a login, are busy or refuse say something else.
 */
export function saysGone(document: Document): boolean {
  const dom = domOf(document);
  const { headlines, lines } = wordsOf(dom);
  const isHeadline = (line: string) => line.trim().length <= LONGEST_HEADLINE && says(line);
  return (
    [dom.title, ...headlines].some(isHeadline) ||
    (lines?.some((line) => line.length <= 200 && says(line)) ?? false)
  );
}
