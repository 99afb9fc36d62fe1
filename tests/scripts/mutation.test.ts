import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { instrument } from '../../scripts/mutation/instrument';
import { interval, sample } from '../../scripts/mutation/sample';

describe('a sample of mutants', () => {
  const all = Array.from({ length: 500 }, (_, at) => ({ place: `a.ts:${at}:1`, to: 'true' }));

  it('is the same for a seed, another one for another, and in the order of the code', () => {
    const drawn = sample(all, 50, 1);
    expect(drawn).toHaveLength(50);
    expect(sample(all, 50, 1)).toEqual(drawn);
    expect(sample(all, 50, 2)).not.toEqual(drawn);
    expect(drawn.map((each) => all.indexOf(each))).toEqual(
      drawn.map((each) => all.indexOf(each)).toSorted((a, b) => a - b),
    );
  });

  it('is everything where as much is asked for', () => {
    expect(sample(all, Number.POSITIVE_INFINITY, 1)).toEqual(all);
  });
});

describe('the interval of a share', () => {
  // Wilson's score interval of 81 in 263, as Newcombe (1998) has it.
  it('is Wilson’s where the sample is a small part of the whole', () => {
    expect(interval(81, 263, 1e9).map((bound) => bound.toFixed(4))).toEqual(['0.2553', '0.3662']);
  });

  it('is a point where all were tried, and nothing where none was', () => {
    expect(interval(9, 10, 10)).toEqual([0.9, 0.9]);
    expect(interval(0, 0, 0)).toEqual([Number.NaN, Number.NaN]);
  });
});

it('mutants are found with their place and words, and sleep in the code', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
  try {
    writeFileSync(join(folder, 'index.ts'), 'export const none = 1 + 1;\n');
    writeFileSync(join(folder, 'sum.ts'), 'export const sum = (a: number, b: number) =>\n  a + b;\n');
    const { mutants, code } = await instrument(folder);
    expect(mutants.map(({ place, kind, from, to }) => [place, kind, from, to])).toContainEqual([
      join(folder, 'sum.ts:2:3'),
      'ArithmeticOperator',
      'a + b',
      'a - b',
    ]);
    expect(Object.keys(code)).toEqual([join(folder, 'sum.ts')]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
