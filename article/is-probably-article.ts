import { findContainer } from './container';
import { readLines } from './lines';
import { type ArticleVerdict, judge } from './verdict';

/** Beyond this many nodes a page is judged by what stands before. */
const MOST_NODES = 50_000;

/** Whether a document holds an article to read, with the quantities that say so. Nothing is changed. */
export function explainArticle(document: Document): ArticleVerdict {
  const page = readLines(document, { nodes: MOST_NODES });
  return judge(page, findContainer(page));
}

/** Whether a document holds an article to read. Cheap: one walk, no tables, nothing changed. */
export function isProbablyArticle(document: Document): boolean {
  return explainArticle(document).isArticle;
}
