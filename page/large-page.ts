import { findArticle, walkLines } from '../article';
import type { Steps } from '../article/steps';
import { type Reading, toReading } from './reading';

/** Elements beyond which reading a page takes so long that it is done in slices. */
const LARGE = 20_000;
/** What no article has: beyond it even a slice would hold the page up. */
const MOST_LINES = 40_000;
const MOST_CHARACTERS = 4_000_000;

/** Whether a page is read in slices. */
export const isLarge = (document: Document): boolean =>
  Document.prototype.getElementsByTagName.call(document, '*').length > LARGE;

/** Reads the article as `readPage` does, in steps; `too-large` for a page that is given up. */
export function* readLargePage(
  document: Document,
  url: string,
  repeated: ReadonlySet<string>,
): Steps<Reading | 'too-large' | null> {
  const page = yield* walkLines(document);
  const characters = page.lines.reduce((sum, { text }) => sum + text.length, 0);
  if (page.lines.length > MOST_LINES || characters > MOST_CHARACTERS) return 'too-large';
  yield;
  const article = yield* findArticle(page, document, { url, repeated });
  yield;
  return toReading(article);
}
