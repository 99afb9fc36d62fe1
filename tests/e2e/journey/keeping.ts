import { strict as assert } from 'node:assert';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { pageGold } from '../../fixtures/pages';
import {
  chooseFile,
  type ExtensionBrowser,
  fill,
  press,
  shownText,
  strangers,
  until,
  waitForDownload,
  waitForText,
} from '../harness';
import { text } from '../messages';
import { eraseLibrary } from '../own-library';
import { paintedMarks } from './page-state';
import { ARTICLE, articleOf, type Scene, type Step } from './scene';

const titleOf = (id: string) => pageGold(id).title ?? '';

/** Two more articles, one in Traditional and one on a page whose policy forbids all scripts and styles. */
const OTHERS = ['hant-gov', 'strict-csp'];

export const save: Step = {
  name: 'saves articles: the marked one by itself, others at a click',
  async walk(scene) {
    const { browser, server, see } = scene;
    const marked = await browser.openPopupFor(articleOf(scene));
    await waitForText(marked, text('popup_saved'));
    await marked.close();
    for (const id of OTHERS) {
      const page = await browser.openPage(server.url(id));
      const popup = await browser.openPopupFor(page);
      await press(popup, text('popup_save'));
      await waitForText(popup, text('popup_saved'));
      await popup.close();
      await page.close();
    }
    see(`saved: ${[ARTICLE, ...OTHERS].map(titleOf).join(' / ')}`);
  },
};

const titlesIn = (library: Page): Promise<string[]> =>
  library.$$eval('.row-title', (titles) => titles.map((title) => title.textContent?.trim() ?? ''));

async function untilTitles(library: Page, ids: readonly string[]): Promise<void> {
  const wanted = JSON.stringify(ids.map(titleOf));
  await until(`the articles ${wanted}`, async () => JSON.stringify(await titlesIn(library)) === wanted);
}

/** Opens an article from the list, and waits until it stands beside it. */
async function openArticle(library: Page, id: string): Promise<void> {
  const title = titleOf(id);
  await until(`the row of ${title}`, async () => {
    const rows = await library.$$('.row');
    for (const row of rows) {
      if (!(await row.evaluate((each) => each.textContent ?? '')).includes(title)) continue;
      await row.click();
      return true;
    }
    return false;
  });
  await until(`the article ${title}`, () =>
    library.$$eval('.article-title', (titles, wanted) => titles[0]?.textContent?.trim() === wanted, title),
  );
}

export const library: Step = {
  name: 'the library lists, searches in either script, deletes and takes back',
  async walk(scene) {
    const { browser, server, see } = scene;
    const page = await browser.openLibrary();
    const all = ['strict-csp', 'hant-gov', ARTICLE];
    await untilTitles(page, all);
    await scene.screenshot(page, 'library');
    for (const id of all) {
      await openArticle(page, id);
      const link = await page.$eval(
        '.article-tools a[href^="http"]',
        (anchor) => (anchor as HTMLAnchorElement).href,
      );
      assert.equal(link, server.url(id));
    }
    assert.deepEqual(await page.$$eval('.painted', (painted) => painted.length > 0), true);
    await scene.screenshot(page, 'article');

    await fill(page, text('library_search'), '加装电梯');
    await untilTitles(page, ['hant-gov']);
    await fill(page, text('library_search'), '農村飲水安全');
    await untilTitles(page, [ARTICLE]);
    await scene.screenshot(page, 'search');
    await fill(page, text('library_search'), '');
    await untilTitles(page, all);

    await openArticle(page, 'strict-csp');
    await press(page, text('article_delete'), { selector: '.article' });
    await untilTitles(page, ['hant-gov', ARTICLE]);
    await press(page, text('undo'));
    await untilTitles(page, all);
    await page.close();
    see(
      `library: ${all.map(titleOf).join(' / ')}; 加装电梯 finds the Traditional one, 農村飲水安全 the Simplified one`,
    );
  },
};

