import { bigrams } from '../../highlights';
import type { Sentence } from './sentences';

/** From this likeness on, one sentence is another one changed. */
const LIKE = 0.4;

/** Larger runs are not paired: everything in them was written anew. */
const MOST_PAIRS = 40_000;

/** How alike two sentences are, 0 to 1: shared pairs of neighbouring letters over all (Dice). */
function likeness(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const pair of small) if (large.has(pair)) shared++;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

/**
 * Which sentences that went and which that came are the same one changed: the pairs, in the order of both, that are
 * most alike in sum.
 * @returns indexes of the two lists
 */
export function pairSentences(
  removed: readonly Sentence[],
  added: readonly Sentence[],
): [removed: number, added: number][] {
  if (removed.length * added.length > MOST_PAIRS) return [];
  const [gone, come] = [removed, added].map((list) => list.map(({ key }) => bigrams(key)));
  const width = added.length + 1;
  // best[i * width + j]: the highest sum over what follows the first i and j sentences.
  const best = new Float64Array((removed.length + 1) * width);
  const like = (i: number, j: number) => likeness(gone?.[i] ?? new Set(), come?.[j] ?? new Set());
  const likes = new Float64Array(removed.length * added.length);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = removed.length - 1; i >= 0; i--) {
    for (let j = added.length - 1; j >= 0; j--) {
      const alike = like(i, j);
      likes[i * added.length + j] = alike;
      const paired = alike >= LIKE ? alike + at(i + 1, j + 1) : 0;
      best[i * width + j] = Math.max(paired, at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < removed.length && j < added.length; ) {
    const alike = likes[i * added.length + j] ?? 0;
    if (alike >= LIKE && at(i, j) === alike + at(i + 1, j + 1)) pairs.push([i++, j++]);
    else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}
