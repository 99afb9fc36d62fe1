import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { checkBundle } from '../../scripts/check-library/faults';
import { figure } from '../figure';
import { PAGE_IDS, pageGold } from '../fixtures/pages';
import { isLong, rounds } from '../runs';
import { inPage, until } from './harness';
import { inject } from './isolated-world';
import { exportLibrary } from './own-library';
import { callReader } from './reader';
import { withBrowser } from './with-browser';

/** A government host, on which the extension works without being asked. */
const HOST = 'http://www.yunling.gov.cn';
/** `ZHUPI_LOADS=<number>` for another count. */
const LOADS = Number(process.env.ZHUPI_LOADS || 1000);

/** Fifty addresses with an article, each of the fixtures' several times. */
const ARTICLES = PAGE_IDS.filter((id) => {
  const { isArticle, late, script } = pageGold(id);
  return isArticle && !late && script !== 'ja';
});
const ADDRESSES = Array.from(
  { length: 50 },
  (_, at) => `${HOST}/${ARTICLES[at % ARTICLES.length]}.html?copy=${at}`,
);

/** What may be held more at the end than at the start, of what is held at the start. */
const SLACK = 0.1;

const INKS = ['amber', 'green', 'blue'];

/** Words from the middle of the article's text, each of which stands in one piece somewhere on the page. */
const wordsOf = (address: string): string[] =>
  pageGold(/\/([^/]+)\.html/.exec(address)?.[1] ?? '').body.map((line) => line.slice(4, 16));

/** Selects the first of these words that is found in one text, and answers whether one is. */
const selectWords = (page: Page, words: readonly string[]): Promise<boolean> =>
  inPage(
    page,
    (wanted: readonly string[]) => {
      for (const word of wanted.filter(({ length }) => length >= 8)) {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = (node.nodeValue ?? '').indexOf(word);
          if (at < 0) continue;
          getSelection()?.setBaseAndExtent(node, at, node, at + word.length);
          return true;
        }
      }
      return false;
    },
    words,
  );

/** Goes on within the page as routers do, and back. */
const route = (page: Page): Promise<void> =>
  inPage(page, async () => {
    const wait = () => new Promise((resolve) => setTimeout(resolve, 20));
    for (const at of [1, 2, 3]) {
      history.pushState({}, '', `${location.pathname}${location.search}&part=${at}`);
      await wait();
    }
    history.go(-3);
    await wait();
  });

describe.runIf(isLong).each(['chromium', 'firefox'] as const)(
  'two hours of reading in %s (long run)',
  (name) => {
    const world = withBrowser(name);

    it('leaves the memory as it was, no error, and a library that is sound', async () => {
      const { browser } = world;
      const page = await browser.openPage(`${ADDRESSES[0]}`);
      const ask = (call: string, payload?: object) => callReader(browser, page, call, payload);

      const visit = async (address: string, load: number) => {
        await page.goto(address);
        await inject(browser, page, ['/sentinel.js', '/reader.js']);
        const { value } = await until(`the reader of ${address}`, async () => {
          const answer = await ask('reader.state').catch(() => null);
          return answer?.ok && answer;
        });
        for (const call of [
          'reader.toggleScript',
          'reader.toggleScript',
          'reader.toggleCleanView',
          'reader.toggleCleanView',
        ]) {
          const { ok, error } = await ask(call);
          expect([address, call, ok, error]).toEqual([address, call, true, undefined]);
        }
        const [mark] = value.marks;
        if (mark) {
          const colour = INKS[load % INKS.length];
          expect((await ask('reader.updateMark', { id: mark.id, patch: { colour } })).ok).toBe(true);
        } else if (await selectWords(page, wordsOf(address))) {
          const answer = await ask('reader.markSelection');
          // Lines that several saved articles share are taken for the site's own: they cannot be marked.
          if (answer.error?.code !== 'no-selection')
            expect([address, answer.ok, answer.error]).toEqual([address, true, undefined]);
        }
        if (load % 5 === 0) await route(page);
      };
      const held = async () => {
        await page.goto('about:blank');
        await visit(ADDRESSES[0] as string, 1);
        await page.bringToFront();
        return { background: await browser.memoryOf('background'), tab: await browser.memoryOf(page) };
      };

      // Each address once: what is kept of them is there from then on.
      for (const [load, address] of ADDRESSES.entries()) await visit(address, load);
      const before = await held();
      let loads = 0;
      for (const load of rounds(Math.min(ADDRESSES.length, LOADS), LOADS)) {
        await visit(ADDRESSES[load % ADDRESSES.length] as string, load);
        loads = load + 1;
      }
      const after = await held();
      const grown = (part: 'background' | 'tab') => after[part] / before[part] - 1;
      const problems = await browser.problems();
      const { counts, faults } = checkBundle((await exportLibrary(browser)).toString('utf8'), Date.now());
      const share = (part: 'background' | 'tab') => `${part} ${(100 * grown(part)).toFixed(1)} %`;
      figure('E1', name, {
        tried: loads,
        failed:
          problems.length +
          faults.length +
          Number(grown('background') > SLACK) +
          Number(grown('tab') > SLACK),
        what: `loads of ${ADDRESSES.length} addresses with marks, toggles and routes; memory held more afterwards: ${share('background')}, ${share('tab')}; errors, and faults in ${counts.highlights} marks kept`,
      });
      expect({ problems, faults }).toEqual({ problems: [], faults: [] });
      expect(counts.highlights).toBeGreaterThan(ADDRESSES.length / 2);
      expect(grown('background')).toBeLessThan(SLACK);
      expect(grown('tab')).toBeLessThan(SLACK);
    }, 3_600_000);
  },
);
