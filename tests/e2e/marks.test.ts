import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type FixtureServer, startFixtureServer } from '../fixtures/server';
import {
  clickControl,
  type ExtensionBrowser,
  findControl,
  findStillControl,
  inPage,
  pause,
  selectText,
  until,
} from './harness';
import { painted, paintedMarks } from './journey/page-state';
import { ARTICLE } from './journey/scene';
import { text } from './messages';
import { startBuilt } from './start-built';

const QUOTE = '任何单位不得截留挪用';
const OTHER = '喝上放心水';

describe.each(['chromium', 'firefox'] as const)('the life of a mark in %s', (name) => {
  let server: FixtureServer;
  let browser: ExtensionBrowser;
  let article: Page;

  beforeAll(async () => {
    server = await startFixtureServer();
    browser = await startBuilt(name, server);
    article = await browser.openPage(server.url(ARTICLE));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const marksAre = (...quotes: string[]) =>
    until(`the marks ${quotes.join()}`, async () => {
      const seen = await paintedMarks(article);
      return JSON.stringify(seen) === JSON.stringify([...quotes].sort());
    });

  const call = (reader: string, payload: object = {}) =>
    browser.inExtension<{ ok: boolean; value: { marks: { id: string }[] } }>(
      'return browser.tabs.sendMessage(argument.tab, { to: "reader", name: argument.reader, payload: argument.payload })',
      { tab: browser.tabIdOf(article), reader, payload },
    );

  const hasToolbar = async () =>
    (await browser.controls(article)).some(({ name: each }) => each === text('page_note'));

  /** With Ctrl held down: Cmd does the same, which no machine of ours has. */
  const withCtrl = async (key: 'z' | 'Z' | 'y') => {
    await article.keyboard.down('Control');
    if (key === 'Z') await article.keyboard.down('Shift');
    await article.keyboard.press(key === 'y' ? 'y' : 'z');
    if (key === 'Z') await article.keyboard.up('Shift');
    await article.keyboard.up('Control');
  };

  /** Each test begins on the article without marks. */
  afterEach(async () => {
    const state = await call('reader.state');
    for (const { id } of state.value.marks) await call('reader.deleteMark', { id });
    await article.reload();
  });

  it('is taken back and made again by the keys, also from a control of ours', async () => {
    await selectText(article, QUOTE);
    await clickControl(browser, article, text('colour_green'));
    await marksAre(QUOTE);
    await withCtrl('z');
    await marksAre();
    await withCtrl('Z');
    await marksAre(QUOTE);
    await withCtrl('z');
    await marksAre();
    await withCtrl('y');
    await marksAre(QUOTE);
  });

  it('leaves the keys to a field of the page, and to the page once its reader did something there', async () => {
    await inPage(article, () => {
      document.body.insertAdjacentHTML('afterbegin', '<input id="field" style="display:block" value="">');
    });
    await selectText(article, QUOTE);
    await clickControl(browser, article, text('colour_green'));
    await marksAre(QUOTE);
    await article.click('#field');
    await article.keyboard.type('abc');
    await withCtrl('z');
    expect(await inPage(article, () => document.querySelector('input')?.value)).not.toBe('abc');
    await inPage(article, () => document.querySelector('input')?.blur());
    await withCtrl('z');
    await pause(300);
    await marksAre(QUOTE);
  });

  it('goes again when the note that it was made for is given up, and stays with the note that is kept', async () => {
    await selectText(article, QUOTE);
    await clickControl(browser, article, text('page_note'));
    await findControl(browser, article, ({ localName }) => localName === 'textarea');
    await marksAre(QUOTE);
    await article.keyboard.press('Escape');
    await marksAre();

    await selectText(article, QUOTE);
    await clickControl(browser, article, text('tags'));
    await findControl(browser, article, ({ localName }) => localName === 'textarea');
    await article.keyboard.type('水务，资金');
    await article.keyboard.press('Enter');
    await until('the tags', async () => {
      const { value } = await call('reader.state');
      return JSON.stringify((value.marks[0] as { tags?: string[] } | undefined)?.tags) === '["水务","资金"]';
    });
  });

  it('is legible over another one, hidden and shown again, and gone to from mark to mark', async () => {
    await selectText(article, QUOTE);
    await clickControl(browser, article, text('colour_green'));
    await marksAre(QUOTE);
    await selectText(article, '不得截留挪用');
    await clickControl(browser, article, text('colour_blue'));
    await selectText(article, OTHER);
    await clickControl(browser, article, text('colour_amber'));
    await marksAre(QUOTE, '不得截留挪用', OTHER);
    expect(
      Object.keys(await painted(article))
        .filter((layer) => layer !== 'zhupi-flash')
        .sort(),
    ).toEqual(['zhupi-amber', 'zhupi-blue-1', 'zhupi-green']);

    await call('reader.showMarks', { shown: false });
    await marksAre();
    await call('reader.showMarks', { shown: true });
    await marksAre(QUOTE, '不得截留挪用', OTHER);

    const flashed = async () => (await painted(article))['zhupi-flash'] ?? [];
    const jump = async (to: string) => {
      await call('reader.jump', { to });
      return until('a flash', async () => (await flashed()).length > 0 && flashed());
    };
    await article.keyboard.press('Home');
    await inPage(article, () => scrollTo(0, 0));
    const seen = [await jump('next'), await jump('next'), await jump('next'), await jump('next')].map(
      (each) => each.join(''),
    );
    expect(new Set(seen)).toEqual(new Set([QUOTE, '不得截留挪用', OTHER]));
    expect(seen[3]).toBe(seen[0]);
    expect((await jump('previous')).join('')).toBe(seen[2]);
  });

  it('has a place on the strip at the edge of the page, that goes to it', async () => {
    await inPage(article, () => {
      document.body.style.paddingBottom = '4000px';
    });
    await selectText(article, QUOTE);
    await clickControl(browser, article, text('colour_violet'));
    await marksAre(QUOTE);
    await inPage(article, () => scrollTo(0, 3500));
    const tick = await findStillControl(
      browser,
      article,
      ({ attributes }) => attributes.class?.includes('tick') ?? false,
    );
    const { width } = await inPage(article, () => ({ width: document.documentElement.clientWidth }));
    expect(tick.box.x + tick.box.width).toBeLessThanOrEqual(width);
    await article.mouse.click(tick.box.x + tick.box.width / 2, tick.box.y + tick.box.height / 2);
    await until('the flash', async () => ((await painted(article))['zhupi-flash'] ?? []).includes(QUOTE));
  });

  it('is made by the keyboard alone: Tab to the ink used last, arrows, Enter; Escape goes back', async () => {
    await inPage(
      article,
      (quote: string) => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const node = walker.currentNode as Text;
          const at = node.data.indexOf(quote);
          if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + quote.length - 1);
        }
      },
      QUOTE,
    );
    await article.keyboard.down('Shift');
    await article.keyboard.press('ArrowRight');
    await article.keyboard.up('Shift');
    await findControl(browser, article, text('page_note'));
    await article.keyboard.press('Tab');
    await article.keyboard.press('Escape');
    await until('the toolbar to go', async () => !(await hasToolbar()));
    await call('reader.openToolbar');
    await findControl(browser, article, text('page_note'));
    await article.keyboard.press('Home');
    await article.keyboard.press('ArrowRight');
    await article.keyboard.press('Enter');
    await marksAre(QUOTE);
    expect(Object.keys(await painted(article))).toContain('zhupi-amber');
  });

  it('does not bring the toolbar where the reader has turned it off, and brings it back', async () => {
    await selectText(article, QUOTE);
    await clickControl(browser, article, text('page_quiet'));
    await findControl(browser, article, text('page_undo'));
    await selectText(article, OTHER);
    await pause(500);
    expect(await hasToolbar()).toBe(false);
    await clickControl(browser, article, text('page_undo'));
    await until('the toolbar', async () => {
      await selectText(article, QUOTE);
      await pause(300);
      return hasToolbar();
    });
  });

  it('acts on no click and no key that a script of the page made up', async () => {
    await selectText(article, QUOTE);
    await clickControl(browser, article, text('colour_green'));
    await marksAre(QUOTE);
    await inPage(article, () => {
      for (const target of [
        window,
        document,
        document.body,
        document.querySelector('[data-zhupi-controls]'),
      ]) {
        target?.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, composed: true }),
        );
        target?.dispatchEvent(
          new MouseEvent('click', { bubbles: true, composed: true, clientX: innerWidth - 5, clientY: 5 }),
        );
      }
    });
    await pause(300);
    await marksAre(QUOTE);
    expect(await browser.problems()).toEqual([]);
  });
});
