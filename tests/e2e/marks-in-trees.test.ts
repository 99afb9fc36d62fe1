import { describe, expect, it } from 'vitest';
import { figure } from '../figure';
import { findControl, inPage, pause, placeOf, until } from './harness';
import { serialisedWhole } from './journey/page-state';
import { text } from './messages';
import { callReader, mark, untilMarksAre } from './reader';
import { withBrowser } from './with-browser';

/** A government host, on which the extension works without being asked. */
const HOST = 'http://www.yunling.gov.cn';

/** Each with quotes in different trees, and what these are in the other script. */
const PAGES = [
  {
    what: 'a frame',
    page: 'framed',
    quotes: ['首日发出班车四十六班', '方便群众出行'],
    other: ['首日發出班車四十六班', '方便群眾出行'],
    hidden: '首页',
  },
  {
    what: 'open shadow roots',
    page: 'component',
    quotes: ['鎮內老圳整修工程已經發包', '渠壁多處滲漏', '工程將於十二月十日前完工'],
    other: ['镇内老圳整修工程已经发包', '渠壁多处渗漏', '工程将于十二月十日前完工'],
    hidden: '首頁',
  },
];

describe.each(['chromium', 'firefox'] as const)('marks within other trees of a page, in %s', (name) => {
  const world = withBrowser(name);

  it.each(PAGES)('are made, converted, kept and found again in $what', async ({ page: id, ...wanted }) => {
    const page = await world.browser.openPage(`${HOST}/${id}.html`);
    await until('the badge', async () => (await world.browser.badgeOf(page)) !== '');
    const before = await serialisedWhole(page);
    const made: string[] = [];
    for (const quote of wanted.quotes) {
      await mark(world.browser, page, quote);
      made.push(quote);
      await untilMarksAre(page, ...made);
    }
    await page.mouse.click(5, 5);
    expect(await serialisedWhole(page)).toBe(before);

    expect((await callReader(world.browser, page, 'reader.toggleScript')).ok).toBe(true);
    await untilMarksAre(page, ...wanted.other);
    expect((await callReader(world.browser, page, 'reader.toggleScript')).ok).toBe(true);
    await untilMarksAre(page, ...wanted.quotes);
    expect(await serialisedWhole(page)).toBe(before);

    const isSeen = async (words: string) => {
      const { from } = await placeOf(page, words).catch(() => ({ from: null }));
      return from !== null;
    };
    expect(await isSeen(wanted.hidden)).toBe(true);
    await callReader(world.browser, page, 'reader.toggleCleanView');
    await until('the clean view', async () => !(await isSeen(wanted.hidden)));
    expect(await isSeen(wanted.quotes[0] ?? '')).toBe(true);
    await untilMarksAre(page, ...wanted.quotes);
    await callReader(world.browser, page, 'reader.toggleCleanView');
    await until('the whole page', () => isSeen(wanted.hidden));
    await until('the page as it was', async () => (await serialisedWhole(page)) === before);

    await callReader(world.browser, page, 'reader.undo');
    await untilMarksAre(page, ...wanted.quotes.slice(0, -1));
    await callReader(world.browser, page, 'reader.redo');
    await untilMarksAre(page, ...wanted.quotes);

    await page.reload();
    await untilMarksAre(page, ...wanted.quotes);
    expect(await serialisedWhole(page)).toBe(before);
    // A click on a mark within the tree opens it.
    const { from } = await placeOf(page, wanted.quotes[1] ?? '');
    await page.mouse.click(from.x + 12, from.y);
    await findControl(world.browser, page, text('page_remove'));
    await page.keyboard.press('Escape');
    expect(await serialisedWhole(page)).toBe(before);
    figure('L10', name, {
      tried: made.length,
      failed: 0,
      what: `marks made, converted and found, ${wanted.what}`,
    });
    await page.close();
  });

  it('are found in a frame that is loaded anew', async () => {
    const [quote = ''] = PAGES[0]?.quotes ?? [];
    const page = await world.browser.openPage(`${HOST}/framed.html`);
    await until('the marks', async () =>
      (await callReader(world.browser, page, 'reader.state')).value.marks.some(
        (each) => each.quote === quote,
      ),
    );
    const reload = (path: string) =>
      inPage(
        page,
        async (url: string) => {
          const frame = document.querySelector<HTMLIFrameElement>('#content');
          await new Promise((resolve) => {
            frame?.addEventListener('load', resolve, { once: true });
            if (frame) frame.src = url;
          });
        },
        path,
      );
    await reload('framed-menu.html');
    await untilMarksAre(page);
    await pause(500);
    await reload('framed-body.html?again');
    await until('the marks in their places', async () =>
      (await callReader(world.browser, page, 'reader.state')).value.marks.every(
        ({ place }) => place === 'anchored',
      ),
    );
    // Firefox (153) gives a script no registry to paint with in a frame that showed another document before.
    if (name === 'chromium') await untilMarksAre(page, ...(PAGES[0]?.quotes ?? []));
    await page.close();
    expect(await world.browser.problems()).toEqual([]);
  });
});
