import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Segment } from '../../chinese/types';
import { distribute, toSource, toTarget } from '../../page/script-toggle/offsets';

const LONE_SURROGATE = /\p{Surrogate}/u;

/** A conversion made of pieces that change or keep their length, astral characters among them. */
const characters = fc.constantFrom('国', '國', '软', '件', '𠮷', 'a', ' ', '，');
const piece = fc.record({
  source: fc.array(characters, { minLength: 1, maxLength: 4 }).map((list) => list.join('')),
  target: fc.array(characters, { minLength: 0, maxLength: 5 }).map((list) => list.join('')),
});
const conversion = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => {
  let source = '';
  let target = '';
  const segments: Segment[] = [];
  for (const part of pieces) {
    segments.push({
      sourceStart: source.length,
      sourceEnd: source.length + part.source.length,
      targetStart: target.length,
      targetEnd: target.length + part.target.length,
    });
    source += part.source;
    target += part.target;
  }
  return { source, target, segments };
});

/** Cuts of a text into nodes, never inside a surrogate pair: text nodes of a parsed page are whole. */
const cut = (source: string, at: readonly number[]): number[] => {
  const inside = (offset: number) => (source.codePointAt(offset - 1) ?? 0) > 0xffff;
  const edges = [...new Set(at.map((value) => value % (source.length + 1)))]
    .filter((edge) => edge === 0 || !inside(edge))
    .sort((a, b) => a - b);
  const lengths: number[] = [];
  let from = 0;
  for (const edge of [...edges, source.length]) {
    lengths.push(edge - from);
    from = edge;
  }
  return lengths;
};

describe('distribute', () => {
  it('divides the whole converted text among the nodes, and no surrogate pair', () => {
    fc.assert(
      fc.property(conversion, fc.array(fc.nat(60), { maxLength: 5 }), ({ source, target, segments }, at) => {
        const pieces = distribute(target, segments, cut(source, at));
        expect(pieces.map(({ text }) => text).join('')).toBe(target);
        for (const { text } of pieces) expect(text).not.toMatch(LONE_SURROGATE);
      }),
    );
  });

  it('gives each node maps that stay within its texts and never go backwards', () => {
    fc.assert(
      fc.property(conversion, fc.array(fc.nat(60), { maxLength: 5 }), ({ source, target, segments }, at) => {
        const lengths = cut(source, at);
        for (const [index, { text, map }] of distribute(target, segments, lengths).entries()) {
          const length = lengths[index] ?? 0;
          let last = 0;
          for (let offset = 0; offset <= length; offset++) {
            const shown = toTarget(map, offset);
            expect(shown).toBeGreaterThanOrEqual(last);
            expect(shown).toBeLessThanOrEqual(text.length);
            last = shown;
          }
          last = 0;
          for (let offset = 0; offset <= text.length; offset++) {
            const original = toSource(map, offset);
            expect(original).toBeGreaterThanOrEqual(last);
            expect(original).toBeLessThanOrEqual(length);
            last = original;
          }
        }
      }),
    );
  });

  it('keeps what lies within one node on its characters', () => {
    // 打印机 -> 印表機 (same length), 因特网 -> 網際網路 (longer), U盘 -> 隨身碟 (longer)
    const source = '用打印机上因特网，插U盘。';
    const target = '用印表機上網際網路，插隨身碟。';
    const segments = [
      { sourceStart: 0, sourceEnd: 1, targetStart: 0, targetEnd: 1 },
      { sourceStart: 1, sourceEnd: 4, targetStart: 1, targetEnd: 4 },
      { sourceStart: 4, sourceEnd: 5, targetStart: 4, targetEnd: 5 },
      { sourceStart: 5, sourceEnd: 8, targetStart: 5, targetEnd: 9 },
      { sourceStart: 8, sourceEnd: 10, targetStart: 9, targetEnd: 11 },
      { sourceStart: 10, sourceEnd: 12, targetStart: 11, targetEnd: 14 },
      { sourceStart: 12, sourceEnd: 13, targetStart: 14, targetEnd: 15 },
    ];
    const [only] = distribute(target, segments, [source.length]);
    const slice = (start: number, end: number) =>
      target.slice(toTarget(only?.map ?? null, start), toTarget(only?.map ?? null, end));
    expect(slice(5, 8)).toBe('網際網路');
    expect(slice(10, 12)).toBe('隨身碟');
    expect(slice(8, 10)).toBe('，插');
    expect(toSource(only?.map ?? null, 5)).toBe(5);
    expect(toSource(only?.map ?? null, 9)).toBe(8);
  });

  it('needs no map where lengths are the same throughout', () => {
    const segments = [{ sourceStart: 0, sourceEnd: 4, targetStart: 0, targetEnd: 4 }];
    expect(distribute('軟體硬體', segments, [2, 2])).toEqual([
      { text: '軟體', map: null },
      { text: '硬體', map: null },
    ]);
  });
});
