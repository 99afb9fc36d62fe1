import { IDBFactory } from 'fake-indexeddb';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { figure } from '../figure';
import { ACTIONS, prepared } from './actions';
import { Fault, plantFault, refusingFactory } from './faulty-indexeddb';
import { codeOf, createWorld, must, saveMark, snapshot, URLS } from './world';

// Thousands of runs take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const fault = new Fault();
const unplant = plantFault(fault);
afterEach(() => fault.disarm());

describe('S7: a disk that is full at any request', () => {
  let refused = 0;
  afterAll(() =>
    figure('S7', 'node', { tried: refused, failed: 0, what: 'saves on a full disk not refused whole' }),
  );

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
      refused++;
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
    figure('S5', 'node', {
      tried: calls.length,
      failed: 0,
      what: 'kinds of calls to a newer database that are not refused, or change it',
    });
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

  it('is told by another context to one that asks after it, which the browser leaves waiting', async () => {
    const indexedDB = new IDBFactory();
    const old = await openRaw(indexedDB, 1, undefined, 'queued');
    const first = createWorld({ indexedDB, name: 'queued' }).library;
    expect(codeOf(await first.totals())).toBe('blocked');
    const second = createWorld({ indexedDB, name: 'queued' }).library;
    expect(codeOf(await second.totals())).toBe('blocked');
    old.close();
    await expect.poll(async () => codeOf(await second.totals())).toBe('ok');
    expect(codeOf(await first.totals())).toBe('ok');
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
