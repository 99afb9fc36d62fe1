import type { Anchoring, AnchorText, Selectors } from '../types';
import { type Candidate, context, total } from './candidate';
import { choose } from './choose';
import { splitsPair } from './code-points';
import { foldExact, repairExact } from './exact';
import { fuzzy } from './fuzzy';
import { LONG_QUOTE, longQuote } from './long-quote';
import { indexPage } from './page-index';
import { fullEvidence, type Sought, seek } from './sought';
import { SETTLING_CONTEXT } from './weights';

/**
 * Finds the place of a mark in a page's text, in order: the stored offsets when the text is the same; the folded
 * quote; its repair key; what is like it with its context; what is like it alone. A place needs enough agreeing
 * characters in quote and context together (`weights.ts`); text that is gone, or that could be in two places, gives
 * an orphan. Never throws on any text, and never splits a surrogate pair.
 *
 * @param page What is computed of a page is kept as long as this object: pass the same one for all of its marks.
 * @returns Offsets in UTF-16 code units of `page.text`.
 */
export function anchor(page: AnchorText, selectors: Selectors): Anchoring {
  const { exact } = selectors.quote;
  if (exact === '') return { status: 'orphan', reason: 'empty' };
  if (selectors.textHash === page.hash && standsAt(page.text, exact, selectors.position.start)) {
    const { start } = selectors.position;
    return {
      status: 'anchored',
      rung: 'position',
      confidence: 1,
      uncertain: false,
      start,
      end: start + exact.length,
    };
  }
  const index = indexPage(page);
  const sought = seek(selectors);
  const candidates: Candidate[] = [];
  const byLikeness = sought.quote.length > LONG_QUOTE ? longQuote : fuzzy;
  for (const rung of [foldExact, repairExact, byLikeness]) {
    candidates.push(...rung(index, sought));
    if (candidates.some((candidate) => isSettled(candidate, sought))) break;
  }
  const choice = choose(candidates, index, sought);
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

function standsAt(text: string, exact: string, start: number): boolean {
  return (
    Number.isSafeInteger(start) &&
    start >= 0 &&
    text.startsWith(exact, start) &&
    !splitsPair(text, start) &&
    !splitsPair(text, start + exact.length)
  );
}

/** Whether an exact match has the context that it should, so that nothing further down could be better. */
function isSettled(place: Candidate, sought: Sought): boolean {
  if (place.errors > 0) return false;
  const stored = fullEvidence({ ...sought, quote: '' });
  return context(place) >= Math.min(SETTLING_CONTEXT, stored);
}
