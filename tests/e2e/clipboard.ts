import type { Page } from 'puppeteer-core';
import { type BrowserName, inPage, until } from './harness';

/** What the clipboard holds, pasted into a field that is put on a page for it. */
export async function pasted(page: Page, name: BrowserName): Promise<string> {
  await page.bringToFront();
  await inPage(page, () => {
    const field = document.createElement('textarea');
    field.id = 'pasted';
    document.body.prepend(field);
    field.focus();
  });
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyV', name === 'chromium' ? { commands: ['Paste'] } : {});
  await page.keyboard.up('Control');
  return until('the clipboard', () =>
    inPage(page, () => document.querySelector<HTMLTextAreaElement>('#pasted')?.value),
  );
}
