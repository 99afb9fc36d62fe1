import type { AnchorRung, TextRange } from '../types';
import { agreement, MAX_CONTEXT, readAfter, readBefore } from './agreement';
import type { PageIndex } from './page-index';
import type { Sought } from './sought';
import { BLOCK_EDGE, ENOUGH_SHARE, SENTENCE_EDGE_EVIDENCE } from './weights';

/** A place where the quote may stand. */
export interface Candidate {
  rung: AnchorRung;
  /** In UTF-16 code units of PageText. */
  range: TextRange;
  /** The same in the page's key. */
  key: TextRange;
  evidence: { quote: number; before: number; after: number };
  /** Whether the rest of its block is the same on both sides. */
  wholeBlock: boolean;
  /** Whether on both sides the rest of its block is the same, or nearly all that was stored. */
  whole: boolean;
  /** Whether on both sides nearly all that was stored is the same. */
  allContext: boolean;
}

export const context = ({ evidence }: Candidate): number => evidence.before + evidence.after;

export const total = (candidate: Candidate): number => candidate.evidence.quote + context(candidate);

/** What one side of a place says for it. */
interface Side {
  evidence: number;
  /** Whether all the text up to the block's edge is the same, and the edge is there. */
  wholeBlock: boolean;
  /** Whether nearly all that was stored is the same. */
  allContext: boolean;
}

/** Agreement of what stood before the quote with what stands before a place in the page's key. */
function sideBefore(page: PageIndex, sought: Sought, keyOffset: number): Side {
  const { before, inBlock, inSentence, sentenceEdge, textEdge, weight } = sought;
  const stored = readBefore(before, before.length, MAX_CONTEXT);
  const agreed = weight.before * agreement(stored, readBefore(page.key, keyOffset, MAX_CONTEXT));
  const isSame = (length: number): boolean =>
    page.key.startsWith(before.slice(before.length - length), keyOffset - length);
  const isAll = agreed >= weight.before * before.length;
  const sentence = inSentence.before;
  const block = inBlock.before;
  return side(
    agreed,
    sentenceEdge.before && (isAll || (page.isSentenceEdge(keyOffset - sentence) && isSame(sentence))),
    block !== null && page.isBlockEdge(keyOffset - block) && isSame(block),
    block !== null && isAll,
    textEdge.before && keyOffset === before.length,
    agreed >= ENOUGH_SHARE * weight.before * before.length,
  );
}

/** Agreement of what stood after the quote with what stands after a place in the page's key. */
function sideAfter(page: PageIndex, sought: Sought, keyOffset: number): Side {
  const { after, inBlock, inSentence, sentenceEdge, textEdge, weight } = sought;
  const stored = readAfter(after, 0, MAX_CONTEXT);
  const agreed = weight.after * agreement(stored, readAfter(page.key, keyOffset, MAX_CONTEXT));
  const isSame = (length: number): boolean => page.key.startsWith(after.slice(0, length), keyOffset);
  const isAll = agreed >= weight.after * after.length;
  const sentence = inSentence.after;
  const block = inBlock.after;
  return side(
    agreed,
    sentenceEdge.after && (isAll || (page.isSentenceEdge(keyOffset + sentence) && isSame(sentence))),
    block !== null && page.isBlockEdge(keyOffset + block) && isSame(block),
    block !== null && isAll,
    textEdge.after && keyOffset + after.length === page.key.length,
    agreed >= ENOUGH_SHARE * weight.after * after.length,
  );
}

/** Where all that was stored agrees, its edges count as found: a line end may have gone with the page's markup. */
function side(
  agreed: number,
  wholeSentence: boolean,
  wholeBlock: boolean,
  pastBlock: boolean,
  atTextEdge: boolean,
  allContext: boolean,
): Side {
  const edges = Number(wholeBlock || pastBlock) + Number(wholeBlock && atTextEdge);
  return {
    evidence: agreed + SENTENCE_EDGE_EVIDENCE * Number(wholeSentence) + BLOCK_EDGE * edges,
    wholeBlock,
    allContext,
  };
}

/** A place with all that speaks for it. */
export function weigh(
  page: PageIndex,
  sought: Sought,
  place: Pick<Candidate, 'rung' | 'range' | 'key'>,
): Candidate {
  const before = sideBefore(page, sought, place.key.start);
  const after = sideAfter(page, sought, place.key.end);
  return {
    ...place,
    wholeBlock: before.wholeBlock && after.wholeBlock,
    allContext: before.allContext && after.allContext,
    whole: (before.wholeBlock || before.allContext) && (after.wholeBlock || after.allContext),
    evidence: {
      quote: sought.weight.quote * sought.quote.length,
      before: before.evidence,
      after: after.evidence,
    },
  };
}
