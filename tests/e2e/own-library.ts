import { type ExtensionBrowser, press, waitForDownload, waitForText } from './harness';
import type { Scene } from './journey/scene';
import { text } from './messages';

/** Erases everything, as a reader does it in the settings of the library. */
export async function eraseLibrary(
  browser: ExtensionBrowser,
  scene?: Pick<Scene, 'screenshot'>,
): Promise<void> {
  const page = await browser.openLibrary();
  await press(page, text('settings'));
  await press(page, text('storage_erase'));
  await press(page, text('erase_confirm'));
  await waitForText(page, text('library_empty'));
  await scene?.screenshot(page, 'empty-library');
  await page.close();
}

/** The bundle of everything, as a reader exports it; locked where there is a passphrase. */
export async function exportLibrary(browser: ExtensionBrowser, passphrase?: string): Promise<Buffer> {
  const page = await browser.openLibrary();
  await press(page, text('library_export'));
  if (passphrase !== undefined) {
    const lock = await page.waitForSelector(
      `::-p-xpath(//dialog//label[contains(., "${text('export_lock')}")]/input)`,
    );
    await lock?.click();
    const field = await page.waitForSelector('dialog input[type=password]');
    await field?.type(passphrase);
  }
  await press(page, text('library_export'), { selector: 'dialog' });
  const { bytes } = await waitForDownload(browser);
  await page.close();
  return bytes;
}
