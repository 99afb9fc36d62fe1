import type { Anchoring, Selectors } from '../types';
import { type Candidate, context, total } from './candidate';
import { choose } from './choose';
import { foldExact, repairExact } from './exact';
import { fuzzy } from './fuzzy';
import { LONG_QUOTE, longQuote } from './long-quote';
import type { PageIndex } from './page-index';
import { fullEvidence, type Sought, seek } from './sought';
import { SETTLING_CONTEXT } from './weights';

/**
 * Looks for a mark that has no place at once: weighs the places of its folded quote, of its repair key, of what is
 * like it with its context, of what is like it alone.
 */
export function lookClosely(page: PageIndex, selectors: Selectors): Anchoring {
  const sought = seek(page, selectors);
  const candidates: Candidate[] = [];
  const byLikeness = sought.quote.length > LONG_QUOTE ? longQuote : fuzzy;
  for (const rung of [foldExact, repairExact, byLikeness]) {
    candidates.push(...rung(page, sought));
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
}

/** Whether an exact match has the context that it should, so that nothing further down could be better. */
function isSettled(place: Candidate, sought: Sought): boolean {
  if (place.errors > 0) return false;
  const stored = fullEvidence({ ...sought, quote: '' });
  return context(place) >= Math.min(SETTLING_CONTEXT, stored);
}
