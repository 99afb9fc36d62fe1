import type { AnchorRung, TextRange } from '../types';
import { agreement, MAX_CONTEXT, readAfter, readBefore } from './agreement';
import type { PageIndex } from './page-index';
import type { Sought } from './sought';
import { BLOCK_EDGE, QUOTE_EDIT_COST } from './weights';

/** A place where the quote may stand. */
export interface Candidate {
  rung: AnchorRung;
  /** In UTF-16 code units of PageText. */
  range: TextRange;
  /** The same in the page's key. */
  key: TextRange;
  /** Edits between the quote's key and the page's. */
  errors: number;
  evidence: { quote: number; before: number; after: number };
}

export const context = ({ evidence }: Candidate): number => evidence.before + evidence.after;

export const total = (candidate: Candidate): number => candidate.evidence.quote + context(candidate);

/** Agreement of what stood before the quote with what stands before a place in the page's key. */
export function agreesBefore(page: PageIndex, sought: Sought, keyOffset: number): number {
  const stored = readBefore(sought.before, sought.before.length, MAX_CONTEXT);
  const agreed = sought.weight.before * agreement(stored, readBefore(page.key, keyOffset, MAX_CONTEXT));
  const edge = sought.inBlock.before;
  const sameEdge =
    edge !== null &&
    page.isBlockEdge(keyOffset - edge) &&
    page.key.startsWith(sought.before.slice(sought.before.length - edge), keyOffset - edge);
  return sameEdge ? agreed + BLOCK_EDGE : agreed;
}

/** Agreement of what stood after the quote with what stands after a place in the page's key. */
export function agreesAfter(page: PageIndex, sought: Sought, keyOffset: number): number {
  const stored = readAfter(sought.after, 0, MAX_CONTEXT);
  const agreed = sought.weight.after * agreement(stored, readAfter(page.key, keyOffset, MAX_CONTEXT));
  const edge = sought.inBlock.after;
  const sameEdge =
    edge !== null &&
    page.isBlockEdge(keyOffset + edge) &&
    page.key.startsWith(sought.after.slice(0, edge), keyOffset);
  return sameEdge ? agreed + BLOCK_EDGE : agreed;
}

export const quoteEvidence = (sought: Sought, errors: number): number =>
  sought.weight.quote * (sought.quote.length - QUOTE_EDIT_COST * errors);

export function weigh(
  page: PageIndex,
  sought: Sought,
  place: Pick<Candidate, 'rung' | 'range' | 'key' | 'errors'>,
): Candidate {
  return {
    ...place,
    evidence: {
      quote: quoteEvidence(sought, place.errors),
      before: agreesBefore(page, sought, place.key.start),
      after: agreesAfter(page, sought, place.key.end),
    },
  };
}
