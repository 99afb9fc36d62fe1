import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { figure } from '../figure';
import { times } from '../runs';
import { clickControl, findControl, inPage, pause, selectText, until } from './harness';
import { type Held, inject, readHeld, watchHeld } from './isolated-world';
import { text } from './messages';
import { callReader, mark, untilMarksAre } from './reader';
import { withBrowser } from './with-browser';

/** A government host, on which the extension works without being asked. */
const HOST = 'http://www.yunling.gov.cn';
const QUOTE = '任何单位不得截留挪用';
const INJECTIONS = 10;

describe.each(['chromium', 'firefox'] as const)('the life of a page in %s', (name) => {
  const world = withBrowser(name);

  it('has one reader, however often its scripts are injected', async () => {
    const page = await world.browser.openPage(`${HOST}/gov-article.html?often`);
    await watchHeld(world.browser, page);
    let first: Held | null = null;
    for (let round = 0; round < INJECTIONS; round++) {
      await inject(world.browser, page, ['/sentinel.js', '/reader.js', '/controls.js']);
      first ??= await until('the reader', async () => {
        await callReader(world.browser, page, 'reader.state');
        return readHeld(world.browser, page);
      });
    }
    await pause(500);
    const held = await readHeld(world.browser, page);
    await selectText(page, QUOTE);
    await findControl(world.browser, page, text('page_note'));
    const hosts = await world.browser.closedHosts(page);
    await clickControl(world.browser, page, text('colour_amber'));
    await untilMarksAre(page, QUOTE);
    const { marks } = (await callReader(world.browser, page, 'reader.state')).value;
    figure('L2', name, {
      tried: INJECTIONS,
      failed: [hosts, held.observers, marks.length].filter((count) => count !== 1).length,
      what: 'injections; hosts, observers and marks by one click that are not one',
    });
    expect({ hosts, observers: held.observers, marks: marks.length }).toEqual({
      hosts: 1,
      observers: 1,
      marks: 1,
    });
    expect(held).toEqual(first);
    await callReader(world.browser, page, 'reader.deleteMark', { id: marks[0]?.id });
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
    const page = await world.browser.openPage(`${HOST}/spa-late.html?id=1`);
    await until('the badge', async () => (await world.browser.badgeOf(page)) !== '');
    await watchHeld(world.browser, page);
    await mark(world.browser, page, quote);
    await untilMarksAre(page, quote);
    const stateOf = async (each: Page) => {
      const { value } = await callReader(world.browser, each, 'reader.state');
      return { ...value, undoable: 0, redoable: 0 };
    };
    await route(page, 4);
    await untilMarksAre(page, quote);
    await pause(1000);
    const before = await readHeld(world.browser, page);
    await route(page, rounds);
    await untilMarksAre(page, quote);
    await pause(1000);
    const held = await readHeld(world.browser, page);
    const gone = await stateOf(page);

    const fresh = await world.browser.openPage(`${HOST}/spa-late.html?id=1`);
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
