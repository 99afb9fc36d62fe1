import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { figure } from '../figure';
import { times } from '../runs';
import { inPage, pause, until, waitForText } from './harness';
import { serialisedWhole } from './journey/page-state';
import { text } from './messages';
import { callReader } from './reader';
import { withBrowser } from './with-browser';

/** A government host, on which the extension works without being asked, and one where it may do nothing. */
const OURS = 'http://www.yunling.gov.cn';
const NOT_OURS = 'http://plain.example.net';
const TITLE = '云岭省召开农村饮水安全会议';
const QUIET_MS = 700;

/** What a page must not be held up for. On a machine that does other things as well it is told, not asserted. */
const LONG_MS = 200;

const ARTICLE = `<div class="article"><h1>${TITLE}</h1>${'<p>会议要求，各县要把资金用在最需要的地方，任何单位不得截留挪用，入冬之前完成管道的防冻改造。</p>'.repeat(12)}`;

/** A page that counts its own longest task, from its beginning on. */
const pageOf = (
  body: string,
) => `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>${TITLE}</title>
  <style>.unseen { display: none }</style>
  <script>
    let last = performance.now();
    window.longest = 0;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const now = performance.now();
      window.longest = Math.max(window.longest, now - last);
      last = now;
      port2.postMessage(null);
    };
    const begin = () => { window.longest = 0; last = performance.now(); };
    port2.postMessage(null);
  </script><body>${body}<script>begin()</script>`;

const nested = (levels: number) => `${ARTICLE}</div><div id="deep" class="unseen"></div><script>
  let at = document.getElementById('deep');
  for (let level = 0; level < ${levels}; level++) {
    const inner = document.createElement('div');
    // A page of more lines than any article has is refused, whatever its depth.
    if (level % 2 === 0) inner.append('层' + level);
    at.append(inner);
    at = inner;
  }
</script>`;

/** In the middle of the article, not laid out: that alone takes a browser ten seconds. */
const LONG_TEXT = `${ARTICLE}<p id="long" class="unseen"></p></div>
  <script>document.getElementById('long').append('供水工程的资金，'.repeat(2500000))</script>`;

describe.each(['chromium', 'firefox'] as const)('a page of a monstrous size, in %s', (name) => {
  const world = withBrowser(name);

  /** The page's longest task since it was last asked, in milliseconds. */
  const longest = (page: Page): Promise<number> =>
    inPage(page, () => {
      const counted = window as unknown as { longest: number };
      const most = Math.round(counted.longest);
      counted.longest = 0;
      return most;
    });

  it.each([
    // To nest them takes Firefox a time that grows with the square of the depth.
    ['levels', nested(name === 'firefox' ? times(15_000, 50_000) : 50_000)],
    ['a text node of 20 MB', LONG_TEXT],
  ])(
    'of %s is read around what no article has, cleaned and converted, and is given back',
    async (what, body) => {
      const { browser, server } = world;
      for (const host of [OURS, NOT_OURS]) server.put(`${host}/huge.html`, pageOf(body));
      const alone = await browser.openPage(`${NOT_OURS}/huge.html`);
      await pause(QUIET_MS);
      const without = await longest(alone);
      await alone.close();

      const page = await browser.openPage(`${OURS}/huge.html`);
      await until('the badge', async () => (await browser.badgeOf(page)) === text('badge_text'));
      await pause(QUIET_MS);
      const watched = await longest(page);
      const popup = await browser.openPopupFor(page);
      await waitForText(popup, TITLE);
      await popup.close();
      await page.bringToFront();
      const read = await longest(page);
      const before = await serialisedWhole(page);
      await longest(page);
      const done: number[] = [];
      for (const call of ['toggleCleanView', 'toggleScript', 'toggleScript', 'toggleCleanView']) {
        const { ok, error } = await callReader(browser, page, `reader.${call}`);
        expect([call, ok, error]).toEqual([call, true, undefined]);
        await pause(QUIET_MS);
        done.push(await longest(page));
      }
      const isBack = (await serialisedWhole(page)) === before;
      const most = Math.max(watched, read, ...done);
      figure('H3', name, {
        tried: 1,
        failed: Number(!isBack),
        what: `page of ${what}, not the same to the byte after clean view and conversion; longest task ${most} ms of ${LONG_MS} (${without} without us; watched ${watched}, read ${read}, clean view and script on and off ${done.join(', ')})`,
      });
      expect(isBack).toBe(true);
      await page.close();
      expect(await browser.problems()).toEqual([]);
    },
  );
});
