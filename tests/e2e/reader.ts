import type { Page } from 'puppeteer-core';
import { clickControl, type ExtensionBrowser, selectText, until } from './harness';
import { paintedMarks } from './journey/page-state';
import { text } from './messages';

/** What tests look at of a mark as the reader of a page states it. */
export interface StatedMark {
  id: string;
  quote: string;
  colour: string;
  place: string;
}

export interface Answer {
  ok: boolean;
  value: {
    articleId: string | null;
    marks: StatedMark[];
    facts: { script: string; status: string; resists: string | null };
    change: unknown;
  };
  error?: { code: string };
}

/** Asks the reader of a page, as popup and side panel do. */
export const callReader = (
  browser: ExtensionBrowser,
  page: Page,
  name: string,
  payload: object = {},
): Promise<Answer> =>
  browser.inExtension<Answer>(
    'return browser.tabs.sendMessage(argument.tab, { to: "reader", name: argument.name, payload: argument.payload }, { frameId: 0 })',
    { tab: browser.tabIdOf(page), name, payload },
  );

/** Waits until exactly these texts are painted as marks. */
export async function untilMarksAre(page: Page, ...quotes: string[]): Promise<void> {
  const wanted = JSON.stringify([...quotes].sort());
  let seen = '';
  await until('the marks', async () => {
    seen = JSON.stringify(await paintedMarks(page));
    return seen === wanted;
  }).catch((error: unknown) => {
    throw new Error(`painted: ${seen}, not ${wanted}`, { cause: error });
  });
}

/** Selects a text with the mouse and presses an ink of the toolbar. */
export async function mark(
  browser: ExtensionBrowser,
  page: Page,
  quote: string,
  ink: 'amber' | 'vermilion' | 'green' | 'blue' | 'violet' = 'amber',
): Promise<void> {
  await selectText(page, quote);
  await clickControl(browser, page, text(`colour_${ink}`));
}
