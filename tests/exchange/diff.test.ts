import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../chinese';
import { diffTexts, summarise, type TextDiff, touchedMarks } from '../../exchange/diff';
import { createDevice, hashOf } from './samples';

const SAVED = [
  '蓝田市今年投入三亿元治理清水河。沿河五十二家工厂已经搬迁。',
  '市长林远5月6日表示，工程将在2025年完工。居民可以放心用水。',
].join('\n');

/** A diff as text: `[-…]` went, `[+…]` came. */
const written = (diff: TextDiff) =>
  diff
    .map(({ pieces }) =>
      pieces.map(({ kind, text }) =>
        kind === 'same' ? text : kind === 'added' ? `[+${text}]` : `[-${text}]`,
      ),
    )
    .map((pieces) => pieces.join(''));

const NONE = { added: 0, removed: 0, changed: 0, moved: 0, figures: 0 };

describe('a changed text', () => {
  it('is told by sentence and letter, in the page\u2019s own script', () => {
    const now = [
      '藍田市今年投入五億元治理清水河。沿河五十二家工廠已經搬遷。',
      '市長林遠5月6日說，工程將在2025年完工。',
    ].join('\n');
    const diff = diffTexts(SAVED, now);
    expect(written(diff)).toEqual([
      '藍田市今年投入[-三][+五]億元治理清水河。',
      '沿河五十二家工廠已經搬遷。',
      '市長林遠5月6日[-表示][+說]，工程將在2025年完工。',
      '[-居民可以放心用水。]',
    ]);
    expect(summarise(diff)).toEqual({ ...NONE, removed: 1, changed: 2, figures: 1 });
  });

  it('is no other text in the other script, in other blocks, with other spaces and quotation marks', () => {
    const saved = '林远说：“水清了。”工厂搬走了。';
    const diff = diffTexts(saved, '林遠說：「水清了。」\n　工廠 搬走了。');
    expect(summarise(diff)).toEqual(NONE);
    expect(diff.every(({ kind }) => kind === 'same')).toBe(true);
  });

  it('says what only stands elsewhere', () => {
    const diff = diffTexts('甲在这里。乙在那里。丙没有变。', '丙没有变。甲在这里。乙在那里。');
    expect(summarise(diff)).toMatchObject({ ...NONE, moved: expect.any(Number) });
    expect(summarise(diff).moved).toBeGreaterThan(0);
  });

  it('counts dates and numbers of other languages as figures, and other words not', () => {
    const figures = (before: string, after: string) => summarise(diffTexts(before, after)).figures;
    expect(figures('会议5月6日在蓝田市举行。', '会议5月7日在蓝田市举行。')).toBe(1);
    expect(figures('The mayor said 3,260 factories closed.', 'The mayor said 3,300 factories closed.')).toBe(
      1,
    );
    expect(figures('共有3人受伤，5人失踪，损失2亿元。', '共有4人受伤，6人失踪，损失2亿元。')).toBe(2);
    expect(figures('共有3人受伤，伤者已经送医。', '共有3人受伤，伤者已经出院。')).toBe(0);
  });

  it('of a whole new article is given without end and in bounded time', () => {
    const many = (from: number) =>
      Array.from(
        { length: 4000 },
        (_, index) => `第${from + index}句话${String.fromCharCode(0x4e00 + from + index)}。`,
      );
    const diff = diffTexts(many(0).join(''), many(9000).join(''));
    expect(diff.filter(({ kind }) => kind === 'removed' || kind === 'changed')).toHaveLength(4000);
    expect(diff.filter(({ kind }) => kind === 'added' || kind === 'changed')).toHaveLength(4000);
  });
});

const sentence = fc
  .tuple(
    fc.constantFrom('蓝田市', '林远', '清水河', '工厂', '', '“水'),
    fc.constantFrom('投入三亿元', '投入5.2亿元', '搬迁', '已经𠮷建成', 'a b '),
    fc.constantFrom('。', '！', '；', '。\n', '\n', '”。'),
  )
  .map((parts) => parts.join(''));
const textArbitrary = fc.array(sentence, { maxLength: 12 }).map((parts) => parts.join(''));

const plain = (text: string) => fold(text).replace(/\s+/gu, '');
const read = (diff: TextDiff, without: 'added' | 'removed') =>
  diff
    .flatMap(({ pieces }) => pieces)
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

describe('every diff', () => {
  it('holds both texts whole, letter by letter', () => {
    fc.assert(
      fc.property(textArbitrary, textArbitrary, (before, after) => {
        const diff = diffTexts(before, after);
        expect(plain(read(diff, 'added'))).toBe(plain(before));
        expect(plain(read(diff, 'removed'))).toBe(plain(after));
        for (const { kind, text, before: at } of diff.flatMap(({ pieces }) => pieces)) {
          if (kind !== 'added') expect(plain(before.slice(at.start, at.end))).toBe(plain(text));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('of a text with itself says nothing', () => {
    fc.assert(
      fc.property(textArbitrary, (text) => {
        expect(summarise(diffTexts(text, text))).toEqual(NONE);
      }),
    );
  });
});

describe('marks', () => {
  const marksOn = (quotes: readonly string[]) => {
    const device = createDevice('a');
    return quotes.map((exact, index) => {
      const mark = device.mark(1, { id: `mark-${index}`, exact, at: SAVED.indexOf(exact) });
      return mark;
    });
  };
  const touched = (after: string, quotes: readonly string[]) =>
    touchedMarks(marksOn(quotes), diffTexts(SAVED, after), { text: SAVED, hash: hashOf(1), after });

  it('are touched where their own words changed, and gone where none is left', () => {
    const after = SAVED.replace('三亿元', '五亿元').replace('居民可以放心用水。', '');
    expect(touched(after, ['投入三亿元', '治理清水河', '放心用水', '完工。居民可以'])).toEqual([
      { id: 'mark-0', how: 'changed' },
      { id: 'mark-2', how: 'gone' },
      { id: 'mark-3', how: 'changed' },
    ]);
  });

  it('are not touched by what is added beside them or moves them', () => {
    const after = `新闻提要。\n${SAVED.replace('今年投入', '今年共投入')}`;
    expect(touched(after, ['投入三亿元', '林远', '搬迁。'])).toEqual([]);
    expect(touched(after, ['今年投入'])).toEqual([{ id: 'mark-0', how: 'changed' }]);
  });

  it('that were made on another text are touched where their words are nowhere', () => {
    const [mark] = marksOn(['三亿元']);
    const elsewhere = mark && { ...mark, selectors: { ...mark.selectors, textHash: hashOf(9) } };
    const look = (after: string) =>
      touchedMarks(elsewhere ? [elsewhere] : [], diffTexts(SAVED, after), {
        text: SAVED,
        hash: hashOf(1),
        after,
      });
    expect(look('投入三億元。')).toEqual([]);
    expect(look('投入五億元。')).toEqual([{ id: 'mark-0', how: 'gone' }]);
  });
});
