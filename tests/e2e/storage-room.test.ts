import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../../exchange';
import { figure } from '../figure';
import { buildFolder } from './build-folder';
import { chooseFile, inPage, press, shownText, until, waitForText } from './harness';
import { text } from './messages';
import { openOwnPage } from './storage/own-page';
import { keptIds, markId, savesFrom } from './storage/saving';
import { withBrowser } from './with-browser';

const TOLD_MS = 5000;

/** The stores of version 1 of the library, with their indexes: Dexie's version 1 is the database's 10. */
const FIRST_VERSION = {
  articles: [
    ['ids', 'ids', true],
    ['urlKey', 'urlKey', false],
    ['[live+createdAt]', ['live', 'createdAt'], false],
  ],
  highlights: [
    ['ids', 'ids', true],
    ['[articleId+live]', ['articleId', 'live'], false],
    ['[live+createdAt]', ['live', 'createdAt'], false],
    ['[live+noted]', ['live', 'noted'], false],
  ],
  revisions: [['articleId', 'articleId', false]],
  texts: [],
  markTexts: [],
  backups: [],
  meta: [],
};

const KEY_PATHS = { texts: 'articleId', markTexts: 'articleId', backups: 'slot', meta: 'key' };

describe.each(['chromium', 'firefox'] as const)('the library and its browser: %s', (name) => {
  const world = withBrowser(name);

  it('S3: a tab that holds an old database open is named as the reason, and what it held is upgraded after it', async () => {
    const { browser, server } = world;
    const own = await openOwnPage(browser);
    await own.run(
      `
      await new Promise((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('zhupi');
        deleting.onsuccess = resolve;
        deleting.onerror = () => reject(deleting.error);
      });
      globalThis.held = await new Promise((resolve, reject) => {
        const opening = indexedDB.open('zhupi', 10);
        opening.onupgradeneeded = () => {
          for (const [store, indexes] of Object.entries(argument.stores)) {
            const made = opening.result.createObjectStore(store, { keyPath: argument.keyPaths[store] ?? 'id' });
            for (const [index, keyPath, multiEntry] of indexes) made.createIndex(index, keyPath, { multiEntry });
          }
          const put = (store, value) => opening.transaction.objectStore(store).put(value);
          put('meta', { key: 'device', value: 'ofbefore' });
        };
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      // Extensions of before did not close it when another version asked for it.
      globalThis.held.onversionchange = () => undefined;`,
      { stores: FIRST_VERSION, keyPaths: KEY_PATHS },
    );
    const page = await browser.openPage(server.url('br-body'));
    const start = performance.now();
    const popup = await browser.openPopupFor(page);
    await until('the reason', async () => (await shownText(popup)).includes(text('error_storage_blocked')));
    const told = performance.now() - start;
    expect(await savesFrom(own, browser, page)(0)).toEqual({ ok: false, code: 'storage-blocked' });
    await own.run('globalThis.held.close()');
    await popup.close();
    await until('the upgrade', async () => (await savesFrom(own, browser, page)(0)).ok);
    expect((await keptIds(own)).marks).toEqual([markId(0)]);
    const device = await own.run<{ value: string }>(`
      const db = await new Promise((resolve) => {
        const opening = indexedDB.open('zhupi');
        opening.onsuccess = () => resolve(opening.result);
      });
      const asking = db.transaction('meta').objectStore('meta').get('device');
      const value = await new Promise((resolve) => (asking.onsuccess = () => resolve(asking.result)));
      db.close();
      return value;`);
    expect(device.value).toBe('ofbefore');
    figure('S3', name, {
      tried: 1,
      failed: told <= TOLD_MS ? 0 : 1,
      what: `upgrades that an open tab blocks; told in the popup within 5 s, upgraded after it`,
    });
  });

  it('S8: says whether the browser may clear the library, and asks it not to', async () => {
    const library = await world.browser.openLibrary();
    await press(library, text('settings'));
    const isPersisted = () => inPage(library, () => navigator.storage.persisted());
    const shown = async () => {
      const words = await shownText(library);
      return [words.includes(text('storage_persisted')), words.includes(text('storage_evictable'))];
    };
    await until('the state', async () => (await shown()).includes(true));
    const before = await isPersisted();
    expect(await shown()).toEqual([before, !before]);
    let states = 1;
    if (!before) {
      await press(library, text('storage_persist'));
      await until('the answer', async () => {
        const now = await isPersisted();
        const words = await shownText(library);
        return words.includes(text(now ? 'storage_persisted' : 'storage_declined'));
      });
      const after = await isPersisted();
      expect(await shown()).toEqual([after, !after]);
      states++;
    }
    figure('S8', name, {
      tried: states,
      failed: 0,
      what: 'states of persistence shown that are not the true one',
    });
  });

  it('X3: a file over the limit is refused before it is read', async () => {
    const { browser } = world;
    const own = await openOwnPage(browser);
    const before = await keptIds(own);
    const folder = mkdtempSync(join(tmpdir(), 'zhupi-huge-'));
    const path = join(folder, 'huge.json');
    // Sparse: no disk has to have the room for it.
    writeFileSync(path, '{"format":"zhupi-library","formatVersion":1,');
    truncateSync(path, LIMITS.file + 1);
    const library = await browser.openLibrary();
    try {
      await chooseFile(library, path);
      await waitForText(library, text('importError_too_large'));
    } finally {
      rmSync(folder, { recursive: true });
    }
    expect(await keptIds(own)).toEqual(before);
    figure('X3', name, { tried: 1, failed: 0, what: 'files over the limit that are taken in' });
  });
});

describe('a disk that is full: chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhupi-limited-'));
  // An extension that may store without limit has no quota to run out of.
  cpSync(buildFolder('chromium'), folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    permissions: string[];
  };
  manifest.permissions = manifest.permissions.filter((permission) => permission !== 'unlimitedStorage');
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  const world = withBrowser('chromium', { extension: folder });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('S7: a save is refused whole, and what was saved before is there', async () => {
    const { browser, server } = world;
    const own = await openOwnPage(browser);
    const page = await browser.openPage(server.url('br-body'));
    const library = await browser.openExtensionPage('manifest.json');
    const session = await library.createCDPSession();
    // Before the first save: the browser looks at what is left once and in a while.
    await session.send('Storage.overrideQuotaForOrigin', { origin: browser.origin, quotaSize: 1_200_000 });
    const acknowledged: string[] = [];
    let refused = 0;
    let others = 0;
    let number = 0;
    // Smaller and smaller ones, until there is no room for an article either.
    for (const weight of [LIMITS.note, 20_000, 2_000, 1]) {
      const save = savesFrom(own, browser, page, weight);
      const enough = refused + 3;
      for (let tries = 0; refused < enough && tries < 60; tries++) {
        const end = await save(number);
        if (end.ok) acknowledged.push(markId(number));
        else if (end.code === 'storage-full') refused++;
        else others++;
        number++;
      }
    }
    const kept = await keptIds(own);
    const lost = acknowledged.filter((id) => !kept.marks.includes(id)).length;
    const half = kept.marks.filter((id) => !acknowledged.includes(id)).length;
    figure('S7', 'chromium', {
      tried: refused,
      failed: others + lost + half,
      what: `saves on a full disk not refused whole, after ${acknowledged.length} that are there`,
    });
    expect([others, lost, half, kept.articles.length]).toEqual([0, 0, 0, 1]);
    expect(refused).toBeGreaterThan(5);
  });
});
