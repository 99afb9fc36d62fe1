import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LibraryStore, StorageResult } from '../../storage';
import { Fault, plantFault, refusingFactory } from './faulty-indexeddb';
import { codeOf, createWorld, idOf, must, rewritten, saveMark, snapshot, URLS } from './world';

// Thousands of runs take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const fault = new Fault();
const unplant = plantFault(fault);
afterEach(() => fault.disarm());

const incoming = await foreign();

const ACTIONS: [string, (library: LibraryStore) => Promise<StorageResult<unknown>>][] = [
  ['a first mark', (library) => saveMark(library, 9, { url: URLS[2], note: '注', tags: ['水'] })],
  ['a second mark', (library) => saveMark(library, 9)],
  ['a mark over a deleted one', (library) => saveMark(library, 9, { at: 2 })],
  ['an article', (library) => library.saveArticle(snapshot({ url: URLS[2] }))],
  ['a revision', (library) => library.saveArticle(snapshot({ url: URLS[0], ...rewritten(7) }))],
  [
    'an edit',
    (library) => library.updateHighlight(idOf(0x1001), { colour: 'blue', note: '改', tags: ['税'] }),
  ],
  ['a deletion', (library) => library.deleteHighlight(idOf(0x1001))],
  ['a return', (library) => library.restoreHighlight(idOf(0x1002))],
  ['an article\u2019s deletion', (library) => library.deleteArticle(idOf(1))],
  ['an import', (library) => library.importLibrary(incoming)],
  ['an undo', (library) => library.undoImport()],
];

/** A library from another machine, with news, changes and deletions. */
async function foreign() {
  const { library, time } = createWorld({ firstId: 0x900 });
  time.now += 5000;
  for (const number of [1, 2, 3]) await saveMark(library, 0x30 + number, { at: number });
  await saveMark(library, 0x40, { url: URLS[1] });
  await library.deleteHighlight(idOf(0x1031));
  return must(await library.exportLibrary());
}

/** A library with one article, a live mark and a deleted one. */
async function prepared() {
  const world = createWorld();
  await saveMark(world.library, 1, { note: '甲' });
  await saveMark(world.library, 2);
  await world.library.deleteHighlight(idOf(0x1002));
  const earlier = incoming.articles.filter(({ url }) => url === URLS[1]);
  must(await world.library.importLibrary({ articles: earlier, highlights: [] }));
  return { ...world, before: must(await world.library.exportLibrary()) };
}

describe('a disk that is full at any request', () => {
  it.each(ACTIONS)('refuses %s whole, and keeps what was there', async (_, act) => {
    const { library: rehearsal } = await prepared();
    fault.arm(Number.POSITIVE_INFINITY);
    must(await act(rehearsal));
    const requests = fault.requests;
    expect(requests).toBeGreaterThan(0);
    for (let after = 0; after < requests; after++) {
      const { library, before, open } = await prepared();
      fault.arm(after);
      const result = await act(library);
      fault.disarm();
      expect(codeOf(result)).toBe('full');
      expect(must(await open().exportLibrary())).toEqual(before);
      must(await act(library));
      expect(must(await library.totals())).toEqual(must(await rehearsal.totals()));
    }
  });
});

it('a full disk does not keep the reader from taking the library elsewhere', async () => {
  const { library } = await prepared();
  fault.arm(0);
  const device = await library.device();
  expect(codeOf(await library.exportLibrary())).toBe('ok');
  fault.disarm();
  expect(must(device)).toBe(must(await library.device()));
});

describe('a transaction that is killed', () => {
  it.each(['AbortError', 'UnknownError'])('by %s leaves no half of a save', async (name) => {
    for (let after = 0; after < 5; after++) {
      const { library, before, open } = await prepared();
      fault.arm(after, name);
      const result = await saveMark(library, 9, { url: URLS[2] });
      fault.disarm();
      expect(result.ok).toBe(false);
      expect(must(await open().exportLibrary())).toEqual(before);
    }
  });
});

