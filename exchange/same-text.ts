import { textOf } from '../article/text-of';
import { fold } from '../chinese';
import { bigrams } from '../highlights';
import type { ArticleSnapshot } from './records';

type Capture = Pick<ArticleSnapshot, 'blocks' | 'textHash' | 'capturedBy'>;

/**
 * What tells two texts of one address apart for a reader: the characters, folded, without white space. Another script,
 * other forms of quotation marks and another division into blocks are no change of the text.
 */
function foldedText(blocks: readonly { text: string }[]): string {
  return fold(textOf(blocks)).replace(/\s+/gu, '');
}

/** A byline or a licence line more or less, in folded characters. */
const LONGEST_EDGE = 120;

/**
 * Whether two captures are of one text. Two versions of the extension may not draw the same line between an article
 * and what stands around it: a little more or less at the edges is then the reading's, not the page's.
 */
export function isSameText(a: Capture, b: Capture): boolean {
  if (a.textHash === b.textHash) return true;
  const texts = [foldedText(a.blocks), foldedText(b.blocks)].sort((x, y) => x.length - y.length);
  const [short = '', long = ''] = texts;
  if (short === long) return true;
  const isEdge = long.length - short.length <= Math.min(LONGEST_EDGE, short.length / 4);
  return a.capturedBy !== b.capturedBy && isEdge && long.includes(short);
}

/** A text that shares so little with the saved one, and is so much shorter, is hardly what became of it. */
const LEAST_SHARED = 0.1;
const LEAST_LENGTH = 0.25;

/**
 * Whether what was read is no later text of an article but something in its place: a login wall, a question for a
 * cookie, a page that says that it is busy, or nothing at all.
 */
export function isInstead(saved: Pick<Capture, 'blocks'>, read: Pick<Capture, 'blocks'>): boolean {
  const [before, now] = [foldedText(saved.blocks), foldedText(read.blocks)];
  if (now.length >= before.length * LEAST_LENGTH) return false;
  const [pairs, known] = [bigrams(now), bigrams(before)];
  let shared = 0;
  for (const pair of pairs) if (known.has(pair)) shared++;
  return pairs.size === 0 || shared < pairs.size * LEAST_SHARED;
}
