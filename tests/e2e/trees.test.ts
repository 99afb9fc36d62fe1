import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../scripts/bench/extraction/browser';
import { browserFor } from '../../scripts/browsers';
import { type FixtureServer, startFixtureServer } from '../fixtures/server';
import type { ReadTrees } from './trees-in-page';

type InPage = typeof globalThis & { readTrees: ReadTrees };

/** What an isolated world sees of shadow roots and frames is the browsers' own: jsdom is no proof of it. */
describe.each(['chromium', 'firefox'] as const)('trees within a page, in %s', (name) => {
  let server: FixtureServer;
  let browser: Browser;
  let code: string;

  beforeAll(async () => {
    server = await startFixtureServer();
    code = await bundle(new URL('./trees-in-page.ts', import.meta.url));
    const { path = '' } = browserFor(name) ?? {};
    browser = await puppeteer.launch({
      browser: name === 'firefox' ? 'firefox' : 'chrome',
      executablePath: path === '/usr/bin/chromium' ? '/usr/lib/chromium/chromium' : path,
      headless: true,
      args: name === 'firefox' ? [] : ['--no-sandbox'],
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const read = async (fixture: string) => {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.port}/${fixture}.html`, { waitUntil: 'load' });
    await page.evaluate(code);
    const found = await page.evaluate(() => (globalThis as InPage).readTrees());
    await page.close();
    return found;
  };

  it('reads an article in a frame', async () => {
    expect(await read('framed')).toEqual({
      isArticle: true,
      title: '望川县启用新建成的农村客运站',
      lines: 4,
      trees: 2,
      isUnchanged: true,
      findsAll: true,
    });
  });

  it('reads an article in web components', async () => {
    expect(await read('component')).toEqual({
      isArticle: true,
      title: '松嶺鎮整修老圳 冬季前恢復供水',
      lines: 4,
      trees: 5,
      isUnchanged: true,
      findsAll: true,
    });
  });

  it('passes over frames of another site', async () => {
    expect(await read('frameset')).toMatchObject({ isArticle: false, trees: 1, isUnchanged: true });
  });
});
