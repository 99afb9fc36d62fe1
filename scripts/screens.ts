/**
 * `npm run screens`: takes pictures of every view in both themes, three languages and two widths, in the
 * built extension with an invented library, for a person to look at.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { messagesOf } from '../tests/components/support-locales';
import type { BrowserName } from '../tests/e2e/harness';
import { startBuilt } from '../tests/e2e/start-built';
import { startFixtureServer } from '../tests/fixtures/server';
import { readOptions } from './options';
import { setLanguage, setStage } from './screens/stage';
import { VIEWS } from './screens/views';

const { values: options } = readOptions({
  options: {
    browser: { type: 'string', default: 'chromium' },
    /** Where the pictures go. */
    to: { type: 'string', default: 'test-results/screens' },
    /** Only views whose names hold this. */
    only: { type: 'string', default: '' },
    languages: { type: 'string', default: 'en,zh_CN,zh_TW' },
    themes: { type: 'string', default: 'light,dark' },
    /** The whole page, not what is seen of it first. */
    full: { type: 'boolean', default: false },
    widths: { type: 'string', default: 'wide,narrow' },
  },
});

const WIDTHS: Record<string, { width: number; height: number }> = {
  wide: { width: 1440, height: 900 },
  // What the stores take.
  store: { width: 1280, height: 800 },
  middle: { width: 1000, height: 800 },
  narrow: { width: 375, height: 740 },
  least: { width: 320, height: 640 },
};

const settle = (page: Page) =>
  page.evaluate(
    'Promise.allSettled(document.getAnimations().map((animation) => animation.finished)).then(() => new Promise((done) => setTimeout(done, 350)))',
  );

const server = await startFixtureServer();
const browser = await startBuilt(options.browser as BrowserName, server);
const folder = resolve(options.to);
mkdirSync(folder, { recursive: true });
try {
  const stage = await setStage(browser, server, folder);
  for (const language of options.languages.split(',')) {
    await setLanguage(browser, language);
    for (const width of options.widths.split(',')) {
      for (const view of VIEWS.filter(({ name }) => name.includes(options.only))) {
        const size = browser.name === 'chromium' ? (WIDTHS[width] ?? null) : null;
        const page = await view.open(stage, messagesOf(language), size);
        for (const theme of options.themes.split(',') as ('light' | 'dark')[]) {
          await browser.setColourScheme(page, theme);
          await settle(page);
          const name = `${view.name}-${language}-${width}-${theme}.png`;
          await page.screenshot({ path: join(folder, name) as `${string}.png`, fullPage: options.full });
          console.log(name);
        }
        await page.close();
        await view.leave?.(stage);
      }
    }
  }
  for (const problem of await browser.problems()) console.log(problem);
} finally {
  await browser.close();
  await server.close();
}
