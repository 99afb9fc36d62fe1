import type { Page } from 'puppeteer-core';
import { press } from '../../tests/e2e/harness';

type Words = Record<string, string>;

export interface View {
  name: string;
  /** Brings a library page that was just opened there; `words` are the texts of its language. */
  show(page: Page, words: Words): Promise<void>;
}

const say = (words: Words, key: string): string => {
  const text = words[key];
  if (text === undefined) throw new Error(`No such text: ${key}`);
  return text;
};

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

export const VIEWS: readonly View[] = [
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
