import { overlap } from './bigrams';

/** Share of the score that a sentence loses when an earlier choice says all that it says. */
const REDUNDANCY_COST = 0.7;

/** Only the best are compared with each other: the rest could not be chosen anyway. */
const MOST_COMPARED = 300;

interface Candidate<T> {
  item: T;
  /** What it counts for, less what is said by those of the chosen that it was compared with: never less than it is. */
  value: number;
  redundancy: number;
  /** With how many of the chosen it was compared. */
  compared: number;
}

/**
 * The best `limit` by score less what is already said (maximal marginal relevance, Carbonell and Goldstein 1998).
 * Ties keep the given order. A value only falls, so nobody is compared before it stands first (Minoux 1978): few are.
 *
 * @param scored No score is below 0.
 */
export function selectDiverse<T extends { score: number; pairs: ReadonlySet<number> }>(
  scored: readonly T[],
  limit: number,
): T[] {
  const pool = [...scored]
    .sort((a, b) => b.score - a.score)
    .slice(0, Math.max(MOST_COMPARED, limit))
    .map((item): Candidate<T> => ({ item, value: item.score, redundancy: 0, compared: 0 }));
  const chosen: T[] = [];
  while (chosen.length < limit && pool.length > 0) {
    const best = indexOfBest(pool);
    const first = pool[best];
    if (!first) break;
    if (first.compared === chosen.length) {
      chosen.push(first.item);
      pool.splice(best, 1);
    } else compare(first, chosen);
  }
  return chosen;
}

function indexOfBest(pool: readonly Candidate<unknown>[]): number {
  let best = 0;
  let bestValue = -1;
  for (let at = 0; at < pool.length; at++) {
    const { value } = pool[at] as Candidate<unknown>;
    if (value > bestValue) [best, bestValue] = [at, value];
  }
  return best;
}

function compare<T extends { score: number; pairs: ReadonlySet<number> }>(
  candidate: Candidate<T>,
  chosen: readonly T[],
): void {
  const { item } = candidate;
  for (; candidate.compared < chosen.length; candidate.compared++) {
    const { pairs } = chosen[candidate.compared] as T;
    candidate.redundancy = Math.max(candidate.redundancy, overlap(item.pairs, pairs));
  }
  candidate.value = item.score * (1 - REDUNDANCY_COST * candidate.redundancy);
}
