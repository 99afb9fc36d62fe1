import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FixtureServer, startFixtureServer } from '../fixtures/server';
import { clickControl, type ExtensionBrowser, fill, press, until, waitForText } from './harness';
import { ARTICLE } from './journey/scene';
import { text } from './messages';
import { callReader } from './reader';
import { startBuilt } from './start-built';

describe.each(['chromium', 'firefox'] as const)('what a reader corrects, in %s', (name) => {
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

  it('is kept with the article and shown when the page is opened again', async () => {
    const page = await browser.openPage(server.url(ARTICLE));
    const popup = await browser.openPopupFor(page);
    await press(popup, text('popup_correct'));
    await fill(popup, text('detail_author'), '陆闻溪');
    await press(popup, text('popup_correct_keep'));
    await waitForText(popup, text('popup_saved_on', '').slice(0, 12));
    await popup.close();
    await page.reload();
    const again = await browser.openPopupFor(page);
    await waitForText(again, '陆闻溪');
    await again.close();
    await page.close();
  });

  it('is put back on the page, and the page is as it was when the list is closed', async () => {
    const page = await browser.openPage(server.url(ARTICLE));
    const before = await page.evaluate('document.documentElement.outerHTML');
    const popup = await browser.openPopupFor(page);
    await waitForText(popup, text('popup_clean_view'));
    await popup.close();
    const count = async () =>
      (await callReader(browser, page, 'reader.state')).value.facts as { dropped?: object };
    const first = JSON.stringify((await count()).dropped);
    await callReader(browser, page, 'reader.showStripped');
    await clickControl(browser, page, text('page_put_it_back'));
    await until('the block to be put back', async () => JSON.stringify((await count()).dropped) !== first);
    await clickControl(browser, page, text('page_done'));
    await until('the page as it was', async () => {
      await page.bringToFront();
      return (
        (await page.evaluate(
          'document.documentElement.outerHTML.replace(/<div data-zhupi-controls.*?<\\/div>/, "")',
        )) === before
      );
    });
    await page.reload();
    const reopened = await browser.openPopupFor(page);
    await waitForText(reopened, text('popup_clean_view'));
    await reopened.close();
    expect(JSON.stringify((await count()).dropped)).not.toBe(first);
    await page.close();
  });
});
