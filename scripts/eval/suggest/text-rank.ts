import { bigrams } from '../../../highlights/suggesting/bigrams';
import type { Ranker } from './rankers';

const DAMPING = 0.85;
const ROUNDS = 30;

/**
 * TextRank (Mihalcea and Tarau, EMNLP 2004): sentences are nodes, joined by what they share over the logarithms of their
 * lengths; PageRank on it. Pairs of characters stand for words.
 */
export const textRank: Ranker = ({ sentences, text }, limit) => {
  const pairs = sentences.map(({ start, end }) => bigrams(text.slice(start, end)));
  const weights = pairs.map((a, at) =>
    pairs.map((b, other) => {
      if (at === other || a.size < 2 || b.size < 2) return 0;
      let shared = 0;
      for (const pair of a) if (b.has(pair)) shared++;
      return shared / (Math.log(a.size) + Math.log(b.size));
    }),
  );
  const sums = weights.map((row) => row.reduce((sum, weight) => sum + weight, 0));
  let ranks = sentences.map(() => 1);
  for (let round = 0; round < ROUNDS; round++) {
    ranks = ranks.map((_, at) => {
      let rank = 0;
      for (const [other, row] of weights.entries()) {
        const sum = sums[other] as number;
        if (sum > 0) rank += ((row[at] as number) / sum) * (ranks[other] as number);
      }
      return 1 - DAMPING + DAMPING * rank;
    });
  }
  return sentences
    .map((sentence, at) => ({ sentence, rank: ranks[at] as number }))
    .sort((a, b) => b.rank - a.rank)
    .slice(0, limit)
    .map(({ sentence }) => sentence);
};
