import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { inPage, pause, selectText } from './harness';
import { callReader, mark, untilMarksAre } from './reader';
import { withBrowser } from './with-browser';

/** A government host, on which the extension works without being asked. */
const PAGE = 'http://www.yunling.gov.cn/gov-article.html';
const QUOTE = '任何单位不得截留挪用';
const ENGLISH = 'No unit may withhold or divert the money of this programme.';

/** Does to a page what the browser's own translation does: those need a service that tests do not reach. */
const TRANSLATE = {
  /** As Chrome's: a class on the root, each text in elements of its own. */
  chromium: (page: Page) =>
    inPage(
      page,
      (english: string) => {
        const texts = [...document.querySelectorAll('p')].flatMap((each) =>
          [...each.childNodes].filter((node) => node.nodeType === 3 && /\S/.test(node.nodeValue ?? '')),
        );
        for (const node of texts) {
          const outer = document.createElement('font');
          outer.append(Object.assign(document.createElement('font'), { textContent: english }));
          node.replaceWith(outer);
        }
        document.documentElement.classList.add('translated-ltr');
        Object.assign(window, {
          revert() {
            document.documentElement.classList.remove('translated-ltr');
            const put = document.querySelectorAll('p > font');
            for (const [at, each] of put.entries()) each.replaceWith(texts[at] ?? '');
          },
        });
      },
      ENGLISH,
    ),
  /** As Firefox's: the new language on the root, the texts rewritten where they are. */
  firefox: (page: Page) =>
    inPage(
      page,
      (english: string) => {
        const language = document.documentElement.lang;
        document.documentElement.lang = 'en';
        const paragraphs = [...document.querySelectorAll('p')].filter((each) => each.children.length === 0);
        const texts = paragraphs.map(({ textContent }) => textContent);
        for (const each of paragraphs) each.textContent = english;
        Object.assign(window, {
          revert() {
            document.documentElement.lang = language;
            for (const [at, each] of paragraphs.entries()) each.textContent = texts[at] ?? '';
          },
        });
      },
      ENGLISH,
    ),
};

describe.each(['chromium', 'firefox'] as const)('the translation of the browser itself, %s', (name) => {
  const world = withBrowser(name);

  it('summons no toolbar and loses no mark, and is no change of the page', async () => {
    const { browser } = world;
    const page = await browser.openPage(PAGE);
    await mark(browser, page, QUOTE);
    await untilMarksAre(page, QUOTE);
    await TRANSLATE[name](page);
    await untilMarksAre(page);
    const { marks, ...state } = (await callReader(browser, page, 'reader.state')).value;
    expect([marks.map(({ place }) => place), state]).toMatchObject([
      ['sought'],
      { change: null, facts: { status: 'translated' } },
    ]);
    await selectText(page, ENGLISH);
    await pause(700);
    expect((await browser.controls(page)).filter(({ attributes }) => attributes.role === 'toolbar')).toEqual(
      [],
    );
    await inPage(page, () => (window as unknown as { revert: () => void }).revert());
    await untilMarksAre(page, QUOTE);
    const { value } = await callReader(browser, page, 'reader.state');
    expect([value.facts.status, value.marks.map(({ place }) => place)]).toEqual(['article', ['anchored']]);
    await page.close();
  });
});
