import type { Page } from 'puppeteer-core';
import { textOf } from '../../../article/text-of';
import { checksumOfText } from '../../../exchange';
import type { PopupStart, Result } from '../../../messaging';
import { draft, idOf, snapshot } from '../../exchange/samples';
import type { ExtensionBrowser } from '../harness';
import type { OwnPage } from './own-page';

/** How a save ended: what the background answered, or that nobody did. */
export type SaveEnd = { ok: true } | { ok: false; code: string };

/** Saves mark number `n` of the page's article as the page's reader does; settles with the answer. */
export type Save = (n: number) => Promise<SaveEnd>;

export const markId = (n: number): string => idOf(0x1000 + n);

/** Saves from a web page, each mark at a place of its own and `weight` UTF-16 code units of note heavy. */
export function savesFrom(own: OwnPage, browser: ExtensionBrowser, page: Page, weight = 0): Save {
  const tabId = browser.tabIdOf(page);
  const article = snapshot({ url: page.url() });
  article.textHash = checksumOfText(textOf(article.blocks));
  return (n) => {
    const highlight = { ...draft({ id: markId(n), at: n }), note: `第${n}条`.padEnd(weight, '记') };
    return own.run<SaveEnd>(
      `const [{ result }] = await browser.scripting.executeScript({
         target: { tabId: argument.tabId },
         func: async (json) => {
           try {
             // Of a worker that is stopped amid its answer Chromium may say nothing at all.
             const silence = new Promise((resolve) => setTimeout(resolve, 2000));
             const sent = (globalThis.browser ?? chrome).runtime.sendMessage(JSON.parse(json));
             const answer = await Promise.race([sent, silence]);
             return answer?.ok ? { ok: true } : { ok: false, code: answer?.error.code ?? 'no-answer' };
           } catch (error) {
             return { ok: false, code: 'no-answer' };
           }
         },
         args: [argument.message],
       });
       return result`,
      // As text: Chromium leaves what is null out of such arguments.
      {
        tabId,
        message: JSON.stringify({
          to: 'background',
          name: 'highlight.save',
          payload: { article, highlight },
        }),
      },
    );
  };
}

/** What the popup is told when it opens. */
export function popupStart(own: OwnPage): Promise<Result<PopupStart>> {
  return own.run(
    `return browser.runtime.sendMessage({ to: 'background', name: 'popup.start', payload: {} })`,
  );
}

/** Ids of what lies in the stores, past the extension's own code, which has made them. */
export function keptIds(own: OwnPage): Promise<{ articles: string[]; marks: string[] }> {
  return own.run(`
    const db = await new Promise((resolve, reject) => {
      const opening = indexedDB.open('zhupi');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const keys = (store) => new Promise((resolve, reject) => {
      const asking = db.transaction(store).objectStore(store).getAllKeys();
      asking.onsuccess = () => resolve(asking.result);
      asking.onerror = () => reject(asking.error);
    });
    try {
      return { articles: await keys('articles'), marks: await keys('highlights') };
    } finally {
      db.close();
    }`);
}
