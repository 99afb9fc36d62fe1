import { describe, expect, it } from 'vitest';
import { pageGold } from '../fixtures/pages';
import { clickControl, fill, findControl, placeOf, press, until, waitForText } from './harness';
import { serialisedWhole } from './journey/page-state';
import { ARTICLE } from './journey/scene';
import { text } from './messages';
import { callReader, mark, untilMarksAre } from './reader';
import { withBrowser } from './with-browser';

describe.each(['chromium', 'firefox'] as const)('what a reader corrects, in %s', (name) => {
  const world = withBrowser(name);
  const address = (folder: string) => new URL(`/${folder}/${ARTICLE}.html`, world.server.url(ARTICLE)).href;

  it('is kept with the article and shown when the page is opened again', async () => {
    const page = await world.browser.openPage(world.server.url(ARTICLE));
    const popup = await world.browser.openPopupFor(page);
    await press(popup, text('correct'));
    await fill(popup, text('detail_author'), '陆闻溪');
    await press(popup, text('correct_keep'));
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

  it('is looked for in the same place on the next article of the site, where the page says it', async () => {
    const page = await world.browser.openPage(address('first'));
    const popup = await world.browser.openPopupFor(page);
    await press(popup, text('correct'));
    // It stands above the article.
    await fill(popup, text('detail_source'), '云岭省人民政府门户网站');
    await press(popup, text('correct_keep'));
    await waitForText(popup, text('popup_corrected_rule'));
    await popup.close();
    await page.close();
    const next = await world.browser.openPage(address('second'));
    const again = await world.browser.openPopupFor(next);
    await waitForText(again, '云岭省人民政府门户网站');
    await again.close();
    await next.close();
  });

  it('is stripped from all articles of the site, and named among its rules', async () => {
    const page = await world.browser.openPage(world.server.url(ARTICLE));
    const popup = await world.browser.openPopupFor(page);
    await popup.waitForSelector('.boilerplate');
    await popup.close();
    const characters = async () =>
      (await callReader(world.browser, page, 'reader.facts')).value as unknown as { characters: number };
    const { characters: whole } = await characters();
    await callReader(world.browser, page, 'reader.showStripped');
    await clickControl(world.browser, page, text('page_strip_more'));
    await findControl(world.browser, page, ({ name }) => name === text('page_pick_about'));
    const { from } = await placeOf(page, '任何单位不得截留挪用');
    await page.mouse.click(from.x + 4, from.y);
    await until('less of the article', async () => (await characters()).characters < whole);
    await clickControl(world.browser, page, text('page_done'));
    const { characters: left } = await characters();
    await page.reload();
    const reopened = await world.browser.openPopupFor(page);
    await reopened.waitForSelector('.boilerplate');
    await reopened.close();
    expect((await characters()).characters).toBe(left);
    await page.goto(address('second'));
    const second = await world.browser.openPopupFor(page);
    await second.waitForSelector('.boilerplate');
    await second.close();
    expect((await characters()).characters, 'on another article of the site').toBe(left);
    await page.close();
    const library = await world.browser.openLibrary();
    await press(library, text('settings'));
    await waitForText(library, text('settings_rules'));
    await waitForText(library, text('settings_rule_drop'));
    await library.close();
  });

  it('is nothing at all where nothing is wanted: marks and controls go at once, and come back', async () => {
    const page = await world.browser.openPage(world.server.url('hant-gov'));
    const before = await serialisedWhole(page);
    const [quote = ''] = pageGold('hant-gov').body.map((line) => line.slice(0, 12));
    await mark(world.browser, page, quote);
    await untilMarksAre(page, quote);
    const popup = await world.browser.openPopupFor(page);
    await press(popup, text('popup_clean_view'));
    await popup.waitForSelector('[aria-pressed=true]');
    await press(popup, text('popup_never_here'));
    await waitForText(popup, text('popup_never_lift'));
    await until('a page without us', async () => {
      await page.bringToFront();
      return (await serialisedWhole(page)) === before && (await world.browser.closedHosts(page)) === 0;
    });
    await untilMarksAre(page);
    await press(popup, text('popup_never_lift'));
    await untilMarksAre(page, quote);
    await popup.close();
    expect(await world.browser.problems()).toEqual([]);
    await page.close();
  });
});
