import type { Page } from 'puppeteer-core';
import { type ExtensionBrowser, inPage, pause, until } from '../../../tests/e2e/harness';

/** What the library page shows, in the page's own world. */
interface Watch {
  /** Whether there are rows, and the list is at rest; with a length, rows that show a match of so many code units. */
  isShown(length: number): boolean;
  /** Milliseconds since the page began to load when the first rows were shown. */
  firstAt: number;
}

declare global {
  interface Window {
    libraryWatch: Watch;
  }
}

function watch(length: number): void {
  const list = () => document.querySelector('[role=listbox], [role=grid], ol.articles');
  window.libraryWatch = {
    firstAt: 0,
    isShown(wanted) {
      const found = list();
      if (!found || found.ariaBusy === 'true') return false;
      const rows = [...found.querySelectorAll('[role=option], [role=row], li')];
      if (wanted === 0) return rows.some((row) => (row.textContent ?? '').length > 8);
      const marks = [...found.querySelectorAll('mark')];
      return marks.some((mark) => (mark.textContent ?? '').length === wanted);
    },
  };
  const look = () => {
    if (window.libraryWatch.isShown(length)) window.libraryWatch.firstAt = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** The library page, when its first rows are shown; with a query, rows that show a match. */
export async function openShown(browser: ExtensionBrowser, query: string): Promise<Page> {
  const page = await browser.openExtensionPage('manifest.json');
  const address = new URL(`library.html${query && `?q=${encodeURIComponent(query)}`}`, `${browser.origin}/`);
  await page.evaluateOnNewDocument(`((__name) => (${watch})(${query.length}))((named) => named)`);
  await page.goto(address.href);
  await until('the first rows', () => inPage(page, () => window.libraryWatch.firstAt > 0));
  return page;
}

/** Milliseconds from the beginning of the load to the first rows on the page. */
export async function openingTime(browser: ExtensionBrowser, query: string): Promise<number> {
  const page = await openShown(browser, query);
  const time = await inPage(page, () => window.libraryWatch.firstAt);
  await page.close();
  return time;
}

/** Milliseconds from the next input to the first frame with rows that show a match of so many code units. */
async function toFirstRows(page: Page, length: number, act: () => Promise<unknown>): Promise<number> {
  // The listener is there before anything is typed; what it makes is not waited for here.
  await page.evaluate(`window.seenAfter = new Promise((resolve) => {
    addEventListener('input', (event) => {
      const look = () => {
        if (window.libraryWatch.isShown(${length})) resolve(performance.now() - event.timeStamp);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }, { once: true, capture: true });
  });
  0`);
  await act();
  return (await page.evaluate(`Promise.race([
    window.seenAfter,
    new Promise((_, reject) => setTimeout(reject, 20_000, new Error('no rows were seen'))),
  ])`)) as number;
}

/** For each word, milliseconds from its last key to the first rows that show it. */
export async function searchByTyping(browser: ExtensionBrowser, words: readonly string[]): Promise<number[]> {
  const page = await openShown(browser, '');
  const times: number[] = [];
  for (const word of words) {
    await emptySearch(page);
    const letters = [...word];
    await page.keyboard.type(letters.slice(0, -1).join(''));
    await pause(700);
    times.push(await toFirstRows(page, word.length, () => page.keyboard.type(letters.at(-1) ?? '')));
  }
  await page.close();
  return times;
}

async function emptySearch(page: Page): Promise<void> {
  await page.focus('input[type=search]');
  await inPage(page, () => document.querySelector<HTMLInputElement>('input[type=search]')?.select());
  await page.keyboard.press('Backspace');
  await pause(700);
}

/** The longest frame in milliseconds while the list is scrolled, by the wheel and in leaps as by its bar. */
export async function scrolling(browser: ExtensionBrowser): Promise<number> {
  const page = await openShown(browser, '');
  await pause(1500);
  const longest = await inPage(
    page,
    () =>
      new Promise<number>((resolve) => {
        const list = document.querySelector('[role=listbox]') ?? document.scrollingElement;
        let [last, most, frames] = [performance.now(), 0, 0];
        const frame = () => {
          const now = performance.now();
          if (frames > 2) most = Math.max(most, now - last);
          last = now;
          frames++;
          if (list) {
            const leap = frames % 20 === 0;
            list.scrollTop = leap ? (list.scrollHeight * ((frames * 37) % 100)) / 100 : list.scrollTop + 160;
          }
          if (frames < 300) requestAnimationFrame(frame);
          else resolve(most);
        };
        requestAnimationFrame(frame);
      }),
  );
  await page.close();
  return longest;
}
