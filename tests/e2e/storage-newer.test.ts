import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FixtureServer, startFixtureServer } from '../fixtures/server';
import { type ExtensionBrowser, shownText, waitForText } from './harness';
import { text } from './messages';
import { startBuilt } from './start-built';
import { openOwnPage } from './storage/own-page';
import { keptIds, savesFrom } from './storage/saving';

describe.each(['chromium', 'firefox'] as const)('a library of a newer version: %s', (name) => {
  let server: FixtureServer;
  let browser: ExtensionBrowser;
  beforeAll(async () => {
    server = await startFixtureServer();
    browser = await startBuilt(name, server);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('is named and left alone', async () => {
    const own = await openOwnPage(browser);
    const page = await browser.openPage(server.url('br-body'));
    const save = savesFrom(own, browser, page);
    for (let n = 0; n < 3; n++) expect(await save(n)).toEqual({ ok: true });
    const before = await keptIds(own);
    expect(before.marks).toHaveLength(3);

    await own.run(`
      await new Promise((resolve, reject) => {
        const opening = indexedDB.open('zhupi', 9990);
        opening.onupgradeneeded = () => opening.result.createObjectStore('of-a-later-time');
        opening.onsuccess = () => resolve(opening.result.close());
        opening.onerror = () => reject(opening.error);
        opening.onblocked = () => reject(new Error('somebody holds the database open'));
      });`);

    const popup = await browser.openPopupFor(page);
    await waitForText(popup, text('error_storage_newer'));
    const library = await browser.openLibrary();
    await waitForText(library, text('storageError_newer_database'));
    expect(await shownText(library)).not.toContain(text('library_empty'));
    expect(await save(3)).toEqual({ ok: false, code: 'storage-newer' });
    const after = await keptIds(own);
    expect(after).toEqual(before);
    expect(await browser.problems()).toEqual([]);
    console.log(`S5 ${name}: said so in popup and library, records gone 0 of ${before.marks.length + 1}`);
  });
});
