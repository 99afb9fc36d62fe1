import { describe, expect, it } from 'vitest';
import { isInstead, isSameText } from '../../exchange/same-text';
import { hashOf } from './samples';

const SENTENCES = ['蓝田市今年投入三亿元治理清水河。', '沿河五十二家工厂已经搬迁。', '明年起全线开放。'];

let made = 0;
/** A text as one version of the extension read it; every one has a hash of its own. */
const read = (texts: readonly string[], capturedBy = '1.0.0') => ({
  blocks: texts.map((text) => ({ kind: 'paragraph' as const, text })),
  textHash: hashOf(++made),
  capturedBy,
});

describe('two captures', () => {
  it('are of one text in the other script, with other white space, divided otherwise', () => {
    expect(
      isSameText(read(SENTENCES), read(['藍田市今年投入三億元治理清水河。', ...SENTENCES.slice(1)])),
    ).toBe(true);
    expect(isSameText(read(SENTENCES), read([SENTENCES.join('  \n ')]))).toBe(true);
    expect(isSameText(read(SENTENCES), read([SENTENCES.join('')]))).toBe(true);
  });

  it('are of one text where the hash is one, without a look at it', () => {
    const one = read(SENTENCES);
    expect(isSameText(one, { ...read(['别的']), textHash: one.textHash })).toBe(true);
  });

  it('are of two where a word differs', () => {
    const other = [SENTENCES[0]?.replace('三亿', '五亿') ?? '', ...SENTENCES.slice(1)];
    expect(isSameText(read(SENTENCES), read(other))).toBe(false);
    expect(isSameText(read(SENTENCES), read(other, '2.0.0'))).toBe(false);
  });

  it('of two versions may differ by a line at the edge, of one version not', () => {
    const more = [...SENTENCES, '编辑：林远'];
    for (const [a, b] of [
      [SENTENCES, more],
      [more, SENTENCES],
      [SENTENCES, ['本报讯', ...SENTENCES]],
    ] as const) {
      expect(isSameText(read(a), read(b))).toBe(false);
      expect(isSameText(read(a), read(b, '2.0.0'))).toBe(true);
    }
  });

  it('of two versions are of two texts where the line is in the middle, or is more than a line', () => {
    const [first = '', ...rest] = SENTENCES;
    expect(isSameText(read(SENTENCES), read([first, '本报讯', ...rest], '2.0.0'))).toBe(false);
    const quarter = Math.floor(SENTENCES.join('').length / 4);
    const longer = (by: number) => read([...SENTENCES, '续'.repeat(by)], '2.0.0');
    expect(isSameText(read(SENTENCES), longer(quarter))).toBe(true);
    expect(isSameText(read(SENTENCES), longer(quarter + 1))).toBe(false);
    const long = Array.from({ length: 60 }, () => SENTENCES).flat();
    expect(isSameText(read(long), read([...long, '续'.repeat(120)], '2.0.0'))).toBe(true);
    expect(isSameText(read(long), read([...long, '续'.repeat(121)], '2.0.0'))).toBe(false);
  });
});

describe('what was read in the place of an article', () => {
  const saved = read(SENTENCES);
  const length = SENTENCES.join('').length;

  it('shares next to nothing with it and is much shorter', () => {
    expect(isInstead(saved, read(['请登录']))).toBe(true);
    expect(isInstead(saved, read([]))).toBe(true);
    expect(isInstead(saved, read(['页']))).toBe(true);
  });

  it('is a later text of it where it shares words, or is not much shorter', () => {
    expect(isInstead(saved, read(['清水河治理']))).toBe(false);
    expect(isInstead(saved, read(['请'.repeat(Math.ceil(length / 4))]))).toBe(false);
    expect(isInstead(saved, saved)).toBe(false);
  });
});
