import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figure } from '../figure';
import { type FixtureServer, startFixtureServer } from '../fixtures/server';
import { times } from '../runs';
import {
  clickControl,
  type ExtensionBrowser,
  findControl,
  inPage,
  pause,
  selectText,
  until,
} from './harness';
import { type Held, inject, readHeld, watchHeld } from './isolated-world';
import { text } from './messages';
import { callReader, mark, untilMarksAre } from './reader';
import { startBuilt } from './start-built';

/** A government host, on which the extension works without being asked. */
const HOST = 'http://www.yunling.gov.cn';
const QUOTE = '任何单位不得截留挪用';
const INJECTIONS = 10;

describe.each(['chromium', 'firefox'] as const)('the life of a page in %s', (name) => {
  let server: FixtureServer;
  let browser: ExtensionBrowser;

  beforeAll(async () => {
    server = await startFixtureServer();
    browser = await startBuilt(name, server);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('has one reader, however often its scripts are injected', async () => {
    const page = await browser.openPage(`${HOST}/gov-article.html?often`);
    await watchHeld(browser, page);
    let first: Held | null = null;
    for (let round = 0; round < INJECTIONS; round++) {
      await inject(browser, page, ['/sentinel.js', '/reader.js', '/controls.js']);
      first ??= await until('the reader', async () => {
        await callReader(browser, page, 'reader.state');
        return readHeld(browser, page);
      });
    }
    await pause(500);
    const held = await readHeld(browser, page);
    await selectText(page, QUOTE);
    await findControl(browser, page, text('page_note'));
    const hosts = await browser.closedHosts(page);
    await clickControl(browser, page, text('colour_amber'));
    await untilMarksAre(page, QUOTE);
    const { marks } = (await callReader(browser, page, 'reader.state')).value;
    figure('L2', name, {
      tried: INJECTIONS,
      failed: hosts - 1 + held.observers - 1 + marks.length - 1,
      what: 'injections; hosts, observers and marks by one click beyond one',
    });
    expect({ hosts, observers: held.observers, marks: marks.length }).toEqual({
      hosts: 1,
      observers: 1,
      marks: 1,
    });
    expect(held).toEqual(first);
    await callReader(browser, page, 'reader.deleteMark', { id: marks[0]?.id });
    await page.close();
  });

  /** Goes from address to address as routers do: by pushState, replaceState and back, with its content following. */
  const route = (page: Page, rounds: number) =>
    inPage(
      page,
      async (count: number) => {
        const [content] = document.getElementsByClassName('page');
        const parts = [...(content?.childNodes ?? [])];
        const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
        for (let at = 0; at < count; at++) {
          if (at % 4 === 3) history.back();
          else if (at % 4 === 2) history.replaceState({}, '', `?id=${at}-replaced`);
          else history.pushState({}, '', `?id=${at}`);
          content?.replaceChildren(...(at % 2 === 0 ? [`正在载入第 ${at} 页`] : parts));
          await wait(20);
        }
        history.pushState({}, '', '?id=1');
        content?.replaceChildren(...parts);
        await wait(20);
      },
      rounds,
    );

  it('is on each address what it would be when loaded afresh', async () => {
    const rounds = times(40, 200);
    const quote = '新增移动烘干设备一百九十台';
    const page = await browser.openPage(`${HOST}/spa-late.html?id=1`);
    await until('the badge', async () => (await browser.badgeOf(page)) !== '');
    await watchHeld(browser, page);
    await mark(browser, page, quote);
    await untilMarksAre(page, quote);
    const stateOf = async (each: Page) => {
      const { value } = await callReader(browser, each, 'reader.state');
      return { ...value, undoable: 0, redoable: 0 };
    };
    await route(page, 4);
    await untilMarksAre(page, quote);
    await pause(1000);
    const before = await readHeld(browser, page);
    await route(page, rounds);
    await untilMarksAre(page, quote);
    await pause(1000);
    const held = await readHeld(browser, page);
    const gone = await stateOf(page);

    const fresh = await browser.openPage(`${HOST}/spa-late.html?id=1`);
    await untilMarksAre(fresh, quote);
    await pause(2500);
    const wanted = await stateOf(fresh);
    figure('L5', name, {
      tried: rounds,
      failed: Number(JSON.stringify(gone) !== JSON.stringify(wanted)),
      what: `routes, then the state of a fresh load; listeners ${before.listeners} → ${held.listeners}, observers ${before.observers} → ${held.observers}`,
    });
    expect(gone).toEqual(wanted);
    expect(held).toEqual(before);
    await page.close();
    await fresh.close();
  });
});