describe('an IndexedDB that does not open', () => {
  it.each([
    ['InvalidStateError', 'unavailable'],
    ['SecurityError', 'unavailable'],
    ['UnknownError', 'unavailable'],
    ['QuotaExceededError', 'full'],
  ])('with %s answers every call with a value', async (name, code) => {
    const { library } = createWorld({ indexedDB: refusingFactory(name) });
    const calls = [
      library.saveArticle(snapshot()),
      saveMark(library, 1),
      library.findByUrl(URLS[0]),
      library.totals(),
      library.find(),
      library.exportLibrary(),
      library.undoImport(),
      library.wipe(),
    ];
    expect(new Set((await Promise.all(calls)).map(codeOf))).toEqual(new Set([code]));
  });

  it('works again once it opens', async () => {
    const indexedDB = new IDBFactory();
    const open = indexedDB.open.bind(indexedDB);
    indexedDB.open = () => {
      throw new DOMException('not now', 'InvalidStateError');
    };
    const { library } = createWorld({ indexedDB });
    expect(codeOf(await library.totals())).toBe('unavailable');
    indexedDB.open = open;
    expect(must(await library.totals()).articles).toBe(0);
  });

  it('or is not there at all', async () => {
    const { openLibrary } = await import('../../storage');
    expect(codeOf(await openLibrary({ name: 'nowhere' }).totals())).toBe('unavailable');
  });

  it('tells an observer once', async () => {
    const { library } = createWorld({ indexedDB: refusingFactory('InvalidStateError') });
    const code = await new Promise((resolve) => {
      library.observe(
        () => library.totals(),
        (result) => resolve(codeOf(result)),
        new AbortController().signal,
      );
    });
    expect(code).toBe('unavailable');
  });
});

describe('a database of a newer version', () => {
  it('is refused, and nothing in it is touched', async () => {
    const indexedDB = new IDBFactory();
    const newer = await openRaw(indexedDB, 990, (db) => db.createObjectStore('later').put('kept', 1));
    newer.close();
    const { library } = createWorld({ indexedDB });
    const calls = [library.totals(), saveMark(library, 1), library.wipe(), library.exportLibrary()];
    expect((await Promise.all(calls)).map(codeOf)).toEqual(Array(4).fill('newer-database'));
    const after = await openRaw(indexedDB);
    expect([after.version, [...after.objectStoreNames]]).toEqual([990, ['later']]);
    const request = after.transaction('later').objectStore('later').get(1);
    await new Promise((resolve) => {
      request.onsuccess = resolve;
    });
    expect(request.result).toBe('kept');
  });

  it('that is being made finds this one willing to close', async () => {
    const { library, indexedDB } = createWorld();
    must(await library.saveArticle(snapshot()));
    const newer = await openRaw(indexedDB, 990);
    expect(codeOf(await library.totals())).toBe('newer-database');
    newer.close();
  });
});

describe('an old tab that holds the database', () => {
  it('is named as the reason', async () => {
    const indexedDB = new IDBFactory();
    const old = await openRaw(indexedDB, 1, undefined, 'held');
    const { library } = createWorld({ indexedDB, name: 'held' });
    const together = await Promise.all([library.totals(), saveMark(library, 1), library.find()]);
    expect(together.map(codeOf)).toEqual(['blocked', 'blocked', 'blocked']);
    expect(codeOf(await library.totals())).toBe('blocked');
    old.close();
    await expect.poll(async () => codeOf(await library.totals())).toBe('ok');
  });
});

function openRaw(
  factory: IDBFactory,
  version?: number,
  upgrade: (db: IDBDatabase) => void = () => undefined,
  name = 'zhupi',
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name, version);
    request.onupgradeneeded = () => upgrade(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

it('the fault is taken out again', () => {
  unplant();
  fault.arm(0);
  expect(fault.requests).toBe(0);
});
