import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readingPlace } from '../../messaging/own-pages';
import { type FixtureServer, startFixtureServer } from '../fixtures/server';
import { clickControl, type ExtensionBrowser, findControl, press, selectText, waitForText } from './harness';
import { ARTICLE } from './journey/scene';
import { text } from './messages';
import { startBuilt } from './start-built';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Each rule that the page breaks, with the elements it is broken at. */
async function violations(page: Page): Promise<string[]> {
  // Sent as source over the debugger, which the policy of our own pages does not reach.
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate('axe.run(document)')) as AxeResults;
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** A view is looked at when nothing moves any more: a colour in transition has a contrast of its own. */
const settle = (page: Page) =>
  page.evaluate('Promise.allSettled(document.getAnimations().map((animation) => animation.finished))');

describe.each(['light', 'dark'] as const)('own pages in %s, by the rules of axe', (scheme) => {
  let server: FixtureServer;
  let browser: ExtensionBrowser;
  let article: Page;

  beforeAll(async () => {
    server = await startFixtureServer();
    browser = await startBuilt('chromium', server);
    article = await browser.openPage(server.url(ARTICLE));
    const popup = await browser.openPopupFor(article);
    await press(popup, text('popup_suggest'));
    await findControl(browser, article, text('page_accept_all'));
    await popup.close();
    await selectText(article, '任何单位不得截留挪用');
    await clickControl(browser, article, text('colour_amber'));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const expectAccessible = async (page: Page) => {
    await browser.setColourScheme(page, scheme);
    await settle(page);
    expect(await violations(page)).toEqual([]);
  };

  it('finds nothing in the popup of an article', async () => {
    const popup = await browser.openPopupFor(article);
    await waitForText(popup, text('popup_saved'));
    await press(popup, text('popup_clean_view'));
    await popup.waitForSelector('[aria-pressed=true]');
    await expectAccessible(popup);
    await popup.close();
  });

  it('finds nothing in the popup of a page without an article', async () => {
    const list = await browser.openPage(server.url('list'));
    const popup = await browser.openPopupFor(list);
    await waitForText(popup, text('status_no_article'));
    await expectAccessible(popup);
    await popup.close();
    await list.close();
  });

  it('finds nothing in the side panel with marks and suggestions', async () => {
    const panel = await browser.openExtensionPage(`sidepanel.html?tab=${browser.tabIdOf(article)}`);
    await waitForText(panel, text('suggestions_accept_all'));
    await waitForText(panel, text('marks_here_one', 1));
    await expectAccessible(panel);
    await panel.close();
  });

  it('finds nothing in the reader view', async () => {
    const view = await browser.openExtensionPage(readingPlace(server.url(ARTICLE)).slice(1));
    await waitForText(view, '任何单位不得截留挪用');
    await expectAccessible(view);
    await view.close();
  });

  it('finds nothing in the library, its settings and its last question', async () => {
    const library = await browser.openLibrary();
    await library.waitForSelector('.row-title');
    await expectAccessible(library);
    await library.click('.row');
    await library.waitForSelector('.painted');
    await expectAccessible(library);
    await press(library, text('settings'));
    await waitForText(library, text('settings_traditional'));
    await expectAccessible(library);
    await press(library, text('storage_erase'));
    await waitForText(library, text('erase_title'));
    await expectAccessible(library);
    await library.close();
  });
});
