import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { type ExtensionBrowser, inPage, press, until, waitForText } from './harness';
import { painted } from './journey/page-state';
import { ARTICLE } from './journey/scene';
import { text } from './messages';
import { mark, untilMarksAre } from './reader';
import { withBrowser } from './with-browser';

const FIRST = '喝上放心水';
const LAST = '任何单位不得截留挪用';

/** Where the same page stands a second time. */
const ELSEWHERE = 'http://www.heping.example/repost/gov-article.html';

/** A mark of the list, by its quote. */
const item = (quote: string) => ({ selector: 'li.mark', text: quote });

/** The quotes that the panel lists, in its order. */
const listed = (panel: Page) =>
  inPage(panel, () => [...document.querySelectorAll('.mark .quote')].map(({ textContent }) => textContent));

const untilListed = async (panel: Page, ...quotes: string[]) => {
  await until(`the list ${quotes.join()}`, async () => String(await listed(panel)) === String(quotes));
};

const panelOf = (browser: ExtensionBrowser, page: Page) =>
  browser.openExtensionPage(`sidepanel.html?tab=${browser.tabIdOf(page)}`);

/** Puts the paragraphs of a page far apart, so that it has to be scrolled from one mark to the next. */
const spread = (page: Page) =>
  inPage(page, () => {
    for (const paragraph of document.querySelectorAll<HTMLElement>('p')) {
      paragraph.style.marginBottom = '900px';
    }
  });

describe.each(['chromium', 'firefox'] as const)('the side panel in %s', (name) => {
  const world = withBrowser(name);

  it('lists the marks of the page, goes to them, and goes along when the page is scrolled', async () => {
    const page = await world.browser.openPage(world.server.url(ARTICLE));
    await spread(page);
    await mark(world.browser, page, LAST, 'green');
    await mark(world.browser, page, FIRST, 'blue');
    await untilMarksAre(page, FIRST, LAST);
    const panel = await panelOf(world.browser, page);
    const inOrder = (await inPage(page, () => document.body.innerText)) as string;
    const quotes = [FIRST, LAST].sort((a, b) => inOrder.indexOf(a) - inOrder.indexOf(b));
    await untilListed(panel, ...quotes);

    for (const quote of [LAST, FIRST]) {
      await press(panel, quote, item(quote));
      await until('the flash', async () => ((await painted(page))['zhupi-flash'] ?? []).includes(quote));
      await until('the page to be there', () =>
        inPage(
          page,
          (wanted: string) => {
            const paragraph = [...document.querySelectorAll('p')].find((each) =>
              each.textContent.includes(wanted),
            );
            const top = paragraph?.getBoundingClientRect().top ?? -1;
            return top > -200 && top < innerHeight;
          },
          quote,
        ),
      );
      await until('the panel to go along', () =>
        inPage(
          panel,
          (wanted: string) =>
            document.querySelector('.mark[aria-current="location"] .quote')?.textContent === wanted,
          quote,
        ),
      );
    }
    await panel.close();
    await page.close();
  });
});
