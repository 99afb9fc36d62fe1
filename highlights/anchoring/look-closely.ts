import type { Anchoring, Selectors, TextRange } from '../types';
import { type Comparison, isForeign, isStrange, placeAligned } from './aligned';
import { type Candidate, context, total } from './candidate';
import { type Choice, choose, isDoubtful } from './choose';
import { chooseExcerpt } from './choose-excerpt';
import { foldExact, repairExact } from './exact';
import { type ExcerptPlace, excerptPlaces } from './excerpt';
import { neighboursOf } from './neighbours';
import type { PageIndex } from './page-index';
import { overlap } from './ranges';
import { scarOf } from './scar';
import { fullEvidence, type Sought, seek } from './sought';
import { EXCERPT_SENTENCE, SEAM_SHARE, SETTLING_CONTEXT } from './weights';

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
  // On a page of other text likeness says no more than where the passage was cut out.
  const scar = scarOf(page, sought) ?? (origin && isStrange(origin.comparison) ? 'block' : null);
  const choice = choose(exact, page, sought, scar);
  if (choice.place ? isSure(choice.place, page, sought) : scar !== null) return answer(choice, sought);
  const places = excerptPlaces(page, sought).filter(({ range }) => !range || !isOther(range));
  const all = sought.before.length + sought.quote.length + sought.after.length;
  if (places.some(({ isSeam, weight }) => isSeam && weight >= SEAM_SHARE * all)) {
    // The neighbours are there without the quote: it is gone, unless its block was moved as a whole.
    const moved = exact.filter(({ whole }) => whole);
    return answer(choose(moved, page, sought, scar), sought);
  }
  const [heaviest] = places;
  if (choice.place && isBorneOut(choice.place, places)) return answer(choice, sought);
  if (heaviest && !heaviest.range && choice.place) return { status: 'orphan', reason: 'not-found' };
  return chooseExcerpt(places, page, sought) ?? answer(choice, sought);
}

/** Whether a place is that of the passage and of no twin: by its context, or by its block and the blocks beside it. */
const isSure = (place: Candidate, page: PageIndex, sought: Sought): boolean =>
  !isDoubtful(place, sought) || (place.whole && neighboursOf(page, sought, place.key) === 2);

/** Whether the excerpt as a whole does not stand elsewhere: without the quote, or with it changed. */
function isBorneOut({ key, wholeBlock }: Candidate, places: readonly ExcerptPlace[]): boolean {
  const [heaviest] = places;
  if (!heaviest) return true;
  if (heaviest.range) return overlap(heaviest.range, key);
  return (
    wholeBlock ||
    heaviest.sentence >= EXCERPT_SENTENCE ||
    places.some(({ range, sentence }) => range && overlap(range, key) && sentence >= EXCERPT_SENTENCE)
  );
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
