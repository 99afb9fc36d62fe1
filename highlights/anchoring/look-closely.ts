import type { Anchoring, Selectors, TextRange } from '../types';
import { type Comparison, isForeign, placeAligned } from './aligned';
import { type Candidate, context, total } from './candidate';
import { type Choice, choose, isDoubtful } from './choose';
import { chooseExcerpt } from './choose-excerpt';
import { foldExact, repairExact } from './exact';
import { excerptPlaces } from './excerpt';
import type { PageIndex } from './page-index';
import { overlap } from './ranges';
import { fullEvidence, type Sought, seek } from './sought';
import { SETTLING_CONTEXT } from './weights';

/** The text that a mark was made on, beside the page's, and where the mark stands in its key. */
export interface Origin {
  comparison: Comparison;
  passage: TextRange;
}

/**
 * Looks for a mark that has no place at once. Where the saved text is known, its alignment with the page's says where
 * the passage went, or that it is gone from its place; then it may still stand in text that is new. Otherwise the
 * places of the quote's words are weighed, and what could be a twin is held against the places that are most like
 * quote and context together.
 */
export function lookClosely(page: PageIndex, selectors: Selectors, origin: Origin | null): Anchoring {
  const sought = seek(page, selectors);
  const aligned = origin && placeAligned(origin.comparison, sought, origin.passage);
  if (aligned) return aligned;
  const isOther = (key: TextRange): boolean =>
    origin !== null && isForeign(origin.comparison, key, origin.passage);

  const exact = [...foldExact(page, sought), ...repairExact(page, sought)].filter(({ key }) => !isOther(key));
  const choice = choose(exact, page, sought);
  if (choice.place && !isDoubtful(choice.place, sought)) return answer(choice, sought);
  const places = excerptPlaces(page, sought).filter(({ range }) => !range || !isOther(range));
  const [heaviest] = places;
  if (heaviest && !heaviest.range && heaviest.isBracketed) {
    // The neighbours are there without the quote: it is gone, unless its block was moved as a whole.
    const moved = exact.filter(({ wholeBlock }) => wholeBlock);
    return answer(choose(moved, page, sought), sought);
  }
  if (choice.place && (!heaviest?.range || overlap(heaviest.range, choice.place.key))) {
    return answer(choice, sought);
  }
  return chooseExcerpt(places, page, sought) ?? answer(choice, sought);
}

function answer(choice: Choice, sought: Sought): Anchoring {
  if (!choice.place) return { status: 'orphan', reason: choice.reason };
  const { place } = choice;
  return {
    status: 'anchored',
    rung: place.rung,
    confidence: Math.max(0, Math.min(1, total(place) / fullEvidence(sought))),
    uncertain: choice.byNearness || !isSettled(place, sought),
    ...place.range,
  };
}

/** Whether a place has enough of the context that it should have. */
function isSettled(place: Candidate, sought: Sought): boolean {
  const stored = fullEvidence({ ...sought, quote: '' });
  return context(place) >= Math.min(SETTLING_CONTEXT, stored);
}
