import { describe, expect, it } from 'vitest';
import {
  type HighlightRecord,
  type Library,
  liveArticles,
  merge,
  noteText,
  setColour,
  setDeleted,
  setNote,
  setTag,
  tagsOf,
} from '../../exchange';
import { createDevice, hashOf, idOf, NOW } from './samples';

const only = (library: Library): HighlightRecord => {
  expect(library.highlights).toHaveLength(1);
  return library.highlights[0] as HighlightRecord;
};

/** Two devices that hold the same article and mark, the second one's clock a minute ahead. */
function twoDevices() {
  const a = createDevice('a');
  const b = createDevice('b', NOW + 60_000);
  const article = a.article(1);
  const mark = a.mark(1, { note: '初稿' });
  const withMark = (edited: HighlightRecord): Library => ({ articles: [article], highlights: [edited] });
  return { a, b, article, mark, withMark };
}

it('joins more doubles of one article than a call takes arguments', () => {
  const { article } = twoDevices();
  const articles = Array.from({ length: 150_000 }, (_, at) => ({
    ...article,
    createdAt: article.createdAt + at,
  }));
  expect(merge({ articles, highlights: [] }, { articles: [], highlights: [] }).articles).toEqual([article]);
}, 60_000);

describe('one mark edited on two devices', () => {
  it('takes the later colour', () => {
    const { a, b, mark, withMark } = twoDevices();
    const blue = withMark(setColour(mark, 'blue', a.stamp()));
    const green = withMark(setColour(mark, 'green', b.stamp()));
    expect(only(merge(blue, green)).colour.value).toBe('green');
  });

  it('settles equal stamps by the value', () => {
    const { a, mark, withMark } = twoDevices();
    const stamp = a.stamp();
    const blue = withMark(setColour(mark, 'blue', stamp));
    const grey = withMark(setColour(mark, 'grey', stamp));
    expect(merge(blue, grey)).toEqual(merge(grey, blue));
  });

  it('keeps both texts of a note, until one edit replaces them', () => {
    const { a, b, mark, withMark } = twoDevices();
    const ours = setNote(mark, '甲说', a.stamp());
    const theirs = setNote(mark, '乙说', b.stamp());
    const both = only(merge(withMark(ours), withMark(theirs)));
    expect(noteText(both.note)).toBe('甲说\n\n乙说');
    const settled = setNote(both, '定稿', a.stamp());
    expect(noteText(only(merge(withMark(settled), withMark(theirs))).note)).toBe('定稿');
  });

  it('keeps a text written on one side over its clearing on the other', () => {
    const { a, b, mark, withMark } = twoDevices();
    const cleared = withMark(setNote(mark, '', b.stamp()));
    const edited = withMark(setNote(mark, '补充', a.stamp()));
    expect(noteText(only(merge(cleared, edited)).note)).toBe('补充');
    expect(noteText(only(merge(cleared, withMark(mark))).note)).toBe('');
  });

  it('unites tags, and takes away what was taken away later', () => {
    const { a, b, mark, withMark } = twoDevices();
    const tagged = setTag(mark, '水', true, a.stamp());
    const ours = setTag(tagged, '財政', true, a.stamp());
    const theirs = setTag(setTag(tagged, '水', false, b.stamp()), 'toString', true, b.stamp());
    expect(tagsOf(only(merge(withMark(ours), withMark(theirs))))).toEqual(['toString', '財政']);
  });

  it('deletes by a later tombstone, never by absence', () => {
    const { b, article, mark, withMark } = twoDevices();
    const gone = withMark(setDeleted(mark, true, b.stamp()));
    expect(only(merge(withMark(mark), gone)).deleted.value).toBe(true);
    expect(only(merge(withMark(mark), { articles: [article], highlights: [] })).deleted.value).toBe(false);
  });
});

describe('one quote marked on two devices', () => {
  it('becomes one mark with an alias', () => {
    const { b, article, mark } = twoDevices();
    const theirs = b.mark(1, { id: idOf(0x200), note: '另一台', tags: ['水'] });
    const merged = only(
      merge({ articles: [article], highlights: [mark] }, { articles: [article], highlights: [theirs] }),
    );
    expect([merged.id, merged.aliases]).toEqual([mark.id, [theirs.id]]);
    expect(noteText(merged.note)).toBe('初稿\n\n另一台');
    expect(tagsOf(merged)).toEqual(['水']);
  });

  it('stays when the other device deletes its own without knowing of this one', () => {
    const { a, b, article, mark, withMark } = twoDevices();
    const theirs = a.mark(1, { id: idOf(0x200) });
    const gone = setDeleted(mark, true, b.stamp());
    const merged = only(merge(withMark(gone), { articles: [article], highlights: [theirs] }));
    expect([merged.id, merged.deleted.value, merged.aliases]).toEqual([theirs.id, false, [mark.id]]);
  });

  it('goes under all its ids when it is deleted after the merge', () => {
    const { b, article, mark, withMark } = twoDevices();
    const theirs = b.mark(1, { id: idOf(0x200) });
    const there = { articles: [article], highlights: [theirs] };
    const gone = setDeleted(only(merge(withMark(mark), there)), true, b.stamp());
    expect(only(merge(there, withMark(gone))).deleted.value).toBe(true);
  });

  it('stays two marks at two places', () => {
    const { b, article, mark, withMark } = twoDevices();
    const other = b.mark(1, { id: idOf(0x200), at: 40 });
    expect(merge(withMark(mark), { articles: [article], highlights: [other] }).highlights).toHaveLength(2);
  });
});

describe('one address saved on two devices', () => {
  it('becomes one article, and the marks follow', () => {
    const a = createDevice('a');
    const b = createDevice('b', NOW + 60_000);
    const ours = { articles: [a.article(2)], highlights: [a.mark(2)] };
    const url = 'http://news.lantian.example/2024/05/06/river.html?from=timeline';
    const theirs = {
      articles: [b.article(1, { url, capturedAt: NOW + 5, textHash: hashOf(2) })],
      highlights: [b.mark(1, { id: idOf(0x200), at: 40 })],
    };
    const merged = merge(ours, theirs);
    expect(merged.articles.map(({ id, aliases }) => [id, aliases])).toEqual([[idOf(1), [idOf(2)]]]);
    expect(merged.highlights.map(({ articleId }) => articleId)).toEqual([idOf(1), idOf(1)]);
    expect(merged.articles[0]?.capturedAt).toBe(NOW);
    expect(merged.revisions?.map(({ id }) => id)).toEqual([`${idOf(1)}/${hashOf(2)}`]);
  });

  it('shows an article deleted elsewhere while it holds a mark unknown there', () => {
    const a = createDevice('a');
    const b = createDevice('b', NOW + 60_000);
    const article = a.article(1);
    const mark = a.mark(1);
    const gone = { articles: [setDeleted(article, true, b.stamp())], highlights: [] };
    const merged = merge(gone, { articles: [article], highlights: [mark] });
    expect(liveArticles(merged).map(({ highlights }) => highlights.length)).toEqual([1]);
    expect(liveArticles(gone)).toEqual([]);
  });
});
