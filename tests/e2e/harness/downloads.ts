import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExtensionBrowser } from './extension-browser';
import { until } from './wait';

/** The next finished download: its name and bytes. It is removed from the folder, so that a later one stands alone. */
export async function waitForDownload(browser: ExtensionBrowser): Promise<{ name: string; bytes: Buffer }> {
  const name = await until('a download', async () => {
    const names = await readdir(browser.downloads);
    const unfinished = names.some((each) => /\.(part|crdownload)$/.test(each) || each.startsWith('.'));
    return unfinished ? null : names[0];
  });
  const path = join(browser.downloads, name);
  // Firefox makes an empty file first and renames the full one over it.
  const bytes = await until(`the bytes of ${name}`, async () => {
    const read = await readFile(path);
    return read.length > 0 && read;
  });
  await rm(path);
  return { name, bytes };
}
