import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleBundle } from '../../scripts/screens/sample-library';
import { type BrowserName, inPage, press, until, waitForText } from './harness';
import { text } from './messages';
import { withBrowser } from './with-browser';

/** Drops a file on the middle of the page; Firefox's driver has no files to drag, so there the page gets its events. */
const dropFile = async (name: BrowserName, page: Page, path: string): Promise<void> => {
  const { x, y } = await inPage(page, () => ({ x: innerWidth / 2, y: innerHeight / 2 }));
  if (name === 'chromium') {
    const session = await page.createCDPSession();
    const data = { items: [], files: [path], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver'] as const)
      await session.send('Input.dispatchDragEvent', { type, x, y, data });
    await waitForText(page, text('library_drop'));
    await session.send('Input.dispatchDragEvent', { type: 'drop', x, y, data });
    return session.detach();
  }
  const drag = (type: string, contents: string) =>
    inPage(
      page,
      (kind: string, bundle: string) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([bundle], 'sample.json', { type: 'application/json' }));
        const options = { bubbles: true, cancelable: true, dataTransfer };
        document.querySelector('main')?.dispatchEvent(new DragEvent(kind, options));
      },
      type,
      contents,
    );
  await drag('dragover', '');
  await waitForText(page, text('library_drop'));
  await drag('drop', await readFile(path, 'utf8'));
};

/** What has the focus: its name, and in a list the title of the line that is current. */
const focused = (page: Page) =>
  inPage(page, () => {
    const element = document.activeElement;
    const line = document.getElementById(element?.getAttribute('aria-activedescendant') ?? '');
    return {
      name: element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '',
      role: element?.getAttribute('role') ?? '',
      line: line?.querySelector('.cell-title')?.textContent ?? null,
      inPane: element?.closest('.pane-article') !== null,
    };
  });

/** Goes on with Tab until what is named so has the focus. */
const tabTo = (page: Page, name: string) =>
  until(`Tab to come to "${name}"`, async () => {
    await page.keyboard.press('Tab');
    return (await focused(page)).name === name;
  });

/** The titles of the first lines of the table, how many lines there are of articles, and how many are chosen. */
const table = (page: Page) =>
  inPage(page, () => {
    const rows = [...document.querySelectorAll<HTMLElement>('.row[role=row][data-index]')];
    rows.sort((one, other) => Number(one.dataset.index) - Number(other.dataset.index));
    return {
      count: Number(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')) - 1,
      titles: rows.map((row) => row.querySelector('.cell-title')?.textContent ?? ''),
      chosen: rows.filter((row) => row.getAttribute('aria-selected') === 'true').length,
    };
  });

describe.each(['chromium', 'firefox'] as const)('the library by hand in %s', (name) => {
  const world = withBrowser(name);
  let folder: string;
  let library: Page;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zhupi-by-hand-'));
    await writeFile(join(folder, 'sample.json'), sampleBundle(Date.now()));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('takes in a file that is dropped on it', async () => {
    library = await world.browser.openLibrary();
    await waitForText(library, text('library_empty'));
    await dropFile(name, library, join(folder, 'sample.json'));
    await press(library, text('import_confirm'), { selector: 'dialog' });
    await press(library, text('import_finish'), { selector: 'dialog' });
    await library.waitForSelector('.row[data-index="5"]');
    expect(await inPage(library, () => document.body.innerText)).not.toContain(text('library_drop'));
  });

  it('is read, sorted, chosen from and cleared as a table by keys alone', async () => {
    await tabTo(library, text('layout_table'));
    await library.keyboard.press('Enter');
    await library.waitForSelector('[role=grid]');
    await tabTo(library, text('library_list'));
    expect((await focused(library)).role).toBe('grid');
    await library.keyboard.press('ArrowDown');
    await library.keyboard.press('ArrowDown');
    const { titles } = await table(library);
    await until('the second line', async () => (await focused(library)).line === titles[1]);

    // Its headings come next; the list keeps its line.
    await tabTo(library, text('column_title'));
    await library.keyboard.press('Enter');
    const sorted = await until('another order', async () => {
      const now = (await table(library)).titles;
      return now[0] !== titles[0] && now;
    });
    await library.keyboard.down('Shift');
    await library.keyboard.press('Tab');
    await library.keyboard.up('Shift');
    await library.keyboard.press('Home');
    await until('the first line', async () => (await focused(library)).line === sorted[0]);

    await library.keyboard.press('Enter');
    await library.waitForSelector('.article');
    await waitForText(library, sorted[0] ?? '');
    await until('the article to have the focus', async () => (await focused(library)).inPane);
    await library.keyboard.press('Escape');
    await until('the list to have it again', async () => (await focused(library)).role === 'grid');

    await library.keyboard.press(' ');
    await library.keyboard.down('Shift');
    await library.keyboard.press('ArrowDown');
    await library.keyboard.press('ArrowDown');
    await library.keyboard.up('Shift');
    await until('three chosen', async () => (await table(library)).chosen === 3);
    const { count } = await table(library);
    await library.keyboard.press('Delete');
    await until('them to be gone', async () => (await table(library)).count === count - 3);
    await library.keyboard.down('Control');
    await library.keyboard.press('z');
    await library.keyboard.up('Control');
    await until('them to be back', async () => (await table(library)).count === count);
    expect(await world.browser.problems()).toEqual([]);
    await library.close();
  });
});
