import type { PageIndex } from './page-index';
import type { Sought } from './sought';

/** Characters of the key on each side of the cut that must now be neighbours. */
const EDGE = 6;

/**
 * Whether the page shows where the quote was cut out, alone, with its sentence or with its block: what stood before
 * it is now followed by what stood after it. (A block that was moved leaves the same scar.)
 */
export function leavesScar(page: PageIndex, sought: Sought): boolean {
  const { before, after, inSentence, inBlock, textEdge } = sought;
  return (
    isCut(before.length, 0) ||
    isCut(before.length - inSentence.before, inSentence.after) ||
    (inBlock.before !== null &&
      inBlock.after !== null &&
      isCut(before.length - inBlock.before, inBlock.after))
  );

  function isCut(beforeEnd: number, afterStart: number): boolean {
    const left = before.slice(Math.max(0, beforeEnd - EDGE), beforeEnd);
    const right = after.slice(afterStart, afterStart + EDGE);
    if (left.length === EDGE && right.length === EDGE) return page.key.includes(left + right);
    if (left === '' && textEdge.before) return right.length === EDGE && page.key.startsWith(right);
    if (right === '' && textEdge.after) return left.length === EDGE && page.key.endsWith(left);
    return false;
  }
}
