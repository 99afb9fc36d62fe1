import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { depthsOf } from '../../page/depths';

const ranges = fc.array(
  fc
    .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
    .map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 30 },
);

it('a range alone has the first line; two over each other have two, in whatever order they come', () => {
  expect(depthsOf([{ start: 0, end: 5 }])).toEqual([0]);
  expect(
    depthsOf([
      { start: 3, end: 8 },
      { start: 0, end: 5 },
    ]),
  ).toEqual([1, 0]);
  expect(
    depthsOf([
      { start: 0, end: 5 },
      { start: 5, end: 9 },
    ]),
  ).toEqual([0, 0]);
});

it('ranges that overlap have different lines while there are lines left', () => {
  fc.assert(
    fc.property(ranges, (all) => {
      const depths = depthsOf(all);
      for (const [at, a] of all.entries()) {
        for (const [other, b] of all.entries()) {
          if (at === other || a.start >= b.end || b.start >= a.end) continue;
          const crowd = all.filter(
            ({ start, end }) => start < Math.max(a.end, b.end) && end > Math.min(a.start, b.start),
          );
          if (crowd.length <= 3) expect(depths[at]).not.toBe(depths[other]);
        }
      }
    }),
  );
});
