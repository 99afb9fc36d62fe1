import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportBundle, type Library, parseBundle } from '../../exchange';
import { createDevice, hashOf, idOf } from '../exchange/samples';
import { type FixtureServer, startFixtureServer } from '../fixtures/server';
import {
  type BrowserName,
  chooseFile,
  clickControl,
  type ExtensionBrowser,
  press,
  selectText,
  until,
  waitForText,
} from './harness';
import { paintedMarks } from './journey/page-state';
import { text } from './messages';
import { eraseLibrary, exportLibrary } from './own-library';
import { startBuilt } from './start-built';

const ARTICLE = 'br-body';
const SHARED = '任何人不得擅自返回';

/** What each machine marks in the same article, the first quote on all of them in another ink. */
const MACHINES: [BrowserName, string, string][] = [
  ['chromium', '冲锋舟十六艘', 'colour_amber'],
  ['chromium', '编织袋八万条', 'colour_green'],
  ['firefox', '四百三十二户群众', 'colour_blue'],
];

const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const;

describe('three machines that mark the same article', () => {
  let folder: string;
  let server: FixtureServer;
  const browsers: ExtensionBrowser[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zhupi-moving-'));
    server = await startFixtureServer();
    for (const [name] of MACHINES) browsers.push(await startBuilt(name, server));
  }, 240_000);
  afterAll(async () => {
    for (const browser of browsers) await browser.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const mark = async (browser: ExtensionBrowser, page: Page, quote: string, colour: string) => {
    await selectText(page, quote);
    await clickControl(browser, page, text(colour as 'colour_amber'));
    await until(`the mark ${quote}`, async () => (await paintedMarks(page)).includes(quote));
  };

  const fileOf = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  const exported = async (browser: ExtensionBrowser): Promise<string> =>
    (await exportLibrary(browser)).toString('utf8');

  /** What a bundle holds, whoever wrote it and when. */
  const libraryIn = (bundle: string): Library => {
    const parsed = parseBundle(bundle);
    if (!parsed.ok) throw new Error(parsed.error.code);
    return parsed.library;
  };

  /** Takes a file in, as a reader does; a file that changes nothing is only looked at. */
  const take = async (browser: ExtensionBrowser, path: string) => {
    const page = await browser.openLibrary();
    await chooseFile(page, path);
    const shows = (key: Parameters<typeof text>[0]) =>
      page.evaluate(
        (words: string) => document.querySelector('dialog')?.textContent?.includes(words) ?? false,
        text(key),
      );
    await until('the plan', async () => (await shows('import_new')) || null);
    const scope = { selector: 'dialog' };
    const isDrastic = await shows('import_confirm_drastic');
    if (isDrastic || (await shows('cancel'))) {
      await press(page, text(isDrastic ? 'import_confirm_drastic' : 'import_confirm'), scope);
      await press(page, text('import_finish'), scope);
    }
    await page.close();
  };

  const bundles: string[] = [];

  it('end equal after each has taken in the others, in whichever order', async () => {
    for (const [at, [, quote, colour]] of MACHINES.entries()) {
      const browser = browsers[at] as ExtensionBrowser;
      const page = await browser.openPage(server.url(ARTICLE));
      await mark(browser, page, SHARED, colour);
      await mark(browser, page, quote, colour);
      await page.close();
      bundles.push(fileOf(`machine-${at}.json`, await exported(browser)));
    }
    for (const [at, browser] of browsers.entries()) {
      const others = bundles.filter((_, other) => other !== at);
      for (const path of at === 1 ? others.reverse() : others) await take(browser, path);
    }
    const [first, ...others] = (await Promise.all(browsers.map(exported))).map(libraryIn);
    for (const other of others) expect(other).toEqual(first);
    expect(first?.articles).toHaveLength(1);
    expect(new Set(first?.highlights.map(({ selectors }) => selectors.quote.exact))).toEqual(
      new Set([SHARED, ...MACHINES.map(([, quote]) => quote)]),
    );
    expect(first?.highlights).toHaveLength(4);
    for (const order of ORDERS) {
      const browser = browsers[order[0] === 2 ? 2 : 0] as ExtensionBrowser;
      await eraseLibrary(browser);
      for (const at of order) await take(browser, bundles[at] as string);
      expect(libraryIn(await exported(browser))).toEqual(first);
    }
  }, 400_000);

  it('open with its passphrase, and with no other, what another browser has locked', async () => {
    const [chromium, , firefox] = browsers as [ExtensionBrowser, ExtensionBrowser, ExtensionBrowser];
    const before = libraryIn(await exported(chromium));
    for (const [from, to] of [
      [chromium, firefox],
      [firefox, chromium],
    ] as const) {
      const locked = await exportLibrary(from, '朱批 correct horse');
      expect(locked.toString('utf8')).not.toContain(SHARED);
      await eraseLibrary(to);
      const page = await to.openLibrary();
      await chooseFile(page, fileOf('locked.zhupi', locked));
      const unlock = async (passphrase: string) => {
        const field = await page.waitForSelector('dialog input[type=password]');
        await field?.type(passphrase);
        await press(page, text('import_unlock'), { selector: 'dialog' });
      };
      await unlock('wrong');
      await waitForText(page, text('import_wrong_passphrase'));
      await page.$eval('dialog input[type=password]', (input) => (input as HTMLInputElement).select());
      await unlock('朱批 correct horse');
      await press(page, text('import_confirm'), { selector: 'dialog' });
      await press(page, text('import_finish'), { selector: 'dialog' });
      await page.close();
      expect(libraryIn(await exported(to))).toEqual(before);
    }
  }, 200_000);

  it.each([0, 2])(
    'keep the old library when the page is closed under an import (machine %i)',
    async (at) => {
      const browser = browsers[at] as ExtensionBrowser;
      const before = libraryIn(await exported(browser));
      const device = createDevice('elsewhere');
      const articles = [...Array(3000).keys()].map((n) =>
        device.article(n + 1, { url: `https://many.lantian.example/${n}`, textHash: hashOf(n) }),
      );
      const highlights = articles.flatMap(({ id }, n) =>
        [...Array(5).keys()].map((m) => ({
          ...device.mark(1, { id: idOf(0x100000 + n * 5 + m), at: m }),
          articleId: id,
        })),
      );
      const large = exportBundle(
        { articles, highlights, revisions: [] },
        { device: 'x', now: Date.now(), version: '0.1.0' },
      );
      const page = await browser.openLibrary();
      await chooseFile(page, fileOf('large.json', large));
      await press(page, text('import_confirm'), { selector: 'dialog' });
      await waitForText(page, text('import_importing'));
      await page.close();
      expect(libraryIn(await exported(browser))).toEqual(before);
    },
    240_000,
  );

  it('threw nothing through all of this', async () => {
    for (const browser of browsers) expect(await browser.problems()).toEqual([]);
  });
});
