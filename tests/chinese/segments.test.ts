import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createConverter } from '../../chinese';
import { anyText, CONFIGS } from './texts';
import { expectTiling } from './tiling';

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

  it('gives a segment of its own to what changed, without letters that stay at either end', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: converted, segments } = converter.convertWithSegments(text);
        for (const { sourceStart, sourceEnd, targetStart, targetEnd } of segments) {
          const source = [...text.slice(sourceStart, sourceEnd)];
          const target = [...converted.slice(targetStart, targetEnd)];
          if (source.length !== target.length || source.join() === target.join()) continue;
          expect(source[0]).not.toBe(target[0]);
          expect(source.at(-1)).not.toBe(target.at(-1));
        }
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
