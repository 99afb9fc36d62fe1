import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { pageGold } from '../fixtures/pages';
import { pasted } from './clipboard';
import { clickControl, findControl, inPage, press, selectText, until, waitForText } from './harness';
import { readable, serialised, serialisedWhole } from './journey/page-state';
import { text } from './messages';
import { withBrowser } from './with-browser';

/** A government host, on which the extension works without being asked. */
const HOST = 'http://www.yunling.gov.cn';

describe.each(['chromium', 'firefox'] as const)('the script of pages in %s', (name) => {
  const world = withBrowser(name);

  const chooseForSite = (popup: Page, shown: string) =>
    inPage(
      popup,
      (value: string) => {
        const select = document.querySelector<HTMLSelectElement>('.site-script select');
        if (!select) return;
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      },
      shown,
    );
  const lang = (page: Page) => inPage(page, () => document.documentElement.lang);

  it('follows the rule of a site: at once on the open page, without a click on the next', async () => {
    const page = await world.browser.openPage(`${HOST}/gov-article.html`);
    const before = await serialised(page);
    const popup = await world.browser.openPopupFor(page);
    await waitForText(popup, pageGold('gov-article').title ?? '');
    await chooseForSite(popup, 'zh-Hant');
    await until('Traditional', async () => (await readable(page)).includes('農村飲水安全'));
    await until('the tag', async () => (await lang(page)) === 'zh-Hant-TW');

    const next = await world.browser.openPage(`${HOST}/gov-article.html?next`);
    await until('Traditional without a click', async () =>
      (await readable(next)).includes('農村飲水安全提升行動'),
    );
    await next.close();

    await page.bringToFront();
    await chooseForSite(popup, '');
    await until('the original', async () => (await serialised(page)) === before);
    await popup.close();
    await page.close();
  });

  it('repairs a damaged repost at the first use, says so, and gives the page back', async () => {
    const page = await world.browser.openPage(`${HOST}/damaged-repost.html`);
    const before = await readable(page);
    const popup = await world.browser.openPopupFor(page);
    await waitForText(popup, text('popup_damaged'));
    expect(await readable(page)).toBe(before);
    await press(popup, text('popup_save'));
    await until(
      'the repair',
      async () => !/\([a-z]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]*\)/.test(await readable(page)),
    );
    await waitForText(popup, 'places were repaired');
    await page.bringToFront();
    await findControl(world.browser, page, text('page_undo'));
    await clickControl(world.browser, page, text('page_undo'));
    await until('the page as it was', async () => (await readable(page)) === before);
    await popup.close();
    await page.close();
  });

  const convertBySite = async (page: Page, popup: Page) => {
    await waitForText(popup, pageGold('gov-article').title ?? '');
    await chooseForSite(popup, 'zh-Hant');
    await until('Traditional', async () => (await readable(page)).includes('農村飲水安全'));
  };
  const forget = async (page: Page, popup: Page) => {
    await chooseForSite(popup, '');
    await popup.close();
    await page.close();
  };

  it('copies the page’s own text of what is selected in the other script', async () => {
    const page = await world.browser.openPage(`${HOST}/gov-article.html`);
    const popup = await world.browser.openPopupFor(page);
    await convertBySite(page, popup);
    await page.bringToFront();
    expect(await selectText(page, '農村飲水安全')).toBe('農村飲水安全');
    const shown = await readable(page);
    await world.browser.inExtension(
      'return browser.tabs.sendMessage(argument, { to: "reader", name: "reader.copyOriginal", payload: {} }, { frameId: 0 })',
      world.browser.tabIdOf(page),
    );
    expect(await readable(page)).toBe(shown);
    expect(await inPage(page, () => String(getSelection()))).toBe('農村飲水安全');
    expect(await pasted(page, name)).toBe('农村饮水安全');
    await forget(page, popup);
  });

  it('says how far the conversion of a long page is, and gives the page back when it is stopped', async () => {
    const page = await world.browser.openPage(`${HOST}/gov-article.html`);
    await inPage(page, () => {
      const more = document.createElement('section');
      more.hidden = true;
      for (let count = 0; count < 15_000; count++) {
        more.append(Object.assign(document.createElement('p'), { textContent: `头发${count}` }));
      }
      document.body.append(more);
    });
    const before = await serialisedWhole(page);
    const popup = await world.browser.openPopupFor(page);
    await waitForText(popup, text('popup_convert_zh_Hant'));
    // The controls are there before: Firefox has what is injected wait for a page that is busy.
    await page.bringToFront();
    await selectText(page, '任何单位不得截留挪用');
    await findControl(world.browser, page, text('page_note'));
    await page.keyboard.press('Escape');
    // A page that is busy with itself after each task of ours from the first one on. The conversion has thirty at least,
    // since it gives blocks their tags back 500 at a time: it outlasts two looks for its bar, however fast the machine.
    await inPage(page, () => {
      const seen = new MutationObserver(() => {
        seen.disconnect();
        const timer = setInterval(() => {
          const end = performance.now() + 600;
          while (performance.now() < end);
        });
        document.addEventListener('rest', () => clearInterval(timer));
      });
      seen.observe(document.body, { subtree: true, characterData: true });
    });
    await popup.bringToFront();
    await press(popup, text('popup_convert_zh_Hant'));
    await popup.close();
    await page.bringToFront();
    const stop = await until('the bar', async () => {
      const controls = await world.browser.controls(page);
      if (!controls.some(({ localName }) => localName === 'progress')) return null;
      return controls.find(
        ({ name: said, localName }) => localName === 'button' && said === text('work_stop'),
      )?.box;
    });
    await page.mouse.click(stop.x + stop.width / 2, stop.y + stop.height / 2);
    await inPage(page, () => document.dispatchEvent(new Event('rest')));
    await until('the page as it was', async () => (await serialisedWhole(page)) === before);
    await until('no progress', async () =>
      (await world.browser.controls(page)).every(({ localName }) => localName !== 'progress'),
    );
    await page.close();
  });

  it('threw nothing through all of this', async () => {
    expect(await world.browser.problems()).toEqual([]);
  });
});
