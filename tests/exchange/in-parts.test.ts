import { describe, expect, it } from 'vitest';
import {
  beforeImport,
  createDivision,
  createTally,
  type ImportPart,
  type Incoming,
  incomingLibrary,
  type Library,
  merge,
  prepareImport,
  sameRecord,
  stampsOf,
} from '../../exchange';
import { holds } from './holds';

const NOTHING: Required<Library> = { articles: [], highlights: [], revisions: [] };

/** The smallest parts that there are. */
function partsOf(
  here: Library,
  { entries }: Incoming,
  isWanted?: (record: { id: string }) => boolean,
): ImportPart[] {
  const division = createDivision({ entries }, { size: 1, isWanted });
  for (const record of here.articles) division.take({ kind: 'article', record });
  for (const record of here.highlights) division.take({ kind: 'highlight', record });
  for (const record of here.revisions ?? []) division.take({ kind: 'revision', record });
  return division.parts();
}

const only = (
  { articles, highlights, revisions = [] }: Library,
  isIn: (record: { id: string }, list: keyof Library) => boolean,
): Required<Library> => ({
  articles: articles.filter((record) => isIn(record, 'articles')),
  highlights: highlights.filter((record) => isIn(record, 'highlights')),
  revisions: revisions.filter((record) => isIn(record, 'revisions')),
});

/** What becomes of a library whose parts become something else each; records in no part stay. */
function joined(
  here: Library,
  parts: readonly ImportPart[],
  become: (own: Library, part: ImportPart) => Library,
) {
  const touched = new Set(parts.flatMap(({ current }) => Object.values(current).flat()));
  const all = only(here, ({ id }) => !touched.has(id));
  for (const part of parts) {
    const after = become(
      only(here, ({ id }, list) => part.current[list]?.includes(id) ?? false),
      part,
    );
    all.articles.push(...after.articles);
    all.highlights.push(...after.highlights);
    all.revisions.push(...(after.revisions ?? []));
  }
  return sorted(all);
}

const sorted = ({ articles, highlights, revisions = [] }: Library) =>
  [articles, highlights, revisions].map((records) => [...records].sort((x, y) => (x.id < y.id ? -1 : 1)));

describe('an import in parts', () => {
  it('comes to the same as the import in one', () => {
    let most = 0;
    holds((a, b, c) => {
      const now = Number.MAX_SAFE_INTEGER;
      const incoming = incomingLibrary(merge(b, c));
      const numbers = [...incoming.entries.keys()];
      const whole = prepareImport(a, { incoming, numbers }, { now });
      const parts = partsOf(a, incoming);
      most = Math.max(most, parts.length);
      expect(parts.flatMap((part) => part.numbers).sort((x, y) => x - y)).toEqual(numbers);

      const [tally, tallyOfWhole] = [createTally(), createTally()];
      tallyOfWhole.add(whole);
      const merged = joined(a, parts, (own, part) => {
        const prepared = prepareImport(own, { incoming, numbers: part.numbers }, { now });
        tally.add(prepared);
        return prepared.merged;
      });
      expect(merged).toEqual(sorted(whole.merged));
      const { refused, ...plan } = tally.plan();
      expect(plan).toEqual({ ...tallyOfWhole.plan(), refused: undefined });
      expect(refused).toHaveLength(tallyOfWhole.plan().refused.length);
    });
    expect(most).toBeGreaterThan(1);
  });
});

/** An import into a library and what came after it: as it is then, and what is kept for the way back. */
function imported(a: Library, b: Library, later: Library) {
  const after = merge(a, b);
  const isChanged =
    (known: Required<Library>) =>
    (record: { id: string }, list: keyof Library): boolean =>
      !known[list].some((other) => other.id === record.id && sameRecord(other, record));
  const replaced = only(a, isChanged({ ...NOTHING, ...after }));
  const written = new Set(
    Object.values(only(after, isChanged({ ...NOTHING, ...a })))
      .flat()
      .map(({ id }) => id),
  );
  const current = merge(after, later);
  const stamps = [...current.articles, ...current.highlights].flatMap(stampsOf).sort();
  const stamp = stamps[Math.floor(stamps.length / 2)] ?? '';
  return { current, replaced, trace: { written, stamp, at: Number.MAX_SAFE_INTEGER } };
}

describe('the undo of an import in parts', () => {
  it('comes to the same as the undo in one', () => {
    let [most, changed] = [0, 0];
    holds((a, b, c) => {
      const { current, replaced, trace } = imported(a, b, c);
      const kept = incomingLibrary(replaced);
      const parts = partsOf(current, kept, ({ id }) => trace.written.has(id));
      most = Math.max(most, parts.length);
      const whole = sorted(beforeImport(current, replaced, trace));
      if (JSON.stringify(whole) !== JSON.stringify(sorted(current))) changed++;
      expect(
        joined(current, parts, (own, { numbers }) => beforeImport(own, kept.library(numbers), trace)),
      ).toEqual(whole);
    });
    expect(most).toBeGreaterThan(1);
    expect(changed).toBeGreaterThan(100);
  });

  it('gives the library of before, where nothing was changed since', () => {
    holds((a, b) => {
      const { current, replaced, trace } = imported(a, b, NOTHING);
      const stamp = '\uffff';
      expect(sorted(beforeImport(current, replaced, { ...trace, stamp }))).toEqual(sorted(merge(a, NOTHING)));
    });
  });
});
