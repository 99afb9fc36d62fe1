import { type Container, findContainer } from './container';
import { readLines } from './lines';

/** A notice of 80 characters is an article. */
const SHORTEST_ARTICLE = 50;
/** Without a headline above it, less prose than this may be any box of the page. */
const SHORTEST_WITHOUT_HEADLINE = 100;

/** The verdict on what was found. */
export function isArticle({ prose, linked, underHeadline }: Container): boolean {
  return prose >= (underHeadline ? SHORTEST_ARTICLE : SHORTEST_WITHOUT_HEADLINE) && linked < prose;
}

/** Beyond this many nodes a page is judged by what stands before. */
const MOST_NODES = 50_000;

/** Whether a document holds an article to read. Cheap: one walk, no tables, nothing changed. */
export function isProbablyArticle(document: Document): boolean {
  const container = findContainer(readLines(document, { nodes: MOST_NODES }));
  return container !== null && isArticle(container);
}
