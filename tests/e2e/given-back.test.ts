import { describe, expect, it } from 'vitest';
import { figureOfTests } from '../figure';
import { PAGE_IDS, pageGold } from '../fixtures/pages';
import { clickControl, until } from './harness';
import { inject } from './isolated-world';
import { serialisedWhole } from './journey/page-state';
import { text } from './messages';
import { callReader } from './reader';
import { withBrowser } from './with-browser';

/** A government host, on which the extension works without being asked. */
const HOST = 'http://www.yunling.gov.cn';

/** Articles in Chinese; not the one that its own script writes late and anew. */
const PAGES = PAGE_IDS.filter(
  (id) => pageGold(id).isArticle && /^zh-|^mixed/.test(pageGold(id).script) && id !== 'spa-late',
);

/** On in one order and off in the other, and off in the order that they were put on. */
const ORDERS = [
  ['toggleScript', 'toggleCleanView', 'toggleCleanView', 'toggleScript'],
  ['toggleCleanView', 'toggleScript', 'toggleCleanView', 'toggleScript'],
] as const;

describe.each(['chromium', 'firefox'] as const)('what was done to a page in %s', (name) => {
  const world = withBrowser(name);

  const survived = figureOfTests('H10', name, {
    tried: PAGES.length,
    what: 'pages not the same to the byte after reading, or after conversion and clean view together with marks proposed and put away, and back',
  });

  it.each(PAGES)('leaves %s as it was, to the byte', async (id) => {
    const { browser } = world;
    const page = await browser.openPage(`${HOST}/${id}.html?back`);
    const before = await serialisedWhole(page);
    await inject(browser, page, ['/sentinel.js', '/reader.js']);
    const ask = async (call: string, payload?: object) => {
      const answer = await until(call, () => callReader(browser, page, `reader.${call}`, payload));
      expect([call, answer.ok, answer.error]).toEqual([call, true, undefined]);
    };
    await ask('state');
    expect(await serialisedWhole(page)).toBe(before);
    for (const order of ORDERS) {
      for (const [at, call] of order.entries()) {
        await ask(call);
        if (at !== 1) continue;
        await until('a change', async () => (await serialisedWhole(page)) !== before);
        await ask('suggest');
        await ask('decide', { ids: 'all', accept: false });
      }
      if (id === 'damaged-repost' && order === ORDERS[0]) {
        await page.bringToFront();
        await clickControl(browser, page, text('page_undo'));
      }
      await until('the page as it was', async () => (await serialisedWhole(page)) === before);
    }
    survived();
    await page.close();
  });

  it('threw nothing through all of this', async () => {
    expect(await world.browser.problems()).toEqual([]);
  });
});
