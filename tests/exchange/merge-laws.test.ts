import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  type CorrectableField,
  createDivision,
  createTally,
  EMPTY_LIBRARY,
  type Identity,
  idsOf,
  incomingLibrary,
  type Library,
  merge,
  noteText,
  prepareImport,
} from '../../exchange';
import { livesOf } from '../../exchange/identity';
import { isLong, tries } from '../runs';
import { historyArbitrary, play } from './histories';

// Thousands of runs take their time on a busy machine.
vi.setConfig({ testTimeout: isLong ? 600_000 : 60_000 });

const TRIES = tries(1500, 10_000);

/** Histories of two to five devices that save, mark, edit, delete, restore and sync in any order. */
const librariesArbitrary = fc
  .tuple(historyArbitrary, fc.integer({ min: 2, max: 5 }))
  .map(([history, devices]) => play(history, devices));

function holds(law: (a: Library, b: Library, c: Library) => void) {
  fc.assert(
    fc.property(librariesArbitrary, ([a, b, c = EMPTY_LIBRARY]) => {
      if (a !== undefined && b !== undefined) law(a, b, c);
    }),
    TRIES,
  );
}

const recordsOf = ({ articles, highlights }: Library): Identity[] => [...articles, ...highlights];

describe('merge', () => {
  it('is commutative', () => {
    holds((a, b) => expect(merge(a, b)).toEqual(merge(b, a)));
  });

  it('is associative', () => {
    holds((a, b, c) => expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c))));
  });

  it('is idempotent', () => {
    holds((a, b) => {
      const merged = merge(a, b);
      expect(merge(merged, merged)).toEqual(merged);
      expect(merge(merged, b)).toEqual(merged);
      expect(merge(a, EMPTY_LIBRARY)).toEqual(merge(a, a));
    });
  });

  it('loses no id, and kills an id only where its latest register says so', () => {
    holds((a, b) => {
      const merged = recordsOf(merge(a, b));
      const holders = new Map(merged.flatMap((record) => idsOf(record).map((id) => [id, record])));
      const latest = new Map<string, { value: boolean; stamp: string }>();
      for (const record of [...recordsOf(a), ...recordsOf(b)]) {
        for (const [id, register] of Object.entries(livesOf(record))) {
          const known = latest.get(id);
          if (known === undefined || register.stamp > known.stamp) latest.set(id, register);
        }
      }
      for (const [id, register] of latest) {
        const holder = holders.get(id);
        expect(holder).toBeDefined();
        if (!register.value) expect(holder?.deleted.value).toBe(false);
        if (register.value && holder?.id === id) expect(holder.deleted.value).toBe(true);
      }
      expect(new Set(merged.map(({ id }) => id)).size).toBe(merged.length);
    });
  });

  it('gives content to every record that somebody sees, whoever purged it', () => {
    let purged = 0;
    holds((a, b) => {
      const merged = merge(a, b);
      const marked = new Set(
        merged.highlights.filter(({ deleted }) => !deleted.value).map(({ articleId }) => articleId),
      );
      for (const article of merged.articles) {
        if (article.purged) purged++;
        if (!article.deleted.value || marked.has(article.id)) {
          expect([article.purged, article.blocks.length > 0]).toEqual([undefined, true]);
        }
      }
      for (const mark of merged.highlights) {
        if (mark.purged) purged++;
        if (!mark.deleted.value)
          expect([mark.purged, mark.selectors.foldKey === '']).toEqual([undefined, false]);
      }
    });
    expect(purged).toBeGreaterThan(0);
  });

  it('keeps what readers said of an article: the latest word on each collection and each particular', () => {
    holds((a, b) => {
      const merged = new Map(
        merge(a, b).articles.flatMap((article) => idsOf(article).map((id) => [id, article])),
      );
      for (const article of [...a.articles, ...b.articles]) {
        const after = merged.get(article.id);
        for (const [name, { stamp }] of Object.entries(article.collections ?? {})) {
          expect((after?.collections?.[name]?.stamp ?? '') >= stamp).toBe(true);
        }
        for (const [field, { stamp }] of Object.entries(article.corrections ?? {})) {
          const kept = after?.corrections?.[field as CorrectableField];
          expect((kept?.stamp ?? '') >= stamp).toBe(true);
        }
        const { availability } = article;
        if (availability) expect((after?.availability?.stamp ?? '') >= availability.stamp).toBe(true);
      }
    });
  });

  it('leaves one record for each address and each place, and no mark without its article', () => {
    holds((a, b) => {
      const { articles, highlights } = merge(a, b);
      expect(new Set(articles.map(({ urlKey }) => urlKey)).size).toBe(articles.length);
      const places = highlights
        .filter(({ purged }) => !purged)
        .map(({ articleId, selectors }) => `${articleId} ${selectors.block.offset} ${selectors.foldKey}`);
      expect(new Set(places).size).toBe(places.length);
      const known = new Set(articles.map(({ id }) => id));
      for (const { articleId } of highlights) expect(known).toContain(articleId);
    });
  });

  it('drops a text of a note only where another state of the mark has seen and replaced it', () => {
    holds((a, b) => {
      const merged = new Map(merge(a, b).highlights.flatMap((mark) => idsOf(mark).map((id) => [id, mark])));
      for (const mark of a.highlights) {
        const after = merged.get(mark.id);
        const ids = new Set(after ? idsOf(after) : []);
        // Marks of one place become one: each of them may be the side that has replaced a text.
        const others = [...a.highlights, ...b.highlights].filter(
          (other) => other !== mark && idsOf(other).some((id) => ids.has(id)),
        );
        for (const { text, stamp } of mark.note.versions) {
          const device = stamp.slice(17);
          const isReplaced = others.some(({ note }) => (note.seen[device] ?? '') >= stamp);
          if (!isReplaced && after !== undefined) expect(noteText(after.note)).toContain(text);
        }
      }
    });
  });

  it('keeps the text of every capture, as the article or as a revision', () => {
    holds((a, b) => {
      const hashes = ({ articles, revisions = [] }: Library) =>
        new Set([...articles.filter(({ purged }) => !purged), ...revisions].map(({ textHash }) => textHash));
      const after = hashes(merge(a, b));
      for (const hash of [...hashes(a), ...hashes(b)]) expect(after).toContain(hash);
    });
  });
});

