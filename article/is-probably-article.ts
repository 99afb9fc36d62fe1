import { type Container, findContainer } from './container';
import { readLines } from './lines';

/** A notice of 80 characters is an article. */
const SHORTEST_ARTICLE = 60;

/** The verdict on what was found. */
export function isArticle({ prose, linked }: Container): boolean {
  return prose >= SHORTEST_ARTICLE && linked < prose;
}

/** Whether a document holds an article to read. Cheap: one walk, no tables, nothing changed. */
export function isProbablyArticle(document: Document): boolean {
  const container = findContainer(readLines(document));
  return container !== null && isArticle(container);
}
