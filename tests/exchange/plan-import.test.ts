import { describe, expect, it } from 'vitest';
import {
  createDivision,
  createTally,
  EMPTY_LIBRARY,
  incomingLibrary,
  type Library,
  merge,
  planImport,
  prepareImport,
  setColour,
  setDeleted,
  setNote,
} from '../../exchange';
import { formatStamp } from '../../exchange/stamp';
import { createDevice, idOf, NOW } from './samples';

const now = NOW + 3_600_000;
const NONE = { new: 0, changed: 0, deleted: 0, conflicts: 0, unchanged: 0, refused: 0 };

/** An article with ten marks, and a second device an hour later that holds the same. */
function tenMarks() {
  const a = createDevice('a');
  const b = createDevice('b', NOW + 60_000);
  const article = a.article(1);
  const highlights = Array.from({ length: 10 }, (_, at) =>
    a.mark(1, { id: idOf(0x100 + at), at, note: '初稿' }),
  );
  const library: Library = { articles: [article], highlights };
  const withMark = (
    index: number,
    edit: (mark: Library['highlights'][number]) => Library['highlights'][number],
  ): Library => ({
    articles: [article],
    highlights: highlights.map((mark, at) => (at === index ? edit(mark) : mark)),
  });
  return { a, b, library, withMark };
}

