import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap } from '../../highlights/suggesting/bigrams';
import { selectDiverse } from '../../highlights/suggesting/diversity';

interface Scored {
  score: number;
  pairs: ReadonlySet<number>;
}

/** By the rule itself: each time everybody is compared with all that is chosen, and the best of them is taken. */
const byTheRule = (scored: readonly Scored[], limit: number): Scored[] => {
  const pool = [...scored].sort((a, b) => b.score - a.score);
  const chosen: Scored[] = [];
  while (chosen.length < limit && pool.length > 0) {
    const values = pool.map(
      ({ score, pairs }) =>
        score * (1 - 0.7 * Math.max(0, ...chosen.map((other) => overlap(pairs, other.pairs)))),
    );
    chosen.push(...pool.splice(values.indexOf(Math.max(...values)), 1));
  }
  return chosen;
};

const scored = fc.record({
  // Few scores, so that some are alike.
  score: fc.nat(6).map((score) => score / 3),
  pairs: fc.uniqueArray(fc.nat(9), { maxLength: 8 }).map((numbers) => new Set(numbers)),
});

describe('the choice of sentences that do not repeat each other', () => {
  it('is that of comparing everybody with everybody', () => {
    fc.assert(
      fc.property(fc.array(scored, { maxLength: 14 }), fc.nat(16), (given, limit) => {
        expect(selectDiverse(given, limit)).toEqual(byTheRule(given, limit));
      }),
      { numRuns: 1000 },
    );
  });

  it('takes what says something else before what says the same better', () => {
    const [best, same, other] = [
      { score: 3, pairs: new Set([1, 2, 3]) },
      { score: 2.9, pairs: new Set([1, 2, 3]) },
      { score: 1, pairs: new Set([7, 8, 9]) },
    ];
    expect(selectDiverse([best, same, other], 2)).toEqual([best, other]);
  });
});
