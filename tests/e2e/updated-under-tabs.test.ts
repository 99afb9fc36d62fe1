import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figure } from '../figure';
import { type FixtureServer, startFixtureServer } from '../fixtures/server';
import { buildFolder } from './build-folder';
import { type ExtensionBrowser, findControl, pause, selectText, until } from './harness';
import { readable, serialisedWhole } from './journey/page-state';
import { text } from './messages';
import { callReader, mark, untilMarksAre } from './reader';
import { startBuilt } from './start-built';

/** A government host, on which the extension works without being asked. */
const HOST = 'http://www.yunling.gov.cn';
const QUOTE = '任何单位不得截留挪用';
const OTHER = '改造供水工程二千三百处';
/** What is marked after the update. Not what is selected already: dragging that moves it. */
const NEXT = '省水利厅同时设立监督电话';

/** Longer than a script of ours takes to see that its extension is gone. */
const NOTICED_MS = 3000;

describe.each(['chromium', 'firefox'] as const)('an update under open tabs: %s', (name) => {
  let folder: string;
  let server: FixtureServer;
  let browser: ExtensionBrowser;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zhupi-update-'));
    cpSync(buildFolder(name), folder, { recursive: true });
    server = await startFixtureServer();
    browser = await startBuilt(name, server, { extension: folder });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  /** What the reader has done on a tab when the update comes. */
  const STATES: Record<string, (page: Page) => Promise<unknown>> = {
    'nothing done': async () => undefined,
    'the toolbar open': async (page) => {
      await selectText(page, OTHER);
      await findControl(browser, page, text('page_note'));
    },
    'a note half written': async (page) => {
      await selectText(page, OTHER);
      await findControl(browser, page, text('page_note'));
      await callReader(browser, page, 'reader.markSelection', { note: true });
      await findControl(browser, page, ({ localName }) => localName === 'textarea');
      await page.keyboard.type('写到一半');
    },
    converted: async (page) => {
      await callReader(browser, page, 'reader.toggleScript');
      await until('Traditional', async () => (await readable(page)).includes('農村飲水安全'));
    },
    'the clean view': (page) => callReader(browser, page, 'reader.toggleCleanView'),
  };

  it('takes back what the version before had on them, keeps the marks, and is there once', async () => {
    const pages: { what: string; page: Page; before: string }[] = [];
    for (const [at, [what, act]] of Object.entries(STATES).entries()) {
      const page = await browser.openPage(`${HOST}/gov-article.html?tab=${at}`);
      await until('the badge', async () => (await browser.badgeOf(page)) !== '');
      const before = await serialisedWhole(page);
      await mark(browser, page, QUOTE);
      await untilMarksAre(page, QUOTE);
      await act(page);
      pages.push({ what, page, before });
    }

    const file = join(folder, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
    writeFileSync(file, JSON.stringify({ ...manifest, version: `${manifest.version}.1` }));
    await browser.update();
    await until('the new version', async () => {
      const running = await browser
        .inExtension('return browser.runtime.getManifest().version')
        .catch(() => '');
      return running === `${manifest.version}.1`;
    });
    await pause(NOTICED_MS);

    const wrong: string[] = [];
    for (const { what, page, before } of pages) {
      await page.bringToFront();
      const isBack = await until(
        'the page as it was',
        async () => (await serialisedWhole(page)) === before,
      ).catch(() => false);
      if (!isBack) wrong.push(`${what}: the page is not as it was`);
      // The strip of the marks is there again; what was open is not.
      const open = (await browser.controls(page)).filter(({ localName }) =>
        /^(textarea|input)$/.test(localName),
      );
      const hosts = await browser.closedHosts(page);
      if (hosts > 1 || open.length > 0) wrong.push(`${what}: old controls`);
      await untilMarksAre(page, ...(what === 'a note half written' ? [QUOTE, OTHER] : [QUOTE]));
      await mark(browser, page, NEXT, 'green');
      await untilMarksAre(page, NEXT, ...(what === 'a note half written' ? [QUOTE, OTHER] : [QUOTE]));
      const { marks } = (await callReader(browser, page, 'reader.state')).value;
      const quotes = marks.map(({ quote }) => quote);
      if (new Set(quotes).size !== quotes.length) wrong.push(`${what}: marks twice: ${quotes}`);
      if (!quotes.includes(QUOTE)) wrong.push(`${what}: the mark is lost: ${quotes}`);
      const after = await browser.closedHosts(page);
      if (after > 1) wrong.push(`${what}: ${after} controls`);
    }
    const problems = await browser.problems();
    figure('L1', name, {
      tried: pages.length,
      failed: wrong.length + problems.length,
      what: 'tabs open under an update; not given back, old controls, marks lost or doubled, errors',
    });
    expect({ wrong, problems }).toEqual({ wrong: [], problems: [] });
  }, 120_000);
});