export const exportBundle: Step = {
  name: 'exports one JSON bundle and Markdown',
  async walk(scene) {
    const { browser, see } = scene;
    const page = await browser.openLibrary();
    await untilTitles(page, ['strict-csp', 'hant-gov', ARTICLE]);
    await press(page, text('library_export'));
    await press(page, text('library_export'), { selector: 'dialog' });
    const bundle = await waitForDownload(browser);
    assert.match(bundle.name, /\.json$/);
    const json = bundle.bytes.toString('utf8');
    JSON.parse(json);
    for (const quote of scene.quotes) assert.ok(json.includes(quote), `in the bundle: ${quote}`);
    await press(page, text('library_export'));
    const formats = await page.waitForSelector('dialog select');
    await formats?.select('markdown');
    await press(page, text('library_export'), { selector: 'dialog' });
    const markdown = await waitForDownload(browser);
    assert.match(markdown.name, /\.md$/);
    const prose = markdown.bytes.toString('utf8');
    const plain = prose.replaceAll('\\', '');
    for (const line of [titleOf(ARTICLE), ...scene.quotes])
      assert.ok(plain.includes(line), `in Markdown: ${line}`);
    scene.bundle = bundle;
    await page.close();
    see(
      `exported ${bundle.name} (${bundle.bytes.length} bytes) and ${markdown.name} (${markdown.bytes.length} bytes)`,
    );
  },
};

async function importInto(browser: ExtensionBrowser, scene: Scene): Promise<Page> {
  if (!scene.bundle) throw new Error('nothing was exported');
  const page = await browser.openLibrary();
  await waitForText(page, text('library_empty'));
  const folder = await mkdtemp(join(tmpdir(), 'zhupi-bundle-'));
  try {
    const file = join(folder, scene.bundle.name);
    await writeFile(file, scene.bundle.bytes);
    await chooseFile(page, file);
    await press(page, text('import_confirm'), { selector: 'dialog' });
  } finally {
    await rm(folder, { recursive: true });
  }
  await press(page, text('import_finish'), { selector: 'dialog' });
  await waitForText(page, titleOf(ARTICLE));
  return page;
}

const untilMarks = async (page: Page, quotes: readonly string[]) => {
  const wanted = JSON.stringify([...quotes].sort());
  await until(`${quotes.length} marks`, async () => JSON.stringify(await paintedMarks(page)) === wanted);
};

export const eraseAndImport: Step = {
  name: 'erases everything, and imports it again',
  async walk(scene) {
    const { browser, see } = scene;
    await eraseLibrary(browser, scene);
    await untilMarks(articleOf(scene), []);
    await (await importInto(browser, scene)).close();
    await untilMarks(articleOf(scene), scene.quotes);
    see(`erased: no mark left on the page; imported: ${scene.quotes.length} marks again`);
  },
};

export const carryOver: Step = {
  name: 'the other browser takes the bundle and shows the same marks on the same page',
  async walk(scene) {
    const { server, see } = scene;
    const other = await scene.startOther();
    try {
      await (await importInto(other, scene)).close();
      const page = await other.openPage(server.url(ARTICLE));
      await untilMarks(page, scene.quotes);
      await scene.screenshot(page, 'other-browser');
      const popup = await other.openPopupFor(page);
      await waitForText(popup, text('popup_saved'));
      see(
        `${other.version}: ${scene.quotes.length} marks on the same page; popup: ${await shownText(popup)}`,
      );
      assert.deepEqual(await other.problems(), []);
    } finally {
      await other.close();
    }
  },
};

export const nothingLeaked: Step = {
  name: 'nothing left the machine, and nothing of ours failed',
  async walk({ browser, server, see }) {
    assert.deepEqual(strangers(server.seen.map(({ host }) => host)), []);
    assert.deepEqual(await browser.problems(), []);
    see(`${server.seen.length} requests seen, all of them for the fixtures or the browser's own services`);
  },
};