describe('an import in parts', () => {
  it('comes to the same as the import in one', () => {
    let most = 0;
    holds((a, b, c) => {
      const now = Number.MAX_SAFE_INTEGER;
      const incoming = incomingLibrary(merge(b, c));
      const numbers = [...incoming.entries.keys()];
      const whole = prepareImport(a, { incoming, numbers }, { now });
      const division = createDivision(incoming, 1);
      for (const record of a.articles) division.take({ kind: 'article', record });
      for (const record of a.highlights) division.take({ kind: 'highlight', record });
      for (const record of a.revisions ?? []) division.take({ kind: 'revision', record });
      const parts = division.parts();
      most = Math.max(most, parts.length);
      expect(parts.flatMap((part) => part.numbers).sort((x, y) => x - y)).toEqual(numbers);

      const touched = new Set(parts.flatMap(({ current }) => Object.values(current).flat()));
      const isIn = (ids: readonly string[]) => (record: { id: string }) => ids.includes(record.id);
      const isApart = (record: { id: string }) => !touched.has(record.id);
      let merged: Library = {
        articles: a.articles.filter(isApart),
        highlights: a.highlights.filter(isApart),
        revisions: a.revisions?.filter(isApart) ?? [],
      };
      const [tally, tallyOfWhole] = [createTally(), createTally()];
      tallyOfWhole.add(whole);
      for (const part of parts) {
        const { articles, highlights, revisions } = part.current;
        const current = {
          articles: a.articles.filter(isIn(articles)),
          highlights: a.highlights.filter(isIn(highlights)),
          revisions: a.revisions?.filter(isIn(revisions ?? [])) ?? [],
        };
        const prepared = prepareImport(current, { incoming, numbers: part.numbers }, { now });
        tally.add(prepared);
        merged = {
          articles: [...merged.articles, ...prepared.merged.articles],
          highlights: [...merged.highlights, ...prepared.merged.highlights],
          revisions: [...(merged.revisions ?? []), ...(prepared.merged.revisions ?? [])],
        };
      }
      const sorted = ({ articles, highlights, revisions = [] }: Library) =>
        [articles, highlights, revisions].map((records) =>
          [...records].sort((x, y) => (x.id < y.id ? -1 : 1)),
        );
      expect(sorted(merged)).toEqual(sorted(whole.merged));
      const { refused, ...plan } = tally.plan();
      expect(plan).toEqual({ ...tallyOfWhole.plan(), refused: undefined });
      expect(refused).toHaveLength(tallyOfWhole.plan().refused.length);
    });
    expect(most).toBeGreaterThan(1);
  });
});
