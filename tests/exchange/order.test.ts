import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sameRecord } from '../../exchange';
import { lesser } from '../../exchange/order';

const json = fc.jsonValue({ maxDepth: 3 });

it('holds records for the same whatever the order of their fields', () => {
  expect(sameRecord({ a: 1, b: { c: [2], d: null } }, { b: { d: null, c: [2] }, a: 1 })).toBe(true);
  expect(sameRecord({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  expect(sameRecord({ a: 1 }, { a: 1, b: null })).toBe(false);
  expect(sameRecord([1, 2], [1])).toBe(false);
  expect(sameRecord({ 0: 1 }, [1])).toBe(false);
});

it('chooses the same value from both sides, and from three in any order', () => {
  fc.assert(
    fc.property(json, json, json, (a, b, c) => {
      expect(sameRecord(lesser(a, b), lesser(b, a))).toBe(true);
      expect(sameRecord(lesser(lesser(a, b), c), lesser(a, lesser(b, c)))).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

it('agrees with a comparison of the written values', () => {
  fc.assert(
    fc.property(json, json, (a, b) => {
      const copy = JSON.parse(JSON.stringify(a));
      expect(sameRecord(a, copy)).toBe(true);
      if (JSON.stringify(a) === JSON.stringify(b)) expect(sameRecord(a, b)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
