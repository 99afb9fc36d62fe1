import { describe, expect, it } from 'vitest';
import { type HighlightRecord, type Library, setDeleted } from '../../../exchange';
import { adopt } from '../../../exchange/import';
import { EMPTY_TEXT_HASH } from '../../../exchange/no-text';
import { purgeArticle, purgeMark } from '../../../exchange/purge';
import { createDevice, hashOf, idOf, NOW } from '../samples';

const device = createDevice('a');
const foreign = createDevice('0-x', NOW - 1_000_000);
const ARTICLE = device.article(1);

/** A mark here, with what stands around it. */
const here = (id: number, { prefix = '', suffix = '', at = id } = {}): HighlightRecord => {
  const mark = device.mark(1, { id: idOf(0x100 + id), exact: '三亿元治理', at });
  const quote = { ...mark.selectors.quote, prefix, suffix };
  return { ...mark, selectors: { ...mark.selectors, quote } };
};

/** A mark of a foreign file, which says nothing of where its quote stands. */
const row = (
  exact: string,
  { prefix = '', suffix = '', textHash = EMPTY_TEXT_HASH } = {},
): HighlightRecord => {
  const mark = foreign.mark(9, { id: idOf(0x900), exact });
  const quote = { ...mark.selectors.quote, prefix, suffix };
  return { ...mark, selectors: { ...mark.selectors, quote, textHash } };
};

const foreignArticle = { ...foreign.article(9), blocks: [], textHash: EMPTY_TEXT_HASH };
const adoptedId = (marks: HighlightRecord[], mark: HighlightRecord, articles = [ARTICLE]) => {
  const current: Library = { articles, highlights: marks };
  return adopt(current, { articles: [foreignArticle], highlights: [mark] }).highlights[0]?.id;
};

describe('which mark a quote of a file is', () => {
  it('is the live one, before the one with the neighbours, before the first on the page', () => {
    const [deleted, plain, beside] = [
      setDeleted(here(1, { prefix: '今年投入', suffix: '清水河' }), true, device.stamp()),
      here(3),
      here(5, { prefix: '今年投入', suffix: '清水河' }),
    ];
    const around = { prefix: '今年投入', suffix: '清水河' };
    expect(adoptedId([deleted, plain, beside], row('三亿元治理', around))).toBe(beside.id);
    expect(adoptedId([deleted, plain], row('三亿元治理', around))).toBe(plain.id);
    expect(adoptedId([deleted], row('三亿元治理'))).toBe(deleted.id);
    expect(adoptedId([here(7), plain], row('三亿元治理'))).toBe(plain.id);
    expect(adoptedId([here(2, { at: 9 }), here(8, { at: 9 })], row('三亿元治理'))).toBe(idOf(0x102));
  });

  it('is told by either neighbour, as much of it as the file has', () => {
    const [before, after] = [here(5, { prefix: '蓝田市今年投入' }), here(7, { suffix: '清水河支流' })];
    const marks = [here(1), before, after];
    expect(adoptedId(marks, row('三亿元治理', { prefix: '今年投入' }))).toBe(before.id);
    expect(adoptedId(marks, row('三亿元治理', { suffix: '清水河' }))).toBe(after.id);
    // Only what stands next to the quote counts, not all that a file quotes.
    expect(adoptedId(marks, row('三亿元治理', { suffix: '清水河支流' }))).toBe(after.id);
    const long = here(9, { prefix: '五六七八九十甲乙' });
    expect(adoptedId([here(1), long], row('三亿元治理', { prefix: '别的一二三四五六七八九十甲乙' }))).toBe(
      long.id,
    );
  });

  it('is none where the file knows the place itself, or nothing alike is marked', () => {
    expect(adoptedId([here(1)], row('三亿元治理', { textHash: hashOf(1) }))).toBe(idOf(0x900));
    expect(adoptedId([here(1)], row('五亿元整治'))).toBe(idOf(0x900));
    expect(adoptedId([purgeMark(setDeleted(here(1), true, device.stamp()))], row('三亿元治理'))).toBe(
      idOf(0x900),
    );
    expect(adoptedId([here(1)], row('三亿元治理'), [])).toBe(idOf(0x900));
  });

  it('is the one without its punctuation, where enough is left to know it by', () => {
    expect(adoptedId([here(1)], row('三亿元，治理。'))).toBe(idOf(0x101));
    const short = device.mark(1, { id: idOf(0x150), exact: '三亿元' });
    expect(adoptedId([short], row('“三亿”元'))).toBe(idOf(0x900));
    expect(adoptedId([short], row('三億元'))).toBe(short.id);
    const four = device.mark(1, { id: idOf(0x151), exact: '三亿元整' });
    expect(adoptedId([four], row('三亿元，整'))).toBe(four.id);
  });
});

