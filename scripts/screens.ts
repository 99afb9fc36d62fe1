/**
 * `npm run screens`: takes pictures of the library's views in both themes, three languages and two widths, in the
 * built extension with an invented library, for a person to look at.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { messagesOf } from '../tests/components/support-locales';
import { type BrowserName, chooseFile, type ExtensionBrowser, press } from '../tests/e2e/harness';
import { startBuilt } from '../tests/e2e/start-built';
import { startFixtureServer } from '../tests/fixtures/server';
import { sampleBundle } from './screens/sample-library';
import { VIEWS } from './screens/views';

const { values: options } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    /** Where the pictures go. */
    to: { type: 'string', default: 'test-results/screens' },
    /** Only views whose names hold this. */
    only: { type: 'string', default: '' },
    languages: { type: 'string', default: 'en,zh_CN,zh_TW' },
    themes: { type: 'string', default: 'light,dark' },
    widths: { type: 'string', default: 'wide,narrow' },
  },
});

const WIDTHS: Record<string, { width: number; height: number }> = {
  wide: { width: 1440, height: 900 },
  middle: { width: 1000, height: 800 },
  narrow: { width: 375, height: 740 },
  least: { width: 320, height: 640 },
};

const settle = (page: Page) =>
  page.evaluate(
    'Promise.allSettled(document.getAnimations().map((animation) => animation.finished)).then(() => new Promise((done) => setTimeout(done, 350)))',
  );

const setLanguage = (browser: ExtensionBrowser, language: string) =>
  browser.inExtension(
    `const { settings } = await browser.storage.local.get('settings');
     await browser.storage.local.set({ settings: { ...settings, language: argument } });`,
    language,
  );

const server = await startFixtureServer();
const browser = await startBuilt(options.browser as BrowserName, server);
const folder = resolve(options.to);
mkdirSync(folder, { recursive: true });
try {
  const file = join(folder, 'sample.json');
  writeFileSync(file, sampleBundle(Date.now()));
  const importing = await browser.openLibrary();
  await chooseFile(importing, file);
  await press(importing, messagesOf('en').import_confirm ?? '', { selector: 'dialog' });
  await press(importing, messagesOf('en').import_finish ?? '', { selector: 'dialog' });
  await importing.close();
  for (const language of options.languages.split(',')) {
    await setLanguage(browser, language);
    for (const width of options.widths.split(',')) {
      for (const view of VIEWS.filter(({ name }) => name.includes(options.only))) {
        const page = await browser.openLibrary();
        if (browser.name === 'chromium') await page.setViewport(WIDTHS[width] ?? null);
        await view.show(page, messagesOf(language));
        for (const theme of options.themes.split(',') as ('light' | 'dark')[]) {
          await browser.setColourScheme(page, theme);
          await settle(page);
          const name = `${view.name}-${language}-${width}-${theme}.png`;
          await page.screenshot({ path: join(folder, name) as `${string}.png` });
          console.log(name);
        }
        await page.close();
      }
    }
  }
  for (const problem of await browser.problems()) console.log(problem);
} finally {
  await browser.close();
  await server.close();
}
