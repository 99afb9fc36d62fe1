import { GONE_PHRASES, plainWords } from './phrases';

/** A page that says more than this is not one that only says that something is no more. In UTF-16 code units. */
const LONGEST_PAGE = 1200;

/** One that says so beside lists of other news says it in its title or headline. */
const LONGEST_HEADLINE = 60;

/** Read no further: a page of this length is not one that says that it is gone. */
const NOT_READ = 'script, style, noscript, template, nav, footer, header, select, option';

const says = (text: string): boolean => {
  const words = plainWords(text);
  return GONE_PHRASES.some(({ pattern }) => pattern.test(words));
};

/** The page's own words, up to a bound: walked and not asked of `innerText`, which would make the browser lay it out. */
function wordsOf(body: Element): string {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let words = '';
  let nodes = 0;
  while (walker.nextNode()) {
    const { nodeValue, parentElement } = walker.currentNode;
    const text = nodeValue?.trim() ?? '';
    if (text === '' || parentElement?.closest(NOT_READ)) continue;
    words += `${text}\n`;
    if (words.length > LONGEST_PAGE || ++nodes > LONGEST_PAGE) return words;
  }
  return words;
}

/**
 * Whether a page that is no article says that what was here is no more (a "soft 404"): in a title or headline, or as
 * nearly all that it says. Pages that want a login, are busy or refuse say something else.
 */
export function saysGone(document: Document): boolean {
  const headlines = [document.title, ...[...document.querySelectorAll('h1, h2')].slice(0, 4)].map(
    (headline) => (typeof headline === 'string' ? headline : (headline.textContent ?? '')),
  );
  if (headlines.some((line) => line.trim().length <= LONGEST_HEADLINE && says(line))) return true;
  if (!document.body) return false;
  const words = wordsOf(document.body);
  return words.length <= LONGEST_PAGE && words.split('\n').some((line) => line.length <= 200 && says(line));
}