describe('what a known mark takes from a file', () => {
  it('is what differs, and the rest stays as it is', () => {
    const known = {
      ...device.mark(1, { id: idOf(0x101), exact: '三亿元治理', note: '自己的\n待核', tags: ['水'] }),
    };
    const take = (fields: Parameters<typeof foreign.mark>[1]) => {
      const mark = foreign.mark(9, { id: idOf(0x101), exact: '三亿元治理', ...fields });
      const [adopted] = adopt(
        { articles: [ARTICLE], highlights: [known] },
        { articles: [foreignArticle], highlights: [mark] },
      ).highlights;
      return { adopted, mark };
    };
    const same = take({ note: '待核', tags: ['水'] }).adopted;
    expect(same).toEqual(known);
    const { adopted, mark } = take({ note: '另一句', tags: ['水', 'toString'], colour: 'blue' });
    expect([adopted?.note, adopted?.colour]).toEqual([mark.note, mark.colour]);
    expect(adopted?.tags).toEqual({ 水: known.tags.水, toString: mark.tags.toString });
    expect(take({}).adopted?.note).toEqual(known.note);
  });
});

describe('which article a page of a file is', () => {
  const adopted = (current: Library, fields: object) =>
    adopt(current, { articles: [{ ...foreignArticle, ...fields }], highlights: [] }).articles[0];
  const current: Library = { articles: [ARTICLE], highlights: [] };
  const text = { blocks: [{ kind: 'paragraph' as const, text: '旧文' }], textHash: hashOf(7), title: '旧题' };

  it('is the one at its address, which keeps its name and takes another text', () => {
    expect(adopted(current, {})).toBe(ARTICLE);
    expect(adopted(current, { textHash: ARTICLE.textHash, capturedAt: ARTICLE.capturedAt })).toBe(ARTICLE);
    const { id, aliases, deleted, createdAt } = ARTICLE;
    expect(adopted(current, text)).toMatchObject({ ...text, id, aliases, deleted, createdAt });
    expect(adopted(current, { ...text, textHash: ARTICLE.textHash, capturedAt: 5 })).toMatchObject({
      title: '旧题',
    });
  });

  it('is its own where nothing of it is here, and full again where it was purged', () => {
    expect(adopted(current, { urlKey: 'a.example/9' })?.id).toBe(idOf(9));
    const gone = purgeArticle(setDeleted(ARTICLE, true, device.stamp()));
    expect(adopted({ articles: [gone], highlights: [] }, {})).toMatchObject({
      id: ARTICLE.id,
      title: ARTICLE.title,
      deleted: gone.deleted,
    });
  });

  it('keeps what each of its names went through', () => {
    const deletedPerId = { [ARTICLE.id]: ARTICLE.deleted, [idOf(3)]: ARTICLE.deleted };
    const joined = { ...ARTICLE, aliases: [idOf(3)], deletedPerId };
    expect(adopted({ articles: [joined], highlights: [] }, text)).toMatchObject({
      aliases: [idOf(3)],
      deletedPerId,
    });
    expect(
      adopted({ articles: [joined], highlights: [] }, { ...text, id: idOf(3), urlKey: 'a.example/9' })?.id,
    ).toBe(ARTICLE.id);
    expect(adopted(current, text)).not.toHaveProperty('deletedPerId');
  });
});
