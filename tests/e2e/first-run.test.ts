import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FixtureServer, startFixtureServer } from '../fixtures/server';
import { type BrowserName, type Control, clickControl, type ExtensionBrowser, until } from './harness';
import { startBuilt } from './start-built';

const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** A button that can be pressed already: the tour's wait for the reader. */
const ready = (name: string) => (control: Control) =>
  control.localName === 'button' && control.name === name && !('disabled' in control.attributes);

describe.each(BROWSERS)('the first minute in %s', (name) => {
  let server: FixtureServer;
  let browser: ExtensionBrowser;

  beforeAll(async () => {
    server = await startFixtureServer();
    browser = await startBuilt(name, server, { welcome: 'keep' });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('begins with a page that says what to do', async () => {
    const opened = await until('the welcome page', () =>
      browser.inExtension<boolean>(
        'return (await browser.tabs.query({ url: browser.runtime.getURL("/welcome.html") })).length === 1',
      ),
    );
    expect(opened).toBe(true);
  });

  it("shows the built-in article as a light site, and beside it what is ours in the reader's theme", async () => {
    const page = await browser.openExtensionPage('sample.html');
    const paperOf = (selector: string) =>
      page.evaluate(
        `getComputedStyle(document.querySelector('${selector}')).getPropertyValue('--paper').trim()`,
      );
    await page.waitForSelector('.tour-host');
    for (const [scheme, paper] of [
      ['dark', '#191614'],
      ['light', '#faf6ee'],
    ] as const) {
      await browser.setColourScheme(page, scheme);
      await until(`our own in ${scheme}`, async () => (await paperOf('.tour-host')) === paper);
      expect(await paperOf(':root')).toBe('#faf6ee');
    }
    await page.close();
  });

  it('goes on with the built-in article: cleaned, converted and back, marked, kept', async () => {
    const page = await browser.openExtensionPage('sample.html');
    await page.setViewport({ width: 1200, height: 900 });
    const title = () => page.evaluate('document.querySelector("h1").textContent') as Promise<string>;
    const footerShown = () =>
      page.evaluate('document.querySelector(".foot").checkVisibility()') as Promise<boolean>;
    const before = await title();

    await clickControl(browser, page, ready('Clean view'));
    await until('the clean view', async () => !(await footerShown()));
    await clickControl(browser, page, ready('Clean view'));
    await until('the page as it was', footerShown);

    await clickControl(browser, page, ready('Simplified / Traditional'));
    await until('Traditional', async () => (await title()).includes('審批時限壓縮'));
    await clickControl(browser, page, ready('Simplified / Traditional'));
    await until('the original', async () => (await title()) === before);

    const box = (await page.evaluate(`(() => {
      const { x, y } = document.querySelector('.text p').getBoundingClientRect();
      return { x, y };
    })()`)) as { x: number; y: number };
    await page.mouse.move(box.x + 120, box.y + 12);
    await page.mouse.down();
    await page.mouse.move(box.x + 420, box.y + 12, { steps: 5 });
    await page.mouse.up();
    await clickControl(browser, page, /Vermilion/);

    const saved = await until('the mark in the library', () =>
      browser.inExtension<{ url: string; quote: string } | null>(`
        const database = await new Promise((resolve, reject) => {
          const opening = indexedDB.open('zhupi');
          opening.onsuccess = () => resolve(opening.result);
          opening.onerror = () => reject(opening.error);
        });
        const all = (store) => new Promise((resolve) => {
          const reading = database.transaction(store).objectStore(store).getAll();
          reading.onsuccess = () => resolve(reading.result);
        });
        try {
          const [article] = await all('articles');
          const [mark] = await all('highlights');
          return mark ? { url: article.record.url, quote: mark.record.selectors.quote.exact } : null;
        } finally {
          database.close();
        }`),
    );
    expect(saved.url).toBe('https://sample.zhupi.example/zwgk/gzdt/202604/t20260416_1.html');
    expect(before).toContain('加装电梯');
    expect(saved.quote.length).toBeGreaterThan(5);
    expect(await browser.problems()).toEqual([]);
  });

  it('finds the mark again when the article is opened anew', async () => {
    const page = await browser.openExtensionPage('sample.html');
    const painted = await until('the painted mark', () =>
      page.evaluate(`[...CSS.highlights.keys()].some((key) => CSS.highlights.get(key).size > 0)`),
    );
    expect(painted).toBe(true);
  });
});
