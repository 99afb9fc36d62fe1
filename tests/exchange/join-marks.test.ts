import { describe, expect, it } from 'vitest';
import {
  EMPTY_LIBRARY,
  type HighlightRecord,
  type Library,
  merge,
  planImport,
  setColour,
  setDeleted,
} from '../../exchange';
import { keepPurged, purgeArticle, purgeMark } from '../../exchange/purge';
import { createDevice, idOf, NOW } from './samples';

function world() {
  const a = createDevice('a');
  const b = createDevice('b', NOW + 60_000);
  const article = a.article(1);
  const mark = a.mark(1, { note: '待核', tags: ['水'] });
  return { a, b, article, mark };
}

/** What becomes of two states of a mark, whichever comes first. */
function joined(one: Partial<HighlightRecord>, other: Partial<HighlightRecord>): HighlightRecord {
  const { article, mark } = world();
  const library = (fields: Partial<HighlightRecord>): Library => ({
    articles: [article],
    highlights: [{ ...mark, ...fields }],
  });
  const [there, back] = [
    merge(library(one), library(other)).highlights,
    merge(library(other), library(one)).highlights,
  ];
  expect(there).toEqual(back);
  expect(there).toHaveLength(1);
  return there[0] as HighlightRecord;
}

describe('two states of one mark', () => {
  it('are the reader’s own where one of them is', () => {
    expect(joined({ madeBy: 'suggestion' }, { madeBy: 'reader' }).madeBy).toBe('reader');
    expect(joined({ madeBy: 'suggestion' }, { madeBy: 'suggestion' }).madeBy).toBe('suggestion');
  });

  it('keep where they were copied from, and of two origins one', () => {
    const [first, second] = [idOf(7), idOf(8)];
    expect(joined({ copiedFrom: first }, {}).copiedFrom).toEqual(first);
    expect(joined({ copiedFrom: second }, { copiedFrom: first }).copiedFrom).toEqual(first);
    expect(joined({}, { createdAt: 5 })).not.toHaveProperty('copiedFrom');
  });

  it('keep the texts on which they are not, each once, and the earliest moment', () => {
    const both = joined({ notOn: ['b', 'a'], createdAt: NOW }, { notOn: ['b', 'c'], createdAt: NOW - 5 });
    expect([both.notOn, both.createdAt]).toEqual([['a', 'b', 'c'], NOW - 5]);
    expect(joined({ colour: { value: 'blue', stamp: 'x' } }, {})).not.toHaveProperty('notOn');
    expect(joined({ notOn: ['a'] }, {}).notOn).toEqual(['a']);
  });
});

describe('what was purged', () => {
  it('holds an address and nothing that was read or written', () => {
    const { a, article, mark } = world();
    const goneArticle = purgeArticle(setDeleted(article, true, a.stamp()));
    const goneMark = purgeMark(setDeleted(mark, true, a.stamp()));
    expect([goneArticle.purged, goneMark.purged, goneArticle.url]).toEqual([true, true, article.url]);
    expect([goneArticle.title, goneArticle.blocks, goneArticle.source]).toEqual(['', [], null]);
    expect(goneMark.selectors).toMatchObject({
      quote: { exact: '', prefix: '', suffix: '' },
      position: { start: 0, end: 0 },
      block: { index: 0, offset: 0 },
    });
    expect([goneMark.tags, goneMark.note.versions, goneMark.colour]).toEqual([{}, [], mark.colour]);
  });

  it('stays purged after a merge with a library that still has it, with its marks and texts', () => {
    const { a, article, mark } = world();
    const stamp = a.stamp();
    const deleted = setDeleted(article, true, stamp);
    const other = { ...setDeleted(mark, true, stamp), id: idOf(0x300) };
    const before: Library = { articles: [purgeArticle(deleted)], highlights: [] };
    const revision = {
      id: 'r',
      articleId: article.id,
      capturedAt: 1,
      title: '旧',
      textHash: 'x',
      blocks: [],
    };
    const elsewhere = { ...revision, id: 's', articleId: idOf(9) };
    const merged: Library = { articles: [deleted], highlights: [other], revisions: [revision, elsewhere] };
    const kept = keepPurged(before, merged);
    expect(kept.articles.map(({ purged }) => purged)).toEqual([true]);
    expect(kept.highlights.map(({ purged }) => purged)).toEqual([true]);
    expect(kept.revisions).toEqual([elsewhere]);
    expect(keepPurged(EMPTY_LIBRARY, merged)).toEqual(merged);
    expect(keepPurged(before, { articles: [deleted], highlights: [] }).revisions).toEqual([]);
  });

  it('is let go of alone where only a mark was purged, and not where it came back', () => {
    const { a, article, mark } = world();
    const gone = setDeleted(mark, true, a.stamp());
    const live = { ...mark, id: idOf(0x300) };
    const before: Library = { articles: [article], highlights: [purgeMark(gone)] };
    const kept = keepPurged(before, { articles: [article], highlights: [gone, live] });
    expect(kept.highlights.map(({ purged }) => purged)).toEqual([true, undefined]);
    expect(kept.articles).toEqual([article]);
    const back = setDeleted(gone, false, a.stamp());
    expect(keepPurged(before, { articles: [article], highlights: [back] }).highlights).toEqual([back]);
  });

  it('keeps its article where another machine made a mark in it', () => {
    const { a, article, mark } = world();
    const deleted = setDeleted(article, true, a.stamp());
    const before: Library = { articles: [purgeArticle(deleted)], highlights: [] };
    expect(keepPurged(before, { articles: [deleted], highlights: [mark] }).articles).toEqual([deleted]);
  });
});

describe('the share of a library that an import changes', () => {
  it('is of all that is live, articles and marks, and never more than all', () => {
    const { a, b, article, mark } = world();
    const now = NOW + 3_600_000;
    const more = [1, 2, 3].map((number) => a.mark(1, { id: idOf(0x400 + number), at: 40 + number }));
    const current = { articles: [article], highlights: [mark, ...more] };
    const blue = { articles: [article], highlights: [setColour(mark, 'blue', b.stamp())] };
    expect(planImport(current, blue, { now })).toMatchObject({
      share: { changed: 1 / 5, deleted: 0 },
      isDrastic: false,
    });
    const titled = { ...article, collections: { 汛期: { value: true, stamp: b.stamp() } } };
    expect(planImport(current, { ...blue, articles: [titled] }, { now })).toMatchObject({
      share: { changed: 2 / 5, deleted: 0 },
      isDrastic: true,
    });
    expect(planImport(EMPTY_LIBRARY, current, { now })).toMatchObject({
      share: { changed: 0, deleted: 0 },
      isDrastic: false,
    });
  });
});
