import type { Run } from './types';

/**
 * Of runs in the order of the old text, those that are in order in the new text as well and have the most code units
 * together: the heaviest increasing subsequence, by a Fenwick tree of maxima.
 */
export function longestChain(runs: readonly Run[]): Run[] {
  const places = [...new Set(runs.map(({ now }) => now))].sort((a, b) => a - b);
  const rankOf = new Map(places.map((now, rank) => [now, rank + 1]));
  /** For ranks: the last run of the best chain that ends at or below. */
  const tree = new Int32Array(places.length + 1).fill(-1);
  const weights = new Int32Array(runs.length);
  const previous = new Int32Array(runs.length).fill(-1);
  const heavier = (one: number, other: number): number =>
    other >= 0 && (one < 0 || (weights[other] as number) > (weights[one] as number)) ? other : one;
  for (const [at, run] of runs.entries()) {
    const rank = rankOf.get(run.now) as number;
    let best = -1;
    for (let node = rank - 1; node > 0; node -= node & -node) best = heavier(best, tree[node] as number);
    previous[at] = best;
    weights[at] = run.length + (best < 0 ? 0 : (weights[best] as number));
    for (let node = rank; node < tree.length; node += node & -node)
      tree[node] = heavier(tree[node] as number, at);
  }
  let last = -1;
  for (const at of runs.keys()) last = heavier(last, at);
  const chain: Run[] = [];
  for (; last >= 0; last = previous[last] as number) chain.push(runs[last] as Run);
  return chain.reverse();
}
