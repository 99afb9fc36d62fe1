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
  return likeliest(page, sought, places).map((place) => weigh(page, sought, place));
}

/** Of more places than are compared, the nearest, which is the right one on an unchanged text, and those most alike. */
function likeliest<T extends { key: TextRange }>(
  page: PageIndex,
  sought: Sought,
  places: readonly T[],
): readonly T[] {
  if (places.length <= MOST_COMPARED) return places;
  const others = places
    .slice(1)
    .map((place) => ({ place, likely: glance(page, sought, place.key) }))
    .sort((a, b) => b.likely - a.likely)
    .slice(0, MOST_COMPARED - 1)
    .map(({ place }) => place);
  return [...places.slice(0, 1), ...others];
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
