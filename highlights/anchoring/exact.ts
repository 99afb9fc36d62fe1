import type { TextRange } from '../types';
import { type Candidate, weigh } from './candidate';
import { occurrences } from './occurrences';
import type { PageIndex } from './page-index';
import { withPunctuation } from './punctuation';
import type { Sought } from './sought';

/** Places looked at, nearest first; a quote that occurs more often than this cannot be told apart anyway. */
const MOST_PLACES = 1000;

/** Places whose context is compared in full. */
const MOST_COMPARED = 24;

/** How much context the quick look takes on each side, in code units of the key. */
const GLANCE = 16;

/** Rung 2: the folded quote, letter by letter. */
export function foldExact(page: PageIndex, sought: Sought): Candidate[] {
  const places = occurrences(page.folded, sought.folded, sought.start, MOST_PLACES).map((start) => {
    const range = { start, end: start + sought.folded.length };
    return { rung: 'fold' as const, range, key: page.toKey(range) };
  });
  return best(page, sought, places);
}

/** Rung 3: the quote's key, which neither punctuation nor white space nor leaked pinyin can hide. */
export function repairExact(page: PageIndex, sought: Sought): Candidate[] {
  const around = page.keyOffset(sought.start);
  const places = occurrences(page.key, sought.quote, around, MOST_PLACES).map((start) => {
    const key: TextRange = { start, end: start + sought.quote.length };
    return { rung: 'repair' as const, range: withPunctuation(page, sought, key), key };
  });
  return best(page, sought, places);
}

function best(
  page: PageIndex,
  sought: Sought,
  places: Pick<Candidate, 'rung' | 'range' | 'key'>[],
): Candidate[] {
  if (places.length <= MOST_COMPARED) return places.map((place) => weigh(page, sought, place));
  // The nearest place is always compared: on an unchanged text it is the right one.
  return places
    .map((place, order) => ({ place, order, likely: glance(page, sought, place.key) }))
    .sort((a, b) => Number(b.order === 0) - Number(a.order === 0) || b.likely - a.likely || a.order - b.order)
    .slice(0, MOST_COMPARED)
    .map(({ place }) => weigh(page, sought, place));
}

/** How many neighbouring pairs of the stored context are found in the same neighbourhood of the page. */
function glance(page: PageIndex, sought: Sought, key: TextRange): number {
  return (
    shared(sought.before.slice(-GLANCE), page.key.slice(Math.max(0, key.start - GLANCE), key.start)) +
    shared(sought.after.slice(0, GLANCE), page.key.slice(key.end, key.end + GLANCE))
  );
}

function shared(stored: string, there: string): number {
  let count = 0;
  for (let at = 0; at + 1 < stored.length; at++) if (there.includes(stored.slice(at, at + 2))) count++;
  return count;
}
