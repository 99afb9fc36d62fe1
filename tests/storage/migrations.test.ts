import { IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { EMPTY_LIBRARY, type Library, merge, tagsOf } from '../../exchange';
import { type LibraryStore, openLibrary } from '../../storage';
import { historyArbitrary, play } from '../exchange/histories';
import { figure } from '../figure';
import { isLong, tries } from '../runs';
import { FROZEN_VERSIONS, type FrozenDatabase, frozenDatabase, frozenOf, thaw } from './frozen';
import { must } from './world';

// Hundreds of databases take their time on a busy machine.
vi.setConfig({ testTimeout: isLong ? 900_000 : 120_000 });

const open = (indexedDB: IDBFactory, { now }: Pick<FrozenDatabase, 'now'>): LibraryStore =>
  openLibrary({ indexedDB, IDBKeyRange, now: () => now });

const ordered = (library: Library) => merge(library, EMPTY_LIBRARY);

describe.each(FROZEN_VERSIONS)('a database of version %i', (version) => {
  const frozen = frozenDatabase(version);

  it('opens with every record that was in it, and no other', async () => {
    const library = open(await thaw(frozen), frozen);
    const { articles, highlights, revisions = [] } = must(await library.exportLibrary());
    expect({ articles, highlights, revisions }).toEqual(frozen.expected.library);
    const count = ({ articles: a, highlights: h, revisions: r = [] }: Library) =>
      a.length + h.length + r.length;
    const records = count(frozen.expected.library);
    figure('S4', 'node', {
      tried: records,
      failed: records - count({ articles, highlights, revisions }),
      what: `records of a library of version ${version} that are not there after the upgrade`,
    });
  });

  it('is counted and searched as before, and answers what is new', async () => {
    const library = open(await thaw(frozen), frozen);
    expect(must(await library.totals())).toEqual(frozen.expected.totals);
    for (const [query, ids] of Object.entries(frozen.expected.found)) {
      expect(must(await library.find(query)).sort()).toEqual([...ids].sort());
    }
    const { highlights } = frozen.expected.library;
    const live = highlights.filter(({ deleted }) => !deleted.value);
    const tags = new Set(live.flatMap(tagsOf));
    expect(must(await library.tags()).map(({ name }) => name)).toEqual([...tags].sort());
    const trash = must(await library.trash());
    expect(trash.map(({ kind }) => kind).sort()).toEqual(['article', 'highlight', 'highlight']);
    expect(trash.every(({ deletedAt }) => deletedAt > 0 && deletedAt <= frozen.now)).toBe(true);
    expect(must(await library.lastImport())).not.toBeNull();
  });

  it('goes on: is written to, restored from its trash, taken back to before its last import', async () => {
    const library = open(await thaw(frozen), frozen);
    const [deleted] = must(await library.trash()).filter(({ kind }) => kind === 'article');
    must(await library.restoreArticles([deleted?.id ?? '']));
    const before = must(await library.exportLibrary());
    must(await library.undoImport());
    expect(must(await library.exportLibrary()).articles.length).toBeLessThan(before.articles.length);
    const { changes } = must(await library.readPart({ kind: 'changes', target: 'x' }));
    expect(changes).toBeGreaterThan(0);
  });

  it('opens with all records, whatever its library was', async () => {
    const property = fc.asyncProperty(
      historyArbitrary.map((history) => play(history)),
      async (libraries) => {
        const library = libraries.reduce(merge);
        const opened = open(await thaw(frozenOf(library, frozen)), frozen);
        expect(ordered(must(await opened.exportLibrary()))).toEqual(ordered(library));
        opened.close();
      },
    );
    for (const cases of tries(60, 1000)) await fc.assert(property, cases);
  });
});
