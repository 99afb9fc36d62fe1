import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figure } from '../figure';
import { type FixtureServer, startFixtureServer } from '../fixtures/server';
import { isLong, isOver } from '../runs';
import { VARIANTS } from './clickjacking/variants';
import {
  clickControl,
  type ExtensionBrowser,
  findStillControl,
  inPage,
  pause,
  selectText,
  until,
} from './harness';
import { type Picture, picture } from './harness/pixels';
import { ARTICLE } from './journey/scene';
import { text } from './messages';
import { startBuilt } from './start-built';

/** A government host, on which the extension works without being asked. */
const HOST = 'http://www.yunling.gov.cn';
const QUOTE = '任何单位不得截留挪用';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Whether what stood at a control's place is seen there still. */
const isSeen = (before: Picture, now: Picture, { x, y, width, height }: Box): boolean =>
  [0.3, 0.5, 0.7].every((share) => {
    const was = before.at(x + width * share, y + height / 2);
    const is = now.at(x + width * share, y + height / 2);
    return was.every((channel, at) => Math.abs(channel - (is[at] ?? 0)) < 40);
  });

describe.each(['chromium', 'firefox'] as const)(
  'a page that hides what it has the reader press, in %s',
  (name) => {
    let server: FixtureServer;
    let browser: ExtensionBrowser;
    let article: Page;
    const succeeded: string[] = [];
    let opened = 0;
    let tried = 0;
    /**
     * In the short run each way is tried in each browser, with saving in the one and deleting in the other; the long one
     * goes on to the rest while it has time.
     */
    const attempts = [false, true].slice(0, isLong ? 2 : 1).flatMap((isMore) =>
      VARIANTS.map((variant, at) => {
        const isSaving = ((at + Number(name === 'firefox')) % 2 === 0) !== isMore;
        return { variant, isMore, what: isSaving ? 'saves' : 'deletes', how: variant.name };
      }),
    );

    beforeAll(async () => {
      server = await startFixtureServer();
      browser = await startBuilt(name, server);
    });
    afterAll(async () => {
      figure('H6', name, {
        tried,
        failed: succeeded.length,
        what: 'ways of making the reader save or delete unseen',
      });
      await browser?.close();
      await server?.close();
    });

    const call = (reader: string, payload: object = {}) =>
      browser.inExtension<{ ok: boolean; value: { marks: { id: string }[] } }>(
        'return browser.tabs.sendMessage(argument.tab, { to: "reader", name: argument.reader, payload: argument.payload })',
        { tab: browser.tabIdOf(article), reader, payload },
      );
    const count = async () => (await call('reader.state')).value.marks.length;

    /** The article in a tab of its own, at an address without marks, with room to scroll. */
    const open = async () => {
      article = await browser.openPage(`${HOST}/${ARTICLE}.html?${++opened}`);
      await inPage(article, () => {
        document.body.style.paddingBlock = '900px';
      });
      await selectText(article, QUOTE);
    };

    const attack = async (wanted: string, { prepare, press }: (typeof VARIANTS)[number]) => {
      const { box } = await findStillControl(browser, article, text(wanted));
      const before = await picture(article);
      await prepare(article, box);
      await pause(500);
      const place = press ? { ...box, y: 620 - box.height / 2 } : box;
      const seen = isSeen(before, await picture(article), place);
      const marks = await count();
      if (press) await press(article, box);
      else await article.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await pause(500);
      return { done: (await count()) !== marks, seen };
    };

    it('takes a press of what is seen (without which nothing here would be shown)', async () => {
      await open();
      expect(await attack('colour_green', { name: '', prepare: async () => undefined })).toEqual({
        done: true,
        seen: true,
      });
      await clickMark();
      expect(await attack('page_remove', { name: '', prepare: async () => undefined })).toEqual({
        done: true,
        seen: true,
      });
      await article.close();
    });

    const clickMark = async () => {
      await inPage(article, () => getSelection()?.removeAllRanges());
      const point = await inPage(
        article,
        (quote: string) => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const node = walker.currentNode as Text;
            const at = node.data.indexOf(quote);
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(node, at + 2);
            range.setEnd(node, at + 3);
            const { x, y, width, height } = range.getBoundingClientRect();
            return { x: x + width / 2, y: y + height / 2 };
          }
          return null;
        },
        QUOTE,
      );
      if (point) await article.mouse.click(point.x, point.y);
    };

    it.for(attempts)('$what nothing: $how', async ({ what, variant, isMore }, { skip }) => {
      skip(isMore && isOver());
      tried++;
      await open();
      if (what === 'deletes') {
        await clickControl(browser, article, text('colour_green'));
        await until('the mark', async () => (await count()) === 1);
        await clickMark();
      }
      const { done, seen } = await attack(what === 'saves' ? 'colour_green' : 'page_remove', variant);
      if (done && !seen) succeeded.push(`${what}: ${variant.name}`);
      expect(done && !seen).toBe(false);
      await article.close();
    });

    it('shows nothing of ours in a page that another one embeds', async () => {
      const outer = await browser.openPage(server.url('list'));
      await inPage(
        outer,
        async (url: string) => {
          const frame = document.createElement('iframe');
          frame.src = url;
          frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;opacity:.01';
          document.body.append(frame);
          await new Promise((resolve) => frame.addEventListener('load', resolve));
        },
        server.url(ARTICLE),
      );
      await outer.mouse.move(300, 300);
      await outer.mouse.down();
      await outer.mouse.move(600, 330, { steps: 4 });
      await outer.mouse.up();
      await pause(800);
      tried++;
      const shown = (await browser.controls(outer)).length;
      if (shown > 0) succeeded.push('embedded');
      expect(shown).toBe(0);
      await outer.close();
    });
  },
);
