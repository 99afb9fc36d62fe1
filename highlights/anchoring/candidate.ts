import type { AnchorRung, TextRange } from '../types';
import { agreement, MAX_CONTEXT, readAfter, readBefore } from './agreement';
import type { PageIndex } from './page-index';
import type { Sought } from './sought';
import { QUOTE_EDIT_COST } from './weights';

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
export const agreesBefore = (page: PageIndex, sought: Sought, keyOffset: number): number =>
  sought.weight.before *
  agreement(
    readBefore(sought.before, sought.before.length, MAX_CONTEXT),
    readBefore(page.key, keyOffset, MAX_CONTEXT),
  );

/** Agreement of what stood after the quote with what stands after a place in the page's key. */
export const agreesAfter = (page: PageIndex, sought: Sought, keyOffset: number): number =>
  sought.weight.after *
  agreement(readAfter(sought.after, 0, MAX_CONTEXT), readAfter(page.key, keyOffset, MAX_CONTEXT));

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
