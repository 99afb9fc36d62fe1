import { type GramIndex, gramsOf } from './gram-index';
import type { PageIndex } from './page-index';
import type { Sought } from './sought';

/** Width of a bucket of diagonals: text that only shifted a little votes for one bucket or its neighbour. */
const WIDTH = 16;

/** So many positions of pairs are looked at: the rarest say most, and a longer page takes no longer. */
const MOST_POSITIONS = 6000;

/** Where the quote may start, and how many pairs say so. */
export interface LikelyStart {
  start: number;
  votes: number;
}

/**
 * Offsets of the page's key where the quote most likely starts: every pair of neighbouring characters of context and
 * quote votes for the start that it implies wherever it stands in the page, the rarest first.
 */
export function likelyStarts(page: PageIndex, sought: Sought, most: number): LikelyStart[] {
  const { before, quote, after } = sought;
  const probe = before + quote + after;
  const shift = probe.length;
  const grams = gramsOf(page);
  const votes = new Uint16Array(Math.ceil((page.key.length + shift) / WIDTH) + 2);
  let positions = 0;
  for (const { at, count } of rarestFirst(grams, probe)) {
    positions += count;
    if (positions > MOST_POSITIONS) break;
    const implied = before.length - at + shift;
    grams.visit(probe, at, (position) => {
      const bucket = ((position + implied) / WIDTH) | 0;
      votes[bucket] = (votes[bucket] ?? 0) + 1;
    });
  }
  return heaviest(votes, most).map(({ bucket, count }) => ({
    start: (bucket + 1) * WIDTH - shift,
    votes: count,
  }));
}

/** The neighbouring buckets with most votes, at least two, each but once; the heaviest first. */
function heaviest(votes: Uint16Array, most: number): { bucket: number; count: number }[] {
  const chosen: { bucket: number; count: number }[] = [];
  const isFree = (bucket: number) => chosen.every((other) => Math.abs(other.bucket - bucket) > 1);
  while (chosen.length < most) {
    let best = { bucket: -1, count: 1 };
    for (let bucket = 0; bucket + 1 < votes.length; bucket++) {
      const count = (votes[bucket] as number) + (votes[bucket + 1] as number);
      if (count > best.count && isFree(bucket)) best = { bucket, count };
    }
    if (best.bucket < 0) break;
    chosen.push(best);
  }
  return chosen;
}

/** The pairs of a text that are in the page at all. */
function rarestFirst(grams: GramIndex, probe: string): { at: number; count: number }[] {
  const pairs: { at: number; count: number }[] = [];
  for (let at = 0; at + 1 < probe.length; at++) {
    const count = grams.most(probe, at);
    if (count > 0) pairs.push({ at, count });
  }
  return pairs.sort((a, b) => a.count - b.count);
}
