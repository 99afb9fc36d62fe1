import { IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import type { Library } from '../../exchange';
import { LibraryDatabase } from '../../storage/database';
import { createDevice, draft } from '../exchange/samples';
import { codeOf, createWorld, idOf, must, saveMark, URLS } from './world';

vi.setConfig({ testTimeout: 60_000 });

/** A library of so many articles with two marks each, that all take several portions to write. */
function large(articles: number): Library {
  const device = createDevice('b');
  const pages = Array.from({ length: articles }, (_, at) =>
    device.article(0x5000 + at, { url: `https://many.example/${at}` }),
  );
  const marks = pages.flatMap((_, at) =>
    [0, 1].map((mark) => device.mark(0x5000 + at, draft({ id: idOf(0x20_000 + at * 2 + mark), at: mark }))),
  );
  return { articles: pages, highlights: marks, revisions: [] };
}

describe('moving a large library', () => {
  it('tells how far it is, and has all in the end', async () => {
    const { library } = createWorld();
    const incoming = large(1200);
    const steps: [number, number][] = [];
    must(await library.importLibrary(incoming, { progress: (done, total) => steps.push([done, total]) }));
    expect(steps.at(0)).toEqual([0, 3600]);
    expect(steps.at(-1)).toEqual([3600, 3600]);
    expect(steps.length).toBeGreaterThan(4);
    expect(steps.map(([done]) => done)).toEqual(steps.map(([done]) => done).sort((a, b) => a - b));
    const out: number[] = [];
    const exported = must(await library.exportLibrary({ progress: (done) => out.push(done) }));
    expect([exported.articles.length, exported.highlights.length, out.at(-1)]).toEqual([1200, 2400, 3600]);
    expect(must(await library.find('清水河'))).toHaveLength(1200);
    expect(must(await library.totals())).toMatchObject({ articles: 1200, highlights: 2400 });
  });

  it('is cancelled at any step, and leaves the library as it was', async () => {
    const { library } = createWorld();
    must(await saveMark(library, 1, { note: '先有的' }));
    const before = must(await library.exportLibrary());
    const incoming = large(1200);
    for (let wanted = 0; wanted < 5; wanted++) {
      const end = new AbortController();
      let steps = 0;
      const progress = () => {
        if (steps++ === wanted) end.abort();
      };
      expect(codeOf(await library.importLibrary(incoming, { signal: end.signal, progress }))).toBe(
        'cancelled',
      );
      expect(must(await library.exportLibrary())).toEqual(before);
      expect([must(await library.find('先有的')).length, must(await library.find('清水河')).length]).toEqual([
        1, 1,
      ]);
      expect(must(await library.totals())).toMatchObject({ articles: 1, highlights: 1, notes: 1 });
      expect(must(await library.lastImport())).toBeNull();
    }
    const end = new AbortController();
    end.abort();
    expect(codeOf(await library.exportLibrary({ signal: end.signal }))).toBe('cancelled');
  });

  it('gives out a selection with all that belongs to it', async () => {
    const { library } = createWorld();
    must(await library.importLibrary(large(4)));
    const [first = '', , third = ''] = must(await library.find());
    const ids = [first, third];
    const { library: part } = must(await library.readPart({ kind: 'selection', ids }));
    const { articles, highlights } = part;
    expect(articles.map(({ id }) => id).sort()).toEqual([first, third].sort());
    expect(highlights).toHaveLength(4);
  });
});

describe('the way back from an import', () => {
  it('keeps no more than the import changed', async () => {
    const { library, indexedDB } = createWorld();
    must(await library.importLibrary(large(1200)));
    const db = new LibraryDatabase('zhupi', { indexedDB, IDBKeyRange });
    await db.open();
    const rows = await db.backups.toArray();
    expect(rows.flatMap(({ library: kept }) => [...kept.articles, ...kept.highlights])).toEqual([]);
    expect(rows[0]?.written).toHaveLength(3600);
    db.close();
    must(await library.undoImport());
    expect(must(await library.exportLibrary())).toEqual({ articles: [], highlights: [], revisions: [] });
    expect(must(await library.find('清水河'))).toEqual([]);
  });

  it('has the records that were changed in parts, and what was written since stays', async () => {
    const { library, time } = createWorld();
    must(await library.importLibrary(large(1200)));
    const theirs = createWorld({ firstId: 0x900 });
    must(await theirs.library.importLibrary(must(await library.exportLibrary())));
    theirs.time.now += 1000;
    const all = must(await theirs.library.find());
    must(await theirs.library.deleteArticles(all.slice(0, 1100)));
    const before = must(await library.exportLibrary());
    time.now += 2000;
    must(await library.importLibrary(must(await theirs.library.exportLibrary())));
    expect(must(await library.totals()).articles).toBe(100);
    time.now += 1000;
    must(await saveMark(library, 1, { url: URLS[0], note: '后写的' }));
    must(await library.undoImport());
    const after = must(await library.exportLibrary());
    const isOld = ({ id }: { id: string }) => before.articles.some((old) => old.id === id);
    expect(after.articles.filter(isOld)).toEqual(before.articles);
    expect(after.highlights).toHaveLength(2401);
    expect(must(await library.find('后写的'))).toHaveLength(1);
    expect(must(await library.totals())).toMatchObject({ articles: 1201, highlights: 2401 });
  });

  it('can be stopped on the way, and tells how far it is', async () => {
    const { library } = createWorld();
    must(await library.importLibrary(large(1200)));
    const before = must(await library.exportLibrary());
    const end = new AbortController();
    const told: number[][] = [];
    const stopped = await library.undoImport({
      signal: end.signal,
      progress: (...amount) => {
        told.push(amount);
        if (told.length === 2) end.abort();
      },
    });
    expect(codeOf(stopped)).toBe('cancelled');
    expect(told).toEqual([
      [0, 3600],
      [expect.any(Number), 3600],
    ]);
    expect(must(await library.exportLibrary())).toEqual(before);
    const done: number[] = [];
    must(await library.undoImport({ progress: (amount) => done.push(amount) }));
    expect([done.at(-1), done.length > 3]).toEqual([3600, true]);
    expect(must(await library.find('清水河'))).toEqual([]);
  });

  it('understands a backup of before, which has the whole library', async () => {
    const { library, indexedDB } = createWorld();
    must(await saveMark(library, 1));
    const whole = must(await library.exportLibrary());
    must(await library.importLibrary(large(3)));
    const db = new LibraryDatabase('zhupi', { indexedDB, IDBKeyRange });
    await db.open();
    const [row] = await db.backups.toArray();
    if (!row) throw new Error('no backup');
    const { written: _, ...old } = row;
    await db.backups.clear();
    await db.backups.put({ ...old, library: whole });
    db.close();
    must(await library.undoImport());
    expect(must(await library.exportLibrary())).toEqual(whole);
  });
});
