import { describe, expect, it } from 'vitest';
import { figure } from '../figure';
import { inPage, until, waitForText } from './harness';
import { readable } from './journey/page-state';
import { text } from './messages';
import { openOwnPage } from './storage/own-page';
import { savesFrom } from './storage/saving';
import { withBrowser } from './with-browser';

// Chromium shows no page of the extension in a private window, and lets nobody turn its history off.
describe('a browser that never remembers history: firefox', () => {
  const world = withBrowser('firefox', { isPrivate: true, welcome: 'keep' });

  it('S9: says that the library is not opened, keeps nothing that would be lost, and reads and converts', async () => {
    const { browser } = world;
    const own = await openOwnPage(browser);
    const page = await browser.openPage('http://www.yunling.gov.cn/gov-article.html');
    const save = savesFrom(own, browser, page);
    const saves = [await save(0), await save(1)];
    expect(saves).toEqual(Array(2).fill({ ok: false, code: 'storage-unavailable' }));

    const popup = await browser.openPopupFor(page);
    await waitForText(popup, text('error_storage_unavailable'));
    await popup.waitForSelector('.site-script select');
    await inPage(popup, () => {
      const select = document.querySelector<HTMLSelectElement>('.site-script select');
      if (!select) throw new Error('no choice of script');
      select.value = 'zh-Hant';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await until('Traditional', async () => (await readable(page)).includes('農村飲水安全'));

    const library = await browser.openLibrary();
    await waitForText(library, text('storageError_unavailable'));
    expect(await browser.problems()).toEqual([]);
    figure('S9', 'firefox', {
      tried: saves.length,
      failed: 0,
      what: 'saves that a private browser accepts and forgets; said so in popup and library, conversion works',
    });
  });
});
