import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centralities } from '../../highlights/suggesting/centrality';

const pairs = (...numbers: number[]) => new Set(numbers);
const range = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at);

describe('centralities', () => {
  it('are from 0 to 1, with 1 for the most central, whatever the sentences are', () => {
    const sentences = fc.array(fc.uniqueArray(fc.nat(12), { maxLength: 10 }), { maxLength: 8 });
    fc.assert(
      fc.property(sentences, (given) => {
        const all = centralities(given.map((numbers) => new Set(numbers)));
        expect(all).toHaveLength(given.length);
        for (const value of all) expect(value >= 0 && value <= 1).toBe(true);
        const isShared = given.some((numbers, at) =>
          numbers.some((pair) => given.some((others, other) => other !== at && others.includes(pair))),
        );
        expect(Math.max(0, ...all)).toBe(isShared ? 1 : 0);
      }),
    );
  });

  it('are 0 for a sentence of which no other speaks, and for one without pairs', () => {
    expect(centralities([pairs(1, 2), pairs(1, 2), pairs(8, 9), pairs()])).toEqual([1, 1, 0, 0]);
    expect(centralities([])).toEqual([]);
  });

  it('are more for what more sentences speak of', () => {
    const [often = 0, seldom = 0] = centralities([
      pairs(1, 2),
      pairs(3, 4),
      pairs(1, 2),
      pairs(1, 2),
      pairs(3, 4),
    ]);
    expect(often).toBe(1);
    // Three sentences hold the pairs of the one, two those of the other.
    expect(seldom).toBeCloseTo(1 / Math.log2(3), 10);
  });

  it('do not make a fragment of two shared words the centre of the text', () => {
    const long = pairs(...range(0, 40));
    const [fragment = 0, whole = 0] = centralities([pairs(0, 1), long, long]);
    expect(whole).toBe(1);
    expect(fragment).toBeLessThan(0.5);
  });
});
