import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { figure } from '../figure';
import { pageGold } from '../fixtures/pages';
import { press, shownText, until, waitForText } from './harness';
import { text } from './messages';
import { mark, untilMarksAre } from './reader';
import { withBrowser } from './with-browser';

/** A host beyond the default sites. */
const HOST = 'www.songling.example';
const QUOTE = '任何单位不得截留挪用';
const TITLE = pageGold('gov-article').title ?? '';

describe.each(['chromium', 'firefox'] as const)('access to a site in %s', (name) => {
  const world = withBrowser(name);
  const address = (query = '') => `http://${HOST}/gov-article.html${query}`;

  it('is that to one tab by a press of the icon, and lasting when the reader asks for it', async () => {
    const page = await world.browser.openPage(address());
    const asleep = await world.browser.openPopupFor(page);
    await waitForText(asleep, text('error_needs_permission'));
    await asleep.close();

    await world.browser.pressIcon(page);
    const popup = await world.browser.openPopupFor(page);
    await waitForText(popup, TITLE);
    expect(await world.browser.badgeOf(page)).toBe('');
    await world.browser.agreeTo(`*://${HOST}/*`);
    await popup.bringToFront();
    await press(popup, text('popup_site_ask', HOST));
    await waitForText(popup, text('popup_site_granted', HOST));
    await until('the open page to be seen', async () => (await world.browser.badgeOf(page)) !== '');

    const next = await world.browser.openPage(address('?next'));
    await until('the next page to be seen', async () => (await world.browser.badgeOf(next)) !== '');
    await mark(world.browser, next, QUOTE);
    await untilMarksAre(next, QUOTE);
    await next.reload();
    await untilMarksAre(next, QUOTE);

    await popup.bringToFront();
    await press(popup, text('popup_site_granted', HOST));
    await waitForText(popup, text('popup_site_ask', HOST));
    await next.reload();
    const again = await world.browser.openPage(address('?again'));
    const watched = await world.browser.openPage(world.server.url('gov-article'));
    await until('a default site to be seen', async () => (await world.browser.badgeOf(watched)) !== '');
    expect([await world.browser.badgeOf(next), await world.browser.badgeOf(again)]).toEqual(['', '']);
    await untilMarksAre(next);
    expect(await world.browser.problems()).toEqual([]);
    for (const each of [popup, page, next, again, watched]) await each.close();
  });

  it('L6: is offered again by the popup where it was taken away, and then all is as before', async () => {
    const { browser, server } = world;
    const url = server.url('gov-article');
    const { hostname } = new URL(url);
    const seen = async (page: Page) => (await browser.badgeOf(page)) !== '';
    let page = await browser.openPage(url);
    await until('the page to be seen', () => seen(page));
    await mark(browser, page, QUOTE);
    await untilMarksAre(page, QUOTE);
    await page.close();

    await browser.allowSites(false);
    page = await browser.openPage(url);
    const asleep = await browser.openPopupFor(page);
    await waitForText(asleep, text('error_needs_permission'));
    expect(await seen(page)).toBe(false);
    await asleep.close();

    await browser.pressIcon(page);
    const popup = await browser.openPopupFor(page);
    await waitForText(popup, text('popup_site_ask', hostname));
    await browser.agreeTo(`*://${hostname}/*`);
    await popup.bringToFront();
    const asks = text('popup_site_ask', hostname);
    const isAsked = async () => (await shownText(popup)).includes(asks);
    await until('the popup to ask no more', async () => {
      // What is pressed while the popup still takes in the page may be another button by then.
      if (await isAsked()) await press(popup, asks);
      return until('an answer', async () => !(await isAsked()), 2000).catch(() => false);
    });
    await page.reload();
    await until('the page to be seen again', () => seen(page));
    await untilMarksAre(page, QUOTE);
    figure('L6', name, {
      tried: 1,
      failed: 0,
      what: 'access taken away, asked for again by the popup, marks back',
    });
    expect(await browser.problems()).toEqual([]);
    await browser.allowSites(true);
    for (const each of [popup, page]) await each.close();
  });
});
