/**
 * `npm run screens [-- --to DIR] [--browser chromium|firefox] [--only PART] [--languages en,zh_CN,zh_TW]
 * [--themes light,dark] [--widths wide,store,middle,narrow,least] [--full]`: takes pictures of every view, or of those with
 * PART in their names, in the built extension with an invented library, for a person to look at.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { messagesOf } from '../tests/components/support-locales';
import { startBuilt } from '../tests/e2e/start-built';
import { startFixtureServer } from '../tests/fixtures/server';
import { oneOf, readOptions, refuse } from './options';
import { setLanguage, setStage } from './screens/stage';
import { VIEWS } from './screens/views';
import { whatIsMissing } from './what-is-missing';

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

const WIDTHS = {
  wide: { width: 1440, height: 900 },
  // What the stores take.
  store: { width: 1280, height: 800 },
  middle: { width: 1000, height: 800 },
  narrow: { width: 375, height: 740 },
  least: { width: 320, height: 640 },
};

/** The words of an option that takes several, with commas between. */
const several = <Word extends string>(option: string, given: string, words: readonly Word[]): Word[] =>
  given.split(',').map((word) => oneOf(option, word, words));

const name = oneOf('--browser', options.browser, ['chromium', 'firefox']);
const languages = several('--languages', options.languages, ['en', 'zh_CN', 'zh_TW']);
const themes = several('--themes', options.themes, ['light', 'dark']);
const widths = several('--widths', options.widths, Object.keys(WIDTHS) as (keyof typeof WIDTHS)[]);
const views = VIEWS.filter((view) => view.name.includes(options.only));
if (views.length === 0) refuse(`--only takes part of one of ${VIEWS.map((view) => view.name).join(', ')}`);

const settle = (page: Page) =>
  page.evaluate(
    'Promise.allSettled(document.getAnimations().map((animation) => animation.finished)).then(() => new Promise((done) => setTimeout(done, 350)))',
  );

const missing = whatIsMissing(name);
if (missing) refuse(missing);

const server = await startFixtureServer();
const browser = await startBuilt(name, server);
const folder = resolve(options.to);
mkdirSync(folder, { recursive: true });
try {
  const stage = await setStage(browser, server, folder);
  for (const language of languages) {
    await setLanguage(browser, language);
    for (const width of widths) {
      for (const view of views) {
        const size = browser.name === 'chromium' ? WIDTHS[width] : null;
        const page = await view.open(stage, messagesOf(language), size);
        for (const theme of themes) {
          await browser.setColourScheme(page, theme);
          await settle(page);
          const file = `${view.name}-${language}-${width}-${theme}.png` as const;
          await page.screenshot({ path: join(folder, file) as typeof file, fullPage: options.full });
          console.log(file);
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
