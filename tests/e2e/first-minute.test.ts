import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FixtureServer, startFixtureServer } from '../fixtures/server';
import {
  type BrowserName,
  type Control,
  clickControl,
  type ExtensionBrowser,
  findControl,
  press,
  selectText,
  until,
  waitForDownload,
  waitForText,
} from './harness';
import { text } from './messages';
import { startBuilt } from './start-built';

const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** So many presses, selections and texts typed may it take from the installation to an exported note. */
const MOST_ACTIONS = 12;

const QUOTE = '时限由四十五个工作日压缩至十五个工作日';
/** Words of the title as a reader types them who writes the other script. */
const SOUGHT = '加裝電梯';
const NOTE = '問清楚九個部門是哪些';

/** A button that can be pressed already: the tour's wait for the reader. */
const ready =
  (name: string) =>
  ({ localName, name: own, attributes }: Control): boolean =>
    localName === 'button' && own === name && !('disabled' in attributes);

describe.each(BROWSERS)('from the installation to a file in %s', (name) => {
  let server: FixtureServer;
  let browser: ExtensionBrowser;

  beforeAll(async () => {
    server = await startFixtureServer();
    browser = await startBuilt(name, server, { welcome: 'keep' });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it(`takes at most ${MOST_ACTIONS} actions, all by what is written on the screen`, async () => {
    const actions: string[] = [];
    const act = async <T>(what: string, run: () => Promise<T>): Promise<T> => {
      actions.push(what);
      return run();
    };
    const pressOn = (page: Page, wanted: string) =>
      act(`press "${wanted}"`, () => clickControl(browser, page, ready(wanted)));
    const shown = (page: Page, selector: string) =>
      page.evaluate(`document.querySelector('${selector}').checkVisibility()`) as Promise<boolean>;

    const welcome = await browser.openedPage('welcome.html');
    await act('open the sample', () => press(welcome, text('welcome_try_open')));
    const article = await browser.openedPage('sample.html');
    await article.setViewport({ width: 1200, height: 900 });
    const title = () => article.evaluate('document.querySelector("h1").textContent') as Promise<string>;

    await pressOn(article, text('popup_clean_view'));
    await until('the clean view', async () => !(await shown(article, '.foot')));
    expect(await shown(article, '.share'), 'the share bar').toBe(false);
    expect(await shown(article, '.meta'), 'date and source').toBe(true);

    await pressOn(article, text('tour_script'));
    await until('Traditional', async () => (await title()).includes('審批時限壓縮'));
    await pressOn(article, text('tour_script'));
    await until('Simplified', async () => (await title()).includes('审批时限压缩'));

    await act('select a sentence', () => selectText(article, QUOTE));
    await act('press "Note"', () => clickControl(browser, article, text('page_note')));
    await findControl(browser, article, ({ localName }) => localName === 'textarea');
    await act('write a note', () => article.keyboard.type(NOTE));
    await pressOn(article, text('page_save_note'));
    await until('the mark', () =>
      article.evaluate('[...CSS.highlights.keys()].some((key) => CSS.highlights.get(key).size > 0)'),
    );

    await pressOn(article, text('popup_open_library'));
    const library = await browser.openedPage('library.html');
    await waitForText(library, '青禾日报');
    // The search field is a key away from wherever one is.
    await act('search', async () => {
      await library.keyboard.press('/');
      await library.keyboard.type(SOUGHT);
    });
    await waitForText(library, text('library_found_one', 1));

    await act('open the export', () => press(library, text('library_export')));
    await act('export', () => press(library, text('library_export'), { selector: 'dialog' }));
    const { bytes } = await waitForDownload(browser);
    const bundle = bytes.toString('utf8');
    for (const words of [QUOTE, NOTE]) expect(bundle).toContain(words);

    console.log(`${name}: ${actions.length} actions: ${actions.join(', ')}`);
    expect(actions.length).toBeLessThanOrEqual(MOST_ACTIONS);
    expect(await browser.problems()).toEqual([]);
  });
});
