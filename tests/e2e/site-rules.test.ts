import { describe, expect, it } from 'vitest';
import { clickControl, fill, press, until, waitForText } from './harness';
import { serialisedWhole } from './journey/page-state';
import { ARTICLE } from './journey/scene';
import { text } from './messages';
import { callReader } from './reader';
import { withBrowser } from './with-browser';

describe.each(['chromium', 'firefox'] as const)('what a reader corrects, in %s', (name) => {
  const world = withBrowser(name);

  it('is kept with the article and shown when the page is opened again', async () => {
    const page = await world.browser.openPage(world.server.url(ARTICLE));
    const popup = await world.browser.openPopupFor(page);
    await press(popup, text('popup_correct'));
    await fill(popup, text('detail_author'), '陆闻溪');
    await press(popup, text('popup_correct_keep'));
    await waitForText(popup, text('popup_saved_on', '').slice(0, 12));
    await popup.close();
    await page.reload();
    const again = await world.browser.openPopupFor(page);
    await waitForText(again, '陆闻溪');
    await again.close();
    await page.close();
  });

  it('is put back on the page, and the page is as it was when the list is closed', async () => {
    const page = await world.browser.openPage(world.server.url(ARTICLE));
    const before = await serialisedWhole(page);
    const popup = await world.browser.openPopupFor(page);
    await waitForText(popup, text('popup_clean_view'));
    await popup.close();
    const count = async () =>
      (await callReader(world.browser, page, 'reader.state')).value.facts as { dropped?: object };
    const first = JSON.stringify((await count()).dropped);
    await callReader(world.browser, page, 'reader.showStripped');
    await clickControl(world.browser, page, text('page_put_it_back'));
    await until('the block to be put back', async () => JSON.stringify((await count()).dropped) !== first);
    await clickControl(world.browser, page, text('page_done'));
    await until('the page as it was', async () => {
      await page.bringToFront();
      return (await serialisedWhole(page)) === before;
    });
    await page.reload();
    const reopened = await world.browser.openPopupFor(page);
    await waitForText(reopened, text('popup_clean_view'));
    await reopened.close();
    expect(JSON.stringify((await count()).dropped)).not.toBe(first);
    await page.close();
  });
});
