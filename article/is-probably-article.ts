import { findContainer } from './container';
import { readLines } from './lines';
import { type ArticleVerdict, judge } from './verdict';

/** Beyond this many nodes a page is judged by what stands before. */
const MOST_NODES = 50_000;

/** Prose of this mass is read before a page is judged by what stands before; lists of summaries have less. */
const MUCH = 2000;
/** Of it, what the container must have for the rest of the page not to matter. */
const SURE = 1500;
/** And at most this share of it in links: on home pages the links come with the text. */
const FEW_LINKS = 0.1;

/** Whether a document holds an article to read, with the quantities that say so. Nothing is changed. */
export function explainArticle(document: Document): ArticleVerdict {
  const page = readLines(document, { nodes: MOST_NODES });
  return judge(page, findContainer(page));
}

/** Whether the beginning of a document is so much of an article that what follows cannot change it. */
function beginsAsArticle(document: Document): boolean | null {
  const page = readLines(document, { nodes: MOST_NODES, prose: MUCH });
  const verdict = judge(page, findContainer(page));
  // Read to its end, this is the verdict.
  if (!page.isCut) return verdict.isArticle;
  const { isArticle, prose: found, text, linked } = verdict;
  return isArticle && found >= SURE && linked <= text * FEW_LINKS ? true : null;
}

/**
 * Whether a document holds an article to read, as `explainArticle` says. Cheap: one walk that ends where the verdict is
 * sure, no tables, nothing changed.
 */
export function isProbablyArticle(document: Document): boolean {
  return beginsAsArticle(document) ?? explainArticle(document).isArticle;
}
