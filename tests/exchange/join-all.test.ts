import { expect, it } from 'vitest';
import { joinAll } from '../../exchange/join-all';

it('joins in order, whatever the number', () => {
  for (let count = 1; count <= 40; count++) {
    const values = Array.from({ length: count }, (_, index) => `${index},`);
    expect(joinAll(values, (a, b) => a + b)).toBe(values.join(''));
  }
  expect(() => joinAll([], (a) => a)).toThrow(RangeError);
});

it('copies what grows a few times only', () => {
  const count = 4096;
  let copied = 0;
  joinAll(
    Array.from({ length: count }, () => 1),
    (a, b) => {
      copied += a + b;
      return a + b;
    },
  );
  expect(copied).toBe(count * Math.log2(count));
});
