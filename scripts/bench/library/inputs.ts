import type { Page } from 'puppeteer-core';
import { type ExtensionBrowser, inPage, pause } from '../../../tests/e2e/harness';
import { openShown } from './views';

/** Milliseconds from each input of a kind to the next paint. */
export interface InputDelays {
  search: number[];
  filter: number[];
  selection: number[];
  colour: number[];
}

/** So long after an input all that it brought about is over. */
const REST_MS = 400;

/** Milliseconds from the next event of a type to the paint after it. */
async function toPaint(page: Page, type: string, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(`window.paintedAfter = new Promise((resolve) => {
    addEventListener(${JSON.stringify(type)}, (event) => {
      requestAnimationFrame(() => {
        // The task after a frame's callbacks comes when the frame was painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - event.timeStamp);
        port2.postMessage(null);
      });
    }, { once: true, capture: true });
  });
  0`);
  await act();
  const time = (await page.evaluate('window.paintedAfter')) as number;
  await pause(REST_MS);
  return time;
}

/** What a reader does all the time, in the library page over the whole library. */
export async function inputDelays(browser: ExtensionBrowser): Promise<InputDelays> {
  const page = await openShown(browser, '');
  await pause(1500);
  const delays: InputDelays = { search: [], filter: [], selection: [], colour: [] };
  const add = async (kind: keyof InputDelays, type: string, act: () => Promise<unknown>) =>
    delays[kind].push(await toPaint(page, type, act));

  await page.focus('input[type=search]');
  for (const letter of '清水河蓝田') await add('search', 'input', () => page.keyboard.type(letter));
  for (let left = 5; left > 0; left--) await add('search', 'input', () => page.keyboard.press('Backspace'));

  for (const group of [0, 1, 2]) {
    for (let turn = 0; turn < 2; turn++) {
      const value = await (await page.$$('.filter-group'))[group]?.$('.filter');
      await add('filter', 'click', async () => value?.click());
    }
  }

  await page.focus('.rows');
  for (let step = 0; step < 12; step++)
    await add('selection', 'keydown', () => page.keyboard.press('ArrowDown'));
  await page.keyboard.down('Control');
  await add('selection', 'keydown', () => page.keyboard.press('a'));
  await page.keyboard.up('Control');
  await add('selection', 'keydown', () => page.keyboard.press('Escape'));

  await page.keyboard.press('ArrowDown');
  await page.waitForSelector('.pane-article [role=tab]');
  await inPage(page, () => document.querySelectorAll<HTMLElement>('.pane-article [role=tab]')[1]?.click());
  for (const ink of ['blue', 'green', 'violet']) {
    await (await page.waitForSelector('.pane-article .colour-button'))?.click();
    const choice = await page.waitForSelector(`.pane-article input[data-colour=${ink}]`);
    await add('colour', 'click', async () => choice?.click());
  }
  await page.close();
  return delays;
}
