import { overlap } from './bigrams';

/** Share of the score that a sentence loses when an earlier choice says all that it says. */
const REDUNDANCY_COST = 0.7;

/** Only the best are compared with each other: the rest could not be chosen anyway. */
const MOST_COMPARED = 300;

/**
 * The best `limit` by score less what is already said (maximal marginal relevance, Carbonell and Goldstein 1998).
 * Ties keep the given order.
 */
export function selectDiverse<T extends { score: number; pairs: ReadonlySet<number> }>(
  scored: readonly T[],
  limit: number,
): T[] {
  const pool = [...scored]
    .sort((a, b) => b.score - a.score)
    .slice(0, Math.max(MOST_COMPARED, limit))
    .map((item) => ({ item, redundancy: 0 }));
  const chosen: T[] = [];
  while (chosen.length < limit && pool.length > 0) {
    let best = 0;
    let bestValue = -Infinity;
    for (const [at, { item, redundancy }] of pool.entries()) {
      const value = item.score * (1 - REDUNDANCY_COST * redundancy);
      if (value > bestValue) [best, bestValue] = [at, value];
    }
    const [taken] = pool.splice(best, 1);
    if (!taken) break;
    chosen.push(taken.item);
    for (const entry of pool) {
      entry.redundancy = Math.max(entry.redundancy, overlap(entry.item.pairs, taken.item.pairs));
    }
  }
  return chosen;
}
