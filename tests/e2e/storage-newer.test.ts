import { describe, expect, it } from 'vitest';
import { figure } from '../figure';
import { shownText, waitForText } from './harness';
import { text } from './messages';
import { openOwnPage } from './storage/own-page';
import { keptIds, savesFrom } from './storage/saving';
import { withBrowser } from './with-browser';

describe.each(['chromium', 'firefox'] as const)('a library of a newer version: %s', (name) => {
  const world = withBrowser(name);

  it('is named and left alone', async () => {
    const own = await openOwnPage(world.browser);
    const page = await world.browser.openPage(world.server.url('br-body'));
    const save = savesFrom(own, world.browser, page);
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

    const popup = await world.browser.openPopupFor(page);
    await waitForText(popup, text('error_storage_newer'));
    const library = await world.browser.openLibrary();
    await waitForText(library, text('storageError_newer_database'));
    expect(await shownText(library)).not.toContain(text('library_empty'));
    expect(await save(3)).toEqual({ ok: false, code: 'storage-newer' });
    const after = await keptIds(own);
    expect(after).toEqual(before);
    expect(await world.browser.problems()).toEqual([]);
    figure('S5', name, {
      tried: before.marks.length + before.articles.length,
      failed: before.marks.length + before.articles.length - after.marks.length - after.articles.length,
      what: 'records of a newer database that are gone; said so in popup and library',
    });
  });
});
