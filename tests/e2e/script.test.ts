import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_IDS, pageGold } from '../fixtures/pages';
import { type FixtureServer, startFixtureServer } from '../fixtures/server';
import {
  clickControl,
  type ExtensionBrowser,
  findControl,
  inPage,
  pause,
  press,
  until,
  waitForText,
} from './harness';
import { readable, serialised } from './journey/page-state';
import { text } from './messages';
import { startBuilt } from './start-built';

/** A government host, on which the extension works without being asked. */
const HOST = 'http://www.yunling.gov.cn';

describe.each(['chromium', 'firefox'] as const)('the script of pages in %s', (name) => {
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
    const page = await browser.openPage(`${HOST}/gov-article.html`);
    const before = await serialised(page);
    const popup = await browser.openPopupFor(page);
    await waitForText(popup, pageGold('gov-article').title ?? '');
    await chooseForSite(popup, 'zh-Hant');
    await until('Traditional', async () => (await readable(page)).includes('農村飲水安全'));
    await until('the tag', async () => (await lang(page)) === 'zh-Hant-TW');

    const next = await browser.openPage(`${HOST}/gov-article.html?next`);
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
    const page = await browser.openPage(`${HOST}/damaged-repost.html`);
    const before = await readable(page);
    const popup = await browser.openPopupFor(page);
    await waitForText(popup, text('popup_damaged'));
    expect(await readable(page)).toBe(before);
    await press(popup, text('popup_save'));
    await until(
      'the repair',
      async () => !/\([a-z]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]*\)/.test(await readable(page)),
    );
    await waitForText(popup, 'places were repaired');
    await page.bringToFront();
    await findControl(browser, page, text('page_undo'));
    await clickControl(browser, page, text('page_undo'));
    await until('the page as it was', async () => (await readable(page)) === before);
    await popup.close();
    await page.close();
  });

  const convertible = PAGE_IDS.filter((id) => /^zh-|^mixed/.test(pageGold(id).script) && id !== 'spa-late');

  it.each(convertible)('brings %s back to the byte', async (id) => {
    const page = await browser.openPage(`${HOST}/${id}.html`);
    const popup = await browser.openPopupFor(page);
    const switchTo = async (key: string) => {
      await until(key, () =>
        inPage(
          popup,
          (wanted: string) => {
            const button = [...document.querySelectorAll('button')].find((each) =>
              each.textContent?.includes(wanted),
            );
            if (!button || button.disabled || button.ariaBusy === 'true') return false;
            button.click();
            return true;
          },
          text(key as 'popup_convert_original'),
        ),
      );
    };
    const before = await serialised(page);
    const { script } = pageGold(id);
    await switchTo(script === 'zh-Hans' ? 'popup_convert_zh_Hant' : 'popup_convert_zh_Hans');
    await until('a conversion', async () => (await serialised(page)) !== before);
    await pause(300);
    await switchTo('popup_convert_original');
    if (id === 'damaged-repost') {
      await page.bringToFront();
      await clickControl(browser, page, text('page_undo'));
    }
    await until('the page as it was', async () => (await serialised(page)) === before);
    await popup.close();
    await page.close();
  });

  it('threw nothing through all of this', async () => {
    expect(await browser.problems()).toEqual([]);
  });
});
