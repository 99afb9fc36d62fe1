import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExtensionBrowser } from './extension-browser';
import { pause, until } from './wait';

/** Longer than a browser takes from one name of a file in the making to the next. */
const SETTLED_MS = 300;

/** The one file in a folder and its size, or null while there is none or it is still in the making. */
async function finishedFile(folder: string): Promise<{ name: string; size: number } | null> {
  const [name, ...others] = await readdir(folder);
  if (!name || others.length > 0 || name.startsWith('.') || /\.(part|crdownload)$/.test(name)) return null;
  const { size } = await stat(join(folder, name));
  return size > 0 ? { name, size } : null;
}

/** The next finished download: its name and bytes. It is removed from the folder, so that a later one stands alone. */
export async function waitForDownload(browser: ExtensionBrowser): Promise<{ name: string; bytes: Buffer }> {
  // Firefox makes the file under a name of its own, empty first, and renames it: it is done when it stays as it is.
  const { name } = await until('a download', async () => {
    const before = await finishedFile(browser.downloads);
    if (!before) return null;
    await pause(SETTLED_MS);
    const after = await finishedFile(browser.downloads);
    return after?.name === before.name && after.size === before.size && after;
  });
  const path = join(browser.downloads, name);
  const bytes = await readFile(path);
  await rm(path);
  return { name, bytes };
}
