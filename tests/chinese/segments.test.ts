import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Conversion, createConverter } from '../../chinese';
import { anyText, CONFIGS } from './texts';

const splitsPair = (text: string, at: number) =>
  at > 0 && at < text.length && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));

function expectTiling(text: string, { text: converted, segments }: Conversion): void {
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

describe.each(CONFIGS)('%s', (config) => {
  const converter = createConverter(config);

  it('gives segments that tile both texts and never split a surrogate pair', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const conversion = converter.convertWithSegments(text);
        expect(conversion.text).toBe(converter.convert(text));
        expectTiling(text, conversion);
      }),
      { numRuns: 300 },
    );
  });

  it('gives segments of which each converts alone, or whose lengths say that nothing changed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const conversion = converter.convertWithSegments(text);
        const changed = conversion.segments.filter(
          (s) => text.slice(s.sourceStart, s.sourceEnd) !== conversion.text.slice(s.targetStart, s.targetEnd),
        );
        let rebuilt = '';
        let at = 0;
        for (const s of changed) {
          rebuilt += text.slice(at, s.sourceStart) + conversion.text.slice(s.targetStart, s.targetEnd);
          at = s.sourceEnd;
        }
        expect(rebuilt + text.slice(at)).toBe(conversion.text);
      }),
      { numRuns: 300 },
    );
  });
});
