import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messagesOf } from '../../tests/components/support-locales';
import {
  chooseFile,
  clickControl,
  type ExtensionBrowser,
  findControl,
  press,
  selectText,
} from '../../tests/e2e/harness';
import { ARTICLE } from '../../tests/e2e/journey/scene';
import type { FixtureServer } from '../../tests/fixtures/server';
import { sampleBundle } from './sample-library';
import { type Stage, say } from './view';

/**
 * Takes an invented library in, deletes an article of it, and opens an article with a mark and suggestions. `folder` is
 * where the library's file is written.
 */
export async function setStage(
  browser: ExtensionBrowser,
  server: FixtureServer,
  folder: string,
): Promise<Stage> {
  const words = messagesOf('en');
  const bundle = join(folder, 'sample.json');
  writeFileSync(bundle, sampleBundle(Date.now()));
  const library = await browser.openLibrary();
  await chooseFile(library, bundle);
  await press(library, say(words, 'import_confirm'), { selector: 'dialog' });
  await press(library, say(words, 'import_finish'), { selector: 'dialog' });
  await library.waitForSelector('.row[data-index="5"]');
  await library.click('.row[data-index="5"] .row-title');
  await library.keyboard.press('Delete');
  await library.waitForSelector('.snackbar');
  await library.close();
  const article = await browser.openPage(server.url(ARTICLE));
  const popup = await browser.openPopupFor(article);
  await press(popup, say(words, 'popup_suggest'));
  await findControl(browser, article, say(words, 'page_accept_all'));
  await popup.close();
  await selectText(article, '任何单位不得截留挪用');
  await clickControl(browser, article, say(words, 'colour_amber'));
  return { browser, server, article, bundle };
}

/** Sets the language of the interface; pages that are opened from now on are in it. */
export const setLanguage = (browser: ExtensionBrowser, language: string): Promise<boolean> =>
  browser.inExtension<boolean>(
    `const { settings } = await browser.storage.local.get('settings');
     await browser.storage.local.set({ settings: { ...settings, language: argument } });
     return true;`,
    language,
  );
