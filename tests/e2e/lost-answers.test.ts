import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { figure } from '../figure';
import { chance, rounds, times } from '../runs';
import { inPage, pause, until } from './harness';
import { paintedMarks } from './journey/page-state';
import { mark, untilMarksAre } from './reader';
import { openOwnPage } from './storage/own-page';
import { keptIds } from './storage/saving';
import { withBrowser } from './with-browser';

const STOPS = { short: 10, long: 100 };

/** The background is stopped somewhen in this time after a mark was asked for: a mark is made in less. */
const SPAN_MS = 60;

/** Longer than the reader waits for an answer, twice. */
const ENDLESS_MS = 40_000;

const FIRST = '本页的第一处标记';

/** Each of what is marked is in a paragraph of its own. */
const quoteOf = (at: number) => `第${at}项工程由乡镇组织实施`;
const HTML = `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>云岭省公布水利工程清单</title>
  <body><div class="article"><h1>云岭省公布水利工程清单</h1><p>${FIRST}在这里，其余的标记在后面各段，一段一处。</p>
  ${Array.from({ length: times(STOPS.short, STOPS.long) }, (_, at) => `<p>${quoteOf(at)}，年底以前完成验收，结果在村务公开栏公布。</p>`).join('\n')}</div>`;

const select = (page: Page, quote: string): Promise<void> =>
  inPage(
    page,
    (wanted: string) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node.nodeValue ?? '').indexOf(wanted);
        if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      }
    },
    quote,
  );

describe.each(['chromium', 'firefox'] as const)(
  'a background that is stopped while it is called: %s',
  (name) => {
    const world = withBrowser(name);

    it('leaves no call without an end, and does nothing twice', async () => {
      const { browser, server } = world;
      const address = 'http://www.yunling.gov.cn/2026/05/20/stopped.html';
      server.put(address, HTML);
      const page = await browser.openPage(address);
      await until('the badge', async () => (await browser.badgeOf(page)) !== '');
      await mark(browser, page, FIRST);
      await untilMarksAre(page, FIRST);
      const own = await openOwnPage(browser);
      await page.bringToFront();
      const tab = browser.tabIdOf(page);
      /** Marks what is selected; `null` when no answer came. */
      const markSelection = () =>
        own.run<{ ok: boolean; error?: { code: string } } | null>(
          `const message = { to: 'reader', name: 'reader.markSelection', payload: {} };
         const silence = new Promise((resolve) => setTimeout(resolve, argument.most, null));
         return Promise.race([browser.tabs.sendMessage(argument.tab, message, { frameId: 0 }), silence])`,
          { tab, most: ENDLESS_MS },
        );
      const random = chance();
      let endless = 0;
      let refused = 0;
      let stops = 0;
      for (const stop of rounds(STOPS.short, STOPS.long)) {
        stops = stop + 1;
        await select(page, quoteOf(stop));
        const marking = markSelection();
        await pause(random() * SPAN_MS);
        await browser.stopBackground();
        const answer = await marking;
        if (answer === null) endless++;
        if (answer?.ok) continue;
        // As a reader does who is told that it failed.
        refused++;
        await select(page, quoteOf(stop));
        expect((await markSelection())?.ok).toBe(true);
      }
      const wanted = [FIRST, ...Array.from({ length: stops }, (_, at) => quoteOf(at))];
      await untilMarksAre(page, ...wanted);
      const kept = (await keptIds(own)).marks.length;
      await page.reload();
      await untilMarksAre(page, ...wanted);
      const twice =
        Math.abs(kept - wanted.length) + Math.abs((await paintedMarks(page)).length - wanted.length);
      figure('L3', name, {
        tried: stops,
        failed: endless + twice,
        what: `stops of the background between call and answer; calls without an end, marks made twice or lost (${refused} refused, then made at the second try)`,
      });
      expect({ endless, twice }).toEqual({ endless: 0, twice: 0 });
      expect(await browser.problems()).toEqual([]);
    }, 300_000);
  },
);
