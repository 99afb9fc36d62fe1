import type { Anchoring, Selectors, TextRange } from '../types';
import { type Comparison, isForeign, placeAligned } from './aligned';
import { type Candidate, context, total } from './candidate';
import { choose } from './choose';
import { foldExact, repairExact } from './exact';
import { fuzzy } from './fuzzy';
import { LONG_QUOTE, longQuote } from './long-quote';
import type { PageIndex } from './page-index';
import { fullEvidence, type Sought, seek } from './sought';
import { SETTLING_CONTEXT } from './weights';

/** The saved text beside the page's, and where the mark stands in the saved text's key. */
export interface Origin {
  comparison: Comparison;
  passage: TextRange;
}

/**
 * Looks for a mark that has no place at once. Where the saved text is known, its alignment with the page's says where
 * the passage went, or that it is gone from its place; then it may still stand in text that is new. Without, the places
 * of the folded quote, of its repair key, of what is like it with its context, of what is like it alone are weighed.
 */
export function lookClosely(page: PageIndex, selectors: Selectors, origin: Origin | null): Anchoring {
  const sought = seek(page, selectors);
  const aligned = origin && placeAligned(origin.comparison, sought, origin.passage);
  if (aligned) return aligned;
  const candidates: Candidate[] = [];
  const byLikeness = sought.quote.length > LONG_QUOTE ? longQuote : fuzzy;
  for (const rung of [foldExact, repairExact, byLikeness]) {
    candidates.push(...rung(page, sought).filter(({ key }) => !isOtherText(key)));
    if (candidates.some((candidate) => isSettled(candidate, sought))) break;
  }
  const choice = choose(candidates, page, sought);
  if (!choice.place) return { status: 'orphan', reason: choice.reason };
  const { place } = choice;
  return {
    status: 'anchored',
    rung: place.rung,
    confidence: Math.max(0, Math.min(1, total(place) / fullEvidence(sought))),
    uncertain: place.errors > 0 || choice.byNearness || !isSettled(place, sought),
    ...place.range,
  };

  function isOtherText(key: TextRange): boolean {
    return origin !== null && isForeign(origin.comparison, key, origin.passage);
  }
}

/** Whether an exact match has the context that it should, so that nothing further down could be better. */
function isSettled(place: Candidate, sought: Sought): boolean {
  if (place.errors > 0) return false;
  const stored = fullEvidence({ ...sought, quote: '' });
  return context(place) >= Math.min(SETTLING_CONTEXT, stored);
}
