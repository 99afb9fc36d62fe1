import type { Page } from 'puppeteer-core';
import { chooseFile, type ExtensionBrowser, inPage, pause, press, until } from '../../../tests/e2e/harness';
import { text } from '../../../tests/e2e/messages';

/** No step takes longer. */
const MOST_MS = 300_000;

/** What the library page hands out, and how it went on meanwhile, in the page's own world. */
interface FileWatch {
  /** Milliseconds from the start of the watch until the first file was there; 0 before. */
  time: number;
  bytes: number;
  /** The longest frame, in milliseconds. */
  longest: number;
}

declare global {
  interface Window {
    fileWatch: FileWatch;
  }
}

/** Watches for files that are handed out. They are not downloaded: that is the browser's work. */
function watchFiles(): void {
  const start = performance.now();
  const watch: FileWatch = { time: 0, bytes: 0, longest: 0 };
  window.fileWatch = watch;
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (file) => {
    watch.time ||= performance.now() - start;
    watch.bytes += file instanceof Blob ? file.size : 0;
    return make(new Blob([]));
  };
  let last = start;
  const frame = () => {
    const now = performance.now();
    watch.longest = Math.max(watch.longest, now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

async function startExport(browser: ExtensionBrowser, format: string): Promise<Page> {
  const page = await browser.openLibrary();
  page.setDefaultTimeout(600_000);
  await pause(1500);
  await press(page, text('library_export'));
  const formats = await page.waitForSelector('dialog select');
  await formats?.select(format);
  await page.evaluate(`((__name) => (${watchFiles})())((named) => named)`);
  await press(page, text('library_export'), { selector: 'dialog' });
  return page;
}

/** Exports the whole library by the dialog, in one file. */
export async function exportAs(browser: ExtensionBrowser, format: string): Promise<FileWatch> {
  const page = await startExport(browser, format);
  const watched = await until(
    `the file of ${format}`,
    () => inPage(page, () => (window.fileWatch.time > 0 ? window.fileWatch : null)),
    MOST_MS,
  );
  await page.close();
  return watched;
}

/** Stops an export after its progress was seen; milliseconds until the dialog has its form again, and nothing came. */
export async function stopExport(browser: ExtensionBrowser, format: string): Promise<number> {
  const page = await startExport(browser, format);
  await page.waitForSelector('dialog progress');
  await pause(600);
  const start = performance.now();
  await press(page, text('cancel'), { selector: 'dialog' });
  await page.waitForSelector('dialog select');
  const milliseconds = performance.now() - start;
  await pause(500);
  const { bytes } = await inPage(page, () => window.fileWatch);
  await page.close();
  if (bytes > 0) throw new Error(`${format}: a file came although it was stopped`);
  return milliseconds;
}

/** Imports a file by the dialog into the library that is open; milliseconds to the plan, and to the end. */
export async function importByDialog(
  page: Page,
  path: string,
): Promise<{ read: number; write: number; longest: number }> {
  await page.evaluate(`((__name) => (${watchFiles})())((named) => named)`);
  const start = performance.now();
  await chooseFile(page, path);
  await untilShown(page, text('import_confirm'));
  const planned = performance.now();
  await press(page, text('import_confirm'), { selector: 'dialog' });
  await untilShown(page, text('import_finish'));
  const done = performance.now();
  const { longest } = await inPage(page, () => window.fileWatch);
  return { read: planned - start, write: done - planned, longest };
}

/** Takes the last import back by the settings; milliseconds, and the longest frame of the page meanwhile. */
export async function undoImport(page: Page): Promise<{ time: number; longest: number }> {
  await press(page, text('settings'));
  await page.evaluate(`((__name) => (${watchFiles})())((named) => named)`);
  const start = performance.now();
  await press(page, text('import_undo_last'), { selector: 'dialog' });
  await untilSaid(page, text('import_undone'));
  const time = performance.now() - start;
  const { longest } = await inPage(page, () => window.fileWatch);
  return { time, longest };
}

/** Waits until the page says something at its foot. */
const untilSaid = (page: Page, words: string) =>
  until(
    words,
    () => inPage(page, (wanted: string) => (document.body.textContent ?? '').includes(wanted), words),
    MOST_MS,
  );

/** Waits until a button of this name is shown. */
const untilShown = (page: Page, name: string) =>
  until(
    name,
    () =>
      inPage(
        page,
        (wanted: string) =>
          [...document.querySelectorAll('dialog button')].some(({ textContent }) => textContent === wanted),
        name,
      ),
    MOST_MS,
  );
