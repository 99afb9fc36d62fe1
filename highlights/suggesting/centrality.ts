/**
 * How much each sentence speaks of what the others speak of, 0 to 1 (the most central sentence has 1): the mean, over
 * its pairs of characters, of the logarithm of how many sentences hold the pair. Linear in the text, unlike a graph of
 * all sentences, and close to it: like the degree in that graph, weighted by shared pairs.
 */
export function centralities(sentences: readonly ReadonlySet<number>[]): number[] {
  const holders = new Map<number, number>();
  for (const pairs of sentences) for (const pair of pairs) holders.set(pair, (holders.get(pair) ?? 0) + 1);
  const raw = sentences.map((pairs) => {
    let others = 0;
    for (const pair of pairs) others += Math.log2(holders.get(pair) ?? 1);
    return pairs.size > 0 ? others / (pairs.size + SMOOTHING) : 0;
  });
  let most = 0;
  for (const value of raw) most = Math.max(most, value);
  return raw.map((value) => (most > 0 ? value / most : 0));
}

/** Pairs added to the count, so that a fragment of two shared words is not the centre of the text. */
const SMOOTHING = 24;
