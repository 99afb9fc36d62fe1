import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { readingPlace } from '../../messaging/own-pages';
import { clickControl, inPage, placeOf, press, until } from './harness';
import { painted } from './journey/page-state';
import { ARTICLE } from './journey/scene';
import { text } from './messages';
import { mark, untilMarksAre } from './reader';
import { withBrowser } from './with-browser';

const ON_PAGE = '任何单位不得截留挪用';
const IN_VIEW = '喝上放心水';

describe.each(['chromium', 'firefox'] as const)('the reader view in %s', (name) => {
  const world = withBrowser(name);
  let article: Page;
  let view: Page;

  const stateOf = (page: Page) =>
    inPage(page, () => {
      const words = document.querySelector('.leaf-text');
      return {
        text: words?.textContent ?? '',
        mode: words ? getComputedStyle(words).writingMode : '',
        size: words ? getComputedStyle(words).fontSize : '',
        overflows: document.documentElement.scrollWidth > document.documentElement.clientWidth,
      };
    });

  it('opens from the popup, which saves the article before', async () => {
    article = await world.browser.openPage(world.server.url(ARTICLE));
    const popup = await world.browser.openPopupFor(article);
    await press(popup, text('reading'));
    view = await world.browser.openedPage(readingPlace(world.server.url(ARTICLE)).slice(1));
    await until('the text', async () => (await stateOf(view)).text.includes(ON_PAGE));
    const { text: words, mode, overflows } = await stateOf(view);
    expect(words).not.toContain('责任编辑');
    expect([mode, overflows]).toEqual(['horizontal-tb', false]);
  });

  it('shows what is marked on the page, and the page what is marked in it', async () => {
    await mark(world.browser, article, ON_PAGE);
    await untilMarksAre(article, ON_PAGE);
    await untilMarksAre(view, ON_PAGE);
    await mark(world.browser, view, IN_VIEW, 'green');
    await untilMarksAre(view, IN_VIEW, ON_PAGE);
    await untilMarksAre(article, IN_VIEW, ON_PAGE);
    expect((await painted(article))['zhupi-green']).toEqual([IN_VIEW]);
  });

  it('converts its text, and sets Traditional vertically, in tiers that the page scrolls down to', async () => {
    await clickControl(world.browser, view, text('tour_script'));
    await until('Traditional', async () => (await stateOf(view)).text.includes('任何單位不得截留挪用'));
    await clickControl(world.browser, view, text('reading_look'));
    await clickControl(
      world.browser,
      view,
      ({ attributes }) => attributes['aria-describedby'] === 'look-vertical-for',
    );
    await until('columns', async () => (await stateOf(view)).mode === 'vertical-rl');
    expect((await stateOf(view)).overflows).toBe(false);
    const { from } = await placeOf(view, '任何單位不得截留挪用');
    const { height, foot, tiers } = await inPage(view, () => {
      const words = document.querySelector('.leaf-text') as HTMLElement;
      const last = document.querySelector('.leaf-provenance') as HTMLElement;
      return {
        height: window.innerHeight,
        foot: last.getBoundingClientRect().top - words.getBoundingClientRect().bottom,
        tiers: words.scrollHeight - words.clientHeight,
      };
    });
    expect(from.y).toBeGreaterThan(0);
    expect(from.y).toBeLessThan(height);
    expect(foot, 'the provenance stands below the last tier').toBeGreaterThan(0);
    expect(tiers, 'no tier hangs out of the box').toBeLessThanOrEqual(1);
  });

  // No driver shows Firefox's own setting of a sheet.
  it.runIf(name === 'chromium')('prints it vertically: sheets from right to left, in two tiers', async () => {
    await view.emulateMediaType('print');
    try {
      const printed = await inPage(view, () => {
        const [title, source] = ['.leaf-title', '.leaf-byline > li'].map((selector) => {
          const range = document.createRange();
          range.selectNodeContents(document.querySelector(selector) as Element);
          return range.getBoundingClientRect();
        }) as [DOMRect, DOMRect];
        const words = getComputedStyle(document.querySelector('.leaf-text') as Element);
        return {
          sheets: getComputedStyle(document.documentElement).writingMode,
          tiers: words.columnCount,
          text: words.writingMode,
          // What is cut off is cut above the line, where the line of facts begins.
          cut: getComputedStyle(document.querySelector('.leaf-byline') as Element).clipPath,
          follows: source.right <= title.left && source.height > source.width,
        };
      });
      expect(printed).toEqual({
        sheets: 'vertical-rl',
        tiers: '2',
        text: 'vertical-rl',
        cut: expect.stringMatching(/^inset\(\d+px 0px 0px\)$/),
        follows: true,
      });
    } finally {
      await view.emulateMediaType();
    }
  });

  it('keeps how it is set, the marks too, and needs no original', async () => {
    await clickControl(world.browser, view, ({ attributes }) => attributes.id === 'look-size');
    await view.keyboard.press('End');
    await until('the largest letters', async () => (await stateOf(view)).size === '32px');
    await article.close();
    await until('the look to be kept', () =>
      world.browser.inExtension<boolean>(
        'return (await browser.storage.local.get("settings")).settings.reading?.size === 32',
      ),
    );
    // Firefox tells the driver nothing of an extension's page that was loaded again.
    await inPage(view, () => {
      document.documentElement.dataset.before = '';
      window.location.reload();
    });
    await until('the page anew', () => inPage(view, () => !('before' in document.documentElement.dataset)));
    await until('the same letters', async () => (await stateOf(view)).size === '32px');
    await untilMarksAre(view, IN_VIEW, ON_PAGE);
    expect((await stateOf(view)).mode, 'saved as Simplified').toBe('horizontal-tb');
    expect(await world.browser.problems()).toEqual([]);
  });

  it('says of an address that nothing is kept of that this is so', async () => {
    const page = await world.browser.openExtensionPage(
      readingPlace('https://www.yunling.gov.cn/none.html').slice(1),
    );
    await until('the word', () =>
      inPage(page, () => document.body.innerText).then((shown) => shown.includes(text('reading_missing'))),
    );
  });
});