describe('planImport', () => {
  it('finds all new in an empty library', () => {
    const { library } = tenMarks();
    const plan = planImport(EMPTY_LIBRARY, library, { now });
    expect([plan.articles, plan.highlights]).toEqual([
      { ...NONE, new: 1 },
      { ...NONE, new: 10 },
    ]);
    expect(plan.isDrastic).toBe(false);
  });

  it('finds nothing to do in the same library', () => {
    const { library } = tenMarks();
    const plan = planImport(library, library, { now });
    expect([plan.articles, plan.highlights]).toEqual([
      { ...NONE, unchanged: 1 },
      { ...NONE, unchanged: 10 },
    ]);
  });

  it('tells a changed colour, a deletion and a double note apart', () => {
    const { a, b, library, withMark } = tenMarks();
    const plan = (incoming: Library, current = library) => planImport(current, incoming, { now }).highlights;
    expect(plan(withMark(0, (mark) => setColour(mark, 'blue', b.stamp())))).toEqual({
      ...NONE,
      changed: 1,
      unchanged: 9,
    });
    expect(plan(withMark(0, (mark) => setDeleted(mark, true, b.stamp())))).toEqual({
      ...NONE,
      deleted: 1,
      unchanged: 9,
    });
    const ours = withMark(0, (mark) => setNote(mark, '甲说', a.stamp()));
    const theirs = withMark(0, (mark) => setNote(mark, '乙说', b.stamp()));
    expect(plan(theirs, ours)).toEqual({ ...NONE, changed: 1, conflicts: 1, unchanged: 9 });
  });

  it('asks again above a fifth', () => {
    const { b, library } = tenMarks();
    const deleting = (count: number): Library => ({
      ...library,
      highlights: library.highlights.map((mark, at) =>
        at < count ? setDeleted(mark, true, b.stamp()) : mark,
      ),
    });
    const [two, three] = [2, 3].map((count) => planImport(library, deleting(count), { now }));
    expect([two?.isDrastic, three?.isDrastic]).toEqual([false, true]);
    expect(three?.share).toEqual({ changed: 0, deleted: 3 / 11 });
  });

  it('refuses what comes from a far future or contradicts an id', () => {
    const { library, withMark } = tenMarks();
    const future = formatStamp({ time: now + 400 * 86_400_000, counter: 0, device: 'b' });
    const fromFuture = planImport(
      library,
      withMark(3, (mark) => setColour(mark, 'blue', future)),
      { now },
    );
    expect(fromFuture.refused).toMatchObject([{ kind: 'highlight', index: 3, reason: 'future' }]);
    const elsewhere = createDevice('c').article(1, { url: 'https://other.example/' });
    const contradicting = planImport(library, { articles: [elsewhere], highlights: [] }, { now });
    expect(contradicting.refused).toMatchObject([{ kind: 'article', index: 0, reason: 'contradicts' }]);
    expect(contradicting.articles).toEqual({ ...NONE, refused: 1 });
  });

  it('refuses a mark that is here in another article, and takes one whose article got another id', () => {
    const { library } = tenMarks();
    const highlights = library.highlights.slice(0, 1);
    const moved = (url?: string): Library => {
      const article = createDevice('c').article(0, url === undefined ? {} : { url });
      return {
        articles: [article],
        highlights: highlights.map((mark) => ({ ...mark, articleId: article.id })),
      };
    };
    const stolen = planImport(library, moved('https://other.example/'), { now });
    expect(stolen.refused).toMatchObject([{ kind: 'highlight', index: 0, reason: 'contradicts' }]);
    expect([stolen.articles, stolen.highlights]).toEqual([
      { ...NONE, new: 1 },
      { ...NONE, refused: 1 },
    ]);
    expect(planImport(library, moved(), { now }).refused).toEqual([]);
  });

  it('looks once through a file of which all is refused', () => {
    const a = createDevice('a');
    const future = formatStamp({ time: now + 400 * 86_400_000, counter: 0, device: 'b' });
    const highlights = Array.from({ length: 300 }, (_, at) =>
      setColour(a.mark(1, { id: idOf(0x1000 + at), at }), 'blue', future),
    );
    const incoming = incomingLibrary({ articles: [a.article(1)], highlights });
    let looks = 0;
    const entries = incoming.entries.map(({ kind, index, keys }) => ({
      kind,
      index,
      get keys() {
        looks++;
        return keys;
      },
    }));
    const numbers = [...entries.keys()];
    const { refused } = prepareImport(
      EMPTY_LIBRARY,
      { incoming: { ...incoming, entries }, numbers },
      { now },
    );
    expect(refused.map(({ index }) => index)).toEqual(highlights.map((_, at) => at));
    expect(looks).toBeLessThan(1000);
  });

  it('adds up more refusals than a call takes arguments', () => {
    const { articles, highlights } = planImport(EMPTY_LIBRARY, EMPTY_LIBRARY, { now });
    const refusal = { kind: 'highlight', index: 0, reason: 'future', id: idOf(1), text: '' } as const;
    const tally = createTally();
    tally.add({ articles, highlights, refused: Array.from({ length: 150_000 }, () => refusal) });
    expect(tally.plan().refused).toHaveLength(150_000);
  });

  it('counts a joined mark once, as changed', () => {
    const { b, library } = tenMarks();
    const theirs = { articles: library.articles, highlights: [b.mark(1, { id: idOf(0x500), at: 0 })] };
    expect(planImport(library, theirs, { now }).highlights).toEqual({ ...NONE, changed: 1 });
    expect(merge(library, theirs).highlights).toHaveLength(10);
  });
});

describe('a division', () => {
  it('shows a part what is here of the same mark under another article', () => {
    const { a, library } = tenMarks();
    const elsewhere = a.article(2, { url: 'https://other.example/2' });
    const moved = library.highlights.slice(0, 1).map((mark) => ({ ...mark, articleId: elsewhere.id }));
    const division = createDivision(incomingLibrary({ articles: [elsewhere], highlights: moved }));
    for (const record of library.articles) division.take({ kind: 'article', record });
    for (const record of library.highlights) division.take({ kind: 'highlight', record });
    const [part, ...more] = division.parts();
    expect(more).toEqual([]);
    expect(part?.current).toEqual({
      articles: library.articles.map(({ id }) => id),
      highlights: library.highlights.map(({ id }) => id),
      revisions: [],
    });
  });

  it('keeps parts small, and what belongs together in one', () => {
    const { a, library } = tenMarks();
    const others = Array.from({ length: 5 }, (_, at) =>
      a.article(10 + at, { url: `https://other.example/${at}` }),
    );
    const incoming = incomingLibrary({ ...library, articles: [...library.articles, ...others] });
    const parts = createDivision(incoming, { size: 4 }).parts();
    expect(parts.map(({ numbers }) => numbers.length)).toEqual([11, 4, 1]);
  });
});
