import type { Page } from 'puppeteer-core';
import { readingPlace } from '../../messaging/own-pages';
import { press, until, waitForText } from '../../tests/e2e/harness';
import { ARTICLE } from '../../tests/e2e/journey/scene';
import { type Size, type Stage, say, type View, type Words } from './view';

const sized = async (page: Page, size: Size | null): Promise<Page> => {
  if (size) await page.setViewport(size);
  return page;
};

/** A view of the popup for a page that was just opened. */
const popup = (
  name: string,
  of: (stage: Stage) => Promise<Page> | Page,
  show: (popup: Page, words: Words) => Promise<void>,
): View => ({
  name: `popup-${name}`,
  open: async (stage, words, size) => {
    const page = await of(stage);
    const popup = await sized(await stage.browser.openPopupFor(page), size && { ...size, width: 360 });
    await show(popup, words);
    return popup;
  },
});

const article = ({ article }: Stage) => article;

const POPUP: readonly View[] = [
  popup('article', article, async (page, words) => {
    await waitForText(page, say(words, 'popup_saved'));
    await page.waitForSelector('.weeks');
  }),
  popup('stripped', article, async (page) => {
    await page.waitForSelector('.boilerplate summary');
    await page.click('.boilerplate summary');
  }),
  popup('correct', article, async (page, words) => {
    await press(page, say(words, 'correct'));
    await page.waitForSelector('.correct-form');
  }),
  popup('clean-view', article, async (page, words) => {
    await page.waitForSelector('.boilerplate');
    // It stays on when the popup is closed.
    if (!(await page.$('[aria-pressed=true]'))) await press(page, say(words, 'popup_clean_view'));
    await page.waitForSelector('[aria-pressed=true]');
  }),
  popup(
    'no-article',
    async ({ browser, server }) => browser.openPage(server.url('list')),
    (page, words) => waitForText(page, say(words, 'status_no_article')),
  ),
  {
    ...popup('never', article, async (page, words) => {
      await press(page, say(words, 'popup_never_here'));
      await waitForText(page, say(words, 'popup_never_lift'));
    }),
    leave: async ({ browser, article }) => {
      const page = await browser.openPopupFor(article);
      await page.waitForSelector('.popup-page .button-primary');
      await page.click('.popup-page .button-primary');
      await page.waitForSelector('.actions');
      await page.close();
    },
  },
];

/** A page of the extension as it stands once `selector` is there. */
const own = (name: string, path: (stage: Stage) => string, selector: string): View => ({
  name,
  open: async (stage, _words, size) => {
    const page = await sized(await stage.browser.openExtensionPage(path(stage)), size);
    await page.waitForSelector(selector);
    return page;
  },
});

/** Views of everything but the library: popup, side panel, first run and sample. */
export const PAGE_VIEWS: readonly View[] = [
  ...POPUP,
  own('panel', ({ browser, article }) => `sidepanel.html?tab=${browser.tabIdOf(article)}`, '.mark'),
  // A tab that is none of the web's.
  own('popup-restricted', () => 'popup.html?tab=0', '.notice'),
  own('reading', ({ server }) => readingPlace(server.url(ARTICLE)).slice(1), '.leaf-text p'),
  own('welcome', () => 'welcome.html', '.keys td'),
  {
    name: 'sample',
    open: async ({ browser }, words, size) => {
      const page = await sized(await browser.openExtensionPage('sample.html'), size);
      await until('the tour', async () =>
        (await browser.controls(page)).some(({ name }) => name === say(words, 'tour_script')),
      );
      return page;
    },
  },
];
