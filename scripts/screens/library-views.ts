import type { Page } from 'puppeteer-core';
import { chooseFile, inPage, press, waitForText } from '../../tests/e2e/harness';
import { type Stage, say, type View, type Words } from './view';

/** A view of the library page: its name, and how a page that was just opened is brought there. */
interface Shown {
  name: string;
  show(page: Page, words: Words, stage: Stage): Promise<void>;
}

const list = async (page: Page) => {
  await page.waitForSelector('.row .row-title, .row [role=gridcell]');
};

/** Opens the article of this index in the list. */
const open = async (page: Page, index: number) => {
  await list(page);
  await page.waitForSelector(`.row[data-index="${index}"]`);
  await page.click(`.row[data-index="${index}"] .row-title`);
  await page.waitForSelector('.article');
};

const tab = async (page: Page, name: string) => {
  await page.click(`#tab-${name}`);
};

const search = async (page: Page, query: string) => {
  await list(page);
  await page.type('.search input', query);
  await page.waitForSelector('.row mark');
};

/** Brings the filters up where there is no room for them beside the list. */
const unfold = async (page: Page, words: Words) => {
  const name = say(words, 'library_filters');
  const isFolded = await inPage(
    page,
    () => document.querySelector('.pane-filters')?.checkVisibility() !== true,
  );
  if (isFolded) await press(page, name);
};

/** Goes to a place of the library other than its articles, and waits for what it shows. */
const place = async (page: Page, words: Words, name: string, selector: string) => {
  await list(page);
  await unfold(page, words);
  await press(page, say(words, `place_${name}`), { selector: '.pane-filters' });
  await page.waitForSelector(`.pane-wide ${selector}`);
};

const SHOWN: readonly Shown[] = [
  { name: 'list', show: list },
  { name: 'article', show: (page) => open(page, 0) },
  {
    name: 'marks',
    show: async (page) => {
      await open(page, 0);
      await tab(page, 'marks');
    },
  },
  {
    name: 'history',
    show: async (page) => {
      await open(page, 0);
      await tab(page, 'history');
    },
  },
  {
    name: 'details',
    show: async (page) => {
      await open(page, 2);
      await tab(page, 'details');
    },
  },
  { name: 'search', show: (page) => search(page, '补助') },
  {
    name: 'timeline',
    show: async (page, words) => {
      await list(page);
      await press(page, say(words, 'layout_timeline'));
    },
  },
  {
    name: 'table',
    show: async (page, words) => {
      await list(page);
      await press(page, say(words, 'layout_table'));
      await page.waitForSelector('[role=gridcell]');
    },
  },
  {
    name: 'chosen',
    show: async (page) => {
      await list(page);
      for (const index of [1, 3]) {
        await page.hover(`.row[data-index="${index}"]`);
        await page.click(`.row[data-index="${index}"] .row-check`);
      }
    },
  },
  {
    name: 'settings',
    show: async (page, words) => {
      await list(page);
      await page.click(`button[title="${say(words, 'settings')}"]`);
    },
  },
  {
    name: 'erase',
    show: async (page, words) => {
      await list(page);
      await page.click(`button[title="${say(words, 'settings')}"]`);
      await press(page, say(words, 'storage_erase'));
      await waitForText(page, say(words, 'erase_title'));
    },
  },
  {
    name: 'keys',
    show: async (page, words) => {
      await list(page);
      await page.click(`button[title="${say(words, 'help')}"]`);
      await waitForText(page, say(words, 'keys_title'));
    },
  },
  { name: 'facts', show: (page, words) => place(page, words, 'facts', 'table') },
  { name: 'overview', show: (page, words) => place(page, words, 'charts', 'svg') },
  { name: 'trash', show: (page, words) => place(page, words, 'trash', '.sheet') },
  {
    name: 'filters',
    show: async (page, words) => {
      await list(page);
      // Where there is room, the filters are beside the list.
      await unfold(page, words);
      await page.waitForSelector('.pane-filters .filter-count');
    },
  },
  {
    name: 'nothing-found',
    show: async (page, words) => {
      await list(page);
      await page.type('.search input', '查无此文');
      await waitForText(page, say(words, 'library_nothing_found_hint'));
    },
  },
  {
    name: 'query-help',
    show: async (page, words) => {
      await list(page);
      await page.focus('.search input');
      await press(page, say(words, 'query_help'));
      await waitForText(page, say(words, 'query_note'));
    },
  },
  {
    name: 'names',
    show: async (page, words) => {
      await list(page);
      await unfold(page, words);
      await press(page, say(words, 'names_title'), { selector: '.pane-filters' });
      await page.waitForSelector('dialog li');
    },
  },
  {
    name: 'export',
    show: async (page, words) => {
      await list(page);
      await press(page, say(words, 'library_export'));
      await page.waitForSelector('dialog select');
    },
  },
  {
    name: 'import',
    show: async (page, _words, { bundle }) => {
      await list(page);
      await chooseFile(page, bundle);
      await page.waitForSelector('dialog .dialog-actions');
    },
  },
  {
    name: 'template',
    show: async (page, words) => {
      await list(page);
      await press(page, say(words, 'library_export'));
      await page.waitForSelector('dialog select');
      await page.select('dialog select', 'markdown');
      await page.waitForSelector('.template summary');
      await page.click('.template summary');
      await page.waitForSelector('.template-text');
      await page.type('.template-text', '{{nonsense}} {{#each marks}}');
      await page.click('.template-fields summary');
      await page.waitForSelector('.template-problems li');
    },
  },
];

/** Views of the library page. */
export const LIBRARY_VIEWS: readonly View[] = SHOWN.map(({ name, show }) => ({
  name,
  open: async (stage, words, size) => {
    const page = await stage.browser.openLibrary();
    if (size) await page.setViewport(size);
    await show(page, words, stage);
    return page;
  },
}));
