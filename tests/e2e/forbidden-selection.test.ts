import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { clickControl, findControl, inPage, press, selectText, until } from './harness';
import { serialisedWhole } from './journey/page-state';
import { text } from './messages';
import { untilMarksAre } from './reader';
import { withBrowser } from './with-browser';

/** A government host, on which the extension works without being asked. */
const HOST = 'http://www.yunling.gov.cn';
const QUOTE = '任何单位不得截留挪用';

/** How pages forbid it; run in the page. */
const WAYS: Record<string, () => void> = {
  style: () => {
    document.body.style.setProperty('user-select', 'none', 'important');
  },
  'cancelled selecting, copying and menus': () => {
    for (const type of ['selectstart', 'contextmenu', 'copy']) {
      document.addEventListener(type, (event) => event.preventDefault());
    }
  },
  'cancelled presses': () => {
    document.onmousedown = () => false;
  },
};

describe.each(['chromium', 'firefox'] as const)('a page that forbids selecting, in %s', (name) => {
  const world = withBrowser(name);

  const open = async (what: string, forbid: () => void) => {
    const page = await world.browser.openPage(`${HOST}/gov-article.html?forbids=${encodeURIComponent(what)}`);
    await until('the badge', async () => (await world.browser.badgeOf(page)) !== '');
    await inPage(page, forbid);
    expect(await selectText(page, QUOTE)).toBe('');
    return page;
  };

  /** By the popup; until the page says so. */
  const allow = async (page: Page) => {
    const popup = await world.browser.openPopupFor(page);
    await press(popup, text('popup_allow_selection'));
    await page.bringToFront();
    await findControl(world.browser, page, text('page_undo'));
  };

  it.each(Object.entries(WAYS))('by %s: the reader selects and marks all the same', async (what, forbid) => {
    const page = await open(what, forbid);
    const before = await serialisedWhole(page);
    await allow(page);
    expect(await selectText(page, QUOTE)).toBe(QUOTE);
    await clickControl(world.browser, page, text('colour_amber'));
    await untilMarksAre(page, QUOTE);
    expect(await serialisedWhole(page)).toBe(before);
    await page.close();
  });

  it('is left as it was when the reader takes it back', async () => {
    const page = await open('again', () => {
      document.body.style.userSelect = 'none';
      document.onselectstart = () => false;
    });
    await allow(page);
    await clickControl(world.browser, page, text('page_undo'));
    await until('the page to forbid it again', async () => (await selectText(page, QUOTE)) === '');
    await page.close();
  });
});
