/** `npm run pictures`: the pictures of the README, taken in the built extension with an invented library. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { readingPlace } from '../messaging/own-pages';
import { findControl, selectText, waitForText } from '../tests/e2e/harness';
import { ARTICLE } from '../tests/e2e/journey/scene';
import { text } from '../tests/e2e/messages';
import { mark } from '../tests/e2e/reader';
import { startBuilt } from '../tests/e2e/start-built';
import { startFixtureServer } from '../tests/fixtures/server';
import { readOptions, refuse } from './options';
import { setStage } from './screens/stage';
import { whatIsMissing } from './what-is-missing';

const { values: options } = readOptions({
  options: { to: { type: 'string', default: 'docs/screens' } },
});
const missing = whatIsMissing('chromium');
if (missing) refuse(missing);
const folder = resolve(options.to);
mkdirSync(folder, { recursive: true });

/** The marks of the picture's page, with what is noted on the last. */
const MARKS = [
  ['全省将用三年时间投入资金四十八亿六千万元', 'vermilion'],
  ['全省仍有二百零六个村存在季节性缺水', 'green'],
  ['省级财政承担总投资的百分之五十五', 'blue'],
] as const;
const NOTE = '与去年的方案相比，省级多承担一成。';

const take = async (page: Page, name: string) => {
  await page.evaluate(
    'Promise.allSettled(document.getAnimations().map(({ finished }) => finished)).then(() => new Promise((done) => setTimeout(done, 500)))',
  );
  await page.screenshot({ path: join(folder, `${name}.webp`) as `${string}.webp`, quality: 82 });
  console.log(`${name}.webp`);
};

const server = await startFixtureServer();
const browser = await startBuilt('chromium', server);
const scratch = mkdtempSync(join(tmpdir(), 'zhupi-pictures-'));
try {
  const stage = await setStage(browser, server, scratch);
  const { article } = stage;
  await article.setViewport({ width: 1200, height: 800 });
  await browser.setColourScheme(article, 'light');
  await article.reload();
  for (const [quote, ink] of MARKS) await mark(browser, article, quote, ink);
  await selectText(article, '方案要求，每处工程开工前必须公示水源、造价和受益户数');
  await findControl(browser, article, text('page_note'));
  await article.evaluate('scrollTo(0, 0)');
  await take(article, 'page-marked');

  const panel = await browser.openExtensionPage(`sidepanel.html?tab=${browser.tabIdOf(article)}`);
  await panel.setViewport({ width: 400, height: 1020 });
  await browser.setColourScheme(panel, 'light');
  await panel.waitForSelector('.mark:nth-of-type(3)');
  const [note] = await panel.$$('xpath/.//*[contains(@class,"mark")]//button[contains(., "Add a note")]');
  await note?.click();
  await panel.waitForSelector('textarea');
  await panel.type('textarea', NOTE);
  await panel.keyboard.press('Tab');
  await waitForText(panel, NOTE);
  await panel.evaluate('document.activeElement.blur()');
  await panel.mouse.move(0, 0);
  await take(panel, 'side-panel');
  await panel.close();

  const popup = await browser.openPopupFor(article);
  await popup.setViewport({ width: 360, height: 1020 });
  await browser.setColourScheme(popup, 'light');
  await popup.waitForSelector('.weeks');
  await take(popup, 'popup');
  await popup.close();

  const library = await browser.openLibrary();
  await library.setViewport({ width: 1440, height: 900 });
  await browser.setColourScheme(library, 'light');
  await library.waitForSelector('.row[data-index="1"] .row-title');
  await library.click('.row[data-index="1"] .row-title');
  await library.waitForSelector('.article .painted');
  await library.mouse.move(1400, 880);
  await take(library, 'library');
  await library.close();

  const reading = await browser.openExtensionPage(readingPlace(server.url(ARTICLE)).slice(1));
  await reading.setViewport({ width: 1200, height: 800 });
  await browser.setColourScheme(reading, 'light');
  await reading.waitForSelector('.leaf-text p');
  await take(reading, 'reading');
} finally {
  await browser.close();
  await server.close();
  rmSync(scratch, { recursive: true });
}
