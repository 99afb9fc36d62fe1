import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { clickControl, findControl, inPage, press, selectText, until, waitForDownload } from './harness';
import { text } from './messages';
import { mark, untilMarksAre } from './reader';
import { withBrowser } from './with-browser';

/** A government host, on which the extension works without being asked. */
const ADDRESS = 'http://www.yunling.gov.cn/gov-article.html';
const QUOTE = '任何单位不得截留挪用';
const OTHER = '改造供水工程二千三百处';
const NAME = '待核实';

describe.each(['chromium', 'firefox'] as const)('the name that a reader gives to an ink, in %s', (name) => {
  const world = withBrowser(name);

  const kept = () =>
    world.browser.inExtension<string>(
      'return (await browser.storage.local.get("settings")).settings?.colourNames?.green ?? ""',
    );

  const rename = async (to: string) => {
    const library = await world.browser.openLibrary();
    await press(library, text('settings'));
    const field = '.colour-name[data-colour=green] input';
    await library.waitForSelector(field);
    const before = await kept();
    await until('the field to hold the name', async () => {
      const value = await inPage(
        library,
        (at: string) => document.querySelector<HTMLInputElement>(at)?.value,
        field,
      );
      return value === before;
    });
    await library.focus(field);
    for (const _ of before) await library.keyboard.press('Backspace');
    if (to) await library.type(field, to);
    await library.keyboard.press('Tab');
    await until('the name to be kept', async () => (await kept()) === to);
    await library.close();
  };
  /** Whether a button of one of our pages bears a name. */
  const isNamed = (page: Page, label: string) =>
    inPage(
      page,
      (wanted: string) =>
        [...document.querySelectorAll('[aria-label]')].some((each) =>
          each.getAttribute('aria-label')?.includes(wanted),
        ),
      label,
    );

  it('stands in the toolbar of the open page, in the panel, the library and its files, and goes again', async () => {
    const { browser } = world;
    const page = await browser.openPage(ADDRESS);
    await mark(browser, page, QUOTE, 'green');
    await untilMarksAre(page, QUOTE);
    await rename(NAME);

    await page.bringToFront();
    await selectText(page, OTHER);
    await findControl(browser, page, NAME);
    await clickControl(browser, page, NAME);
    await untilMarksAre(page, QUOTE, OTHER);

    const panel = await browser.openPanelFor(page);
    await until('the name in the panel', () => isNamed(panel, NAME));
    await panel.close();

    const library = await browser.openLibrary();
    await until('the name in the library', async () =>
      (await inPage(library, () => document.body.innerText)).includes(NAME),
    );
    await press(library, text('library_export'));
    await (await library.waitForSelector('dialog select'))?.select('html');
    await press(library, text('library_export'), { selector: 'dialog' });
    const { bytes } = await waitForDownload(browser);
    expect(bytes.toString('utf8')).toContain(NAME);
    await library.close();

    await rename('');
    await page.bringToFront();
    await selectText(page, '行动进展情况每半年');
    await findControl(browser, page, text('colour_green'));
    await page.close();
    expect(await browser.problems()).toEqual([]);
  });
});
