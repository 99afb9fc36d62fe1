import { expect } from 'vitest';
import type { Conversion } from '../../chinese';

const splitsPair = (text: string, at: number) =>
  at > 0 && at < text.length && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));

/** The segments cover both texts in order without gaps, none is empty, none ends inside a surrogate pair. */
export function expectTiling(text: string, { text: converted, segments }: Conversion): void {
  let [source, target] = [0, 0];
  for (const segment of segments) {
    expect(segment.sourceStart).toBe(source);
    expect(segment.targetStart).toBe(target);
    expect(segment.sourceEnd).toBeGreaterThan(source);
    expect(segment.targetEnd).toBeGreaterThan(target);
    [source, target] = [segment.sourceEnd, segment.targetEnd];
    expect(splitsPair(text, source)).toBe(false);
    expect(splitsPair(converted, target)).toBe(false);
  }
  expect([source, target]).toEqual([text.length, converted.length]);
}
