import type { PageIndex } from './page-index';
import type { Sought } from './sought';

/** Characters of the key on each side of the cut that must now be neighbours. */
const EDGE = 6;

/** The same where it is concluded that the passage is gone, whatever stands elsewhere. */
const SURE_EDGE = 12;

type Edges = Sought['textEdge'];

/** `inside`: alone or with its sentence, while the rest of its block is there; `block`: with its block. */
export type Scar = 'inside' | 'block';

/**
 * Whether the page shows where the quote was cut out: what stood before it is now followed by what stood after it. (A
 * block that was moved leaves the same scar.)
 */
export function scarOf(page: PageIndex, sought: Sought): Scar | null {
  const { before, after, beyond, inSentence, inBlock, textEdge } = sought;
  const excerpt = before + sought.quote + after;
  const sentence = {
    before: before.slice(0, before.length - inSentence.before),
    after: after.slice(inSentence.after),
  };
  const isInside = (cut: { before: number; after: number }) =>
    inBlock.before !== cut.before || inBlock.after !== cut.after;
  const quoteAlone = isInside({ before: 0, after: 0 });
  if (quoteAlone && isCut(before, after, textEdge, SURE_EDGE)) return 'inside';
  const sentenceAlone = isInside(inSentence);
  if (sentenceAlone && isCut(sentence.before, sentence.after, textEdge, SURE_EDGE)) return 'inside';
  if (isCutAnywhere()) return 'inside';
  const isBlock =
    isCut(before, after, textEdge, EDGE) ||
    isCut(sentence.before, sentence.after, textEdge, EDGE) ||
    (beyond
      ? isCut(beyond.before, beyond.after, { before: true, after: true }, EDGE)
      : inBlock.before !== null &&
        inBlock.after !== null &&
        isCut(before.slice(0, before.length - inBlock.before), after.slice(inBlock.after), textEdge, EDGE));
  return isBlock ? 'block' : null;

  /** Whether the nearest text of old that the page has before the quote runs into what stood after it, inside its block. */
  function isCutAnywhere(): boolean {
    for (let end = before.length; end >= SURE_EDGE; end--) {
      const left = before.slice(end - SURE_EDGE, end);
      const at = page.key.indexOf(left);
      if (at < 0) continue;
      const next = at + SURE_EDGE;
      const right = page.key.slice(next, next + SURE_EDGE);
      const from = right.length < SURE_EDGE || excerpt.includes(left + right) ? -1 : after.indexOf(right);
      if (from < 0) return false;
      // Where it was cut is uncertain by what its two edges have in common; how much was cut is not.
      return (
        inBlock.before === null ||
        inBlock.after === null ||
        before.length - end + from < inBlock.before + inBlock.after
      );
    }
    return false;
  }

  /**
   * Whether two texts are neighbours now and were not; an empty one stands for the text's edge, where it reached so far.
   */
  function isCut(upTo: string, from: string, isEdge: Edges, length: number): boolean {
    const left = upTo.slice(-length);
    const right = from.slice(0, length);
    if (left.length === length && right.length === length) {
      return page.key.includes(left + right) && !excerpt.includes(left + right);
    }
    if (left === '' && isEdge.before) return right.length === length && page.key.startsWith(right);
    if (right === '' && isEdge.after) return left.length === length && page.key.endsWith(left);
    return false;
  }
}
