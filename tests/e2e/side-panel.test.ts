import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { pageGold } from '../fixtures/pages';
import { pasted } from './clipboard';
import { type ExtensionBrowser, inPage, press, until, waitForText } from './harness';
import { painted } from './journey/page-state';
import { ARTICLE } from './journey/scene';
import { text } from './messages';
import { callReader, mark, untilMarksAre } from './reader';
import { withBrowser } from './with-browser';

const FIRST = '喝上放心水';
const LAST = '任何单位不得截留挪用';

const FLOOD = '每日不少于三次检查';
const PEOPLE = '任何人不得擅自返回';
const LIFTS = '每座電梯最高可獲補助';
const ROADS = '总投资四点三亿元';

/** What stands on the page at the first visit only. */
const WITHDRAWN = '另据了解，云岭省审计厅已对三个县的水费账目立案调查。';

/** Government sites, which the extension works on unasked; both have all pages. */
const SITE = 'http://www.yunling.gov.cn';
const ELSEWHERE = 'http://www.beilu.gov.cn';

/** A mark of the list, by its quote. */
const item = (quote: string) => ({ selector: 'li.mark', text: quote });

/** The quotes that the panel lists, in its order. */
const listed = (panel: Page) =>
  inPage(panel, () => [...document.querySelectorAll('.mark .quote')].map(({ textContent }) => textContent));

const untilListed = async (panel: Page, ...quotes: string[]) => {
  await until(`the list ${quotes.join()}`, async () => String(await listed(panel)) === String(quotes));
};

const panelOf = (browser: ExtensionBrowser, page: Page) =>
  browser.openExtensionPage(`sidepanel.html?tab=${browser.tabIdOf(page)}`);

/** Puts the paragraphs of a page far apart, so that it has to be scrolled from one mark to the next. */
const spread = (page: Page) =>
  inPage(page, () => {
    for (const paragraph of document.querySelectorAll<HTMLElement>('p')) {
      paragraph.style.marginBottom = '900px';
    }
  });

const withCtrl = async (page: Page, key: 'Enter') => {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
};

/** Opens an address in the window of a page, before it; answers the tab's id. */
const inSameWindow = (browser: ExtensionBrowser, page: Page, url: string) =>
  browser.inExtension<number>(
    `const { windowId } = await browser.tabs.get(argument.tab);
     return (await browser.tabs.create({ windowId, url: argument.url, active: true })).id;`,
    { tab: browser.tabIdOf(page), url },
  );

/** Opens the note of the one mark that is listed, and leaves it half written. */
async function beginNote(panel: Page): Promise<void> {
  await inPage(
    panel,
    (add: string) =>
      [...document.querySelectorAll('button')].find((each) => each.textContent === add)?.click(),
    text('note_add'),
  );
  const field = await panel.waitForSelector('textarea');
  await field?.evaluate((element) => {
    element.value = '写到一半';
  });
}

describe.each(['chromium', 'firefox'] as const)('the side panel in %s', (name) => {
  const world = withBrowser(name);

  it('lists the marks of the page, goes to them, and goes along when the page is scrolled', async () => {
    const page = await world.browser.openPage(world.server.url(ARTICLE));
    await spread(page);
    await mark(world.browser, page, LAST, 'green');
    await mark(world.browser, page, FIRST, 'blue');
    await untilMarksAre(page, FIRST, LAST);
    const panel = await panelOf(world.browser, page);
    const inOrder = (await inPage(page, () => document.body.innerText)) as string;
    const quotes = [FIRST, LAST].sort((a, b) => inOrder.indexOf(a) - inOrder.indexOf(b));
    await untilListed(panel, ...quotes);

    for (const quote of [LAST, FIRST]) {
      await press(panel, quote, item(quote));
      await until('the flash', async () => ((await painted(page))['zhupi-flash'] ?? []).includes(quote));
      await until('the page to be there', () =>
        inPage(
          page,
          (wanted: string) => {
            const paragraph = [...document.querySelectorAll('p')].find((each) =>
              each.textContent.includes(wanted),
            );
            const top = paragraph?.getBoundingClientRect().top ?? -1;
            return top > -200 && top < innerHeight;
          },
          quote,
        ),
      );
      await until('the panel to go along', () =>
        inPage(
          panel,
          (wanted: string) =>
            document.querySelector('.mark[aria-current="location"] .quote')?.textContent === wanted,
          quote,
        ),
      );
    }
    await panel.close();
    await page.close();
  });

  it('changes note, tags and ink of a mark, lists those of one ink or tag, and copies all as Markdown', async () => {
    const { browser, server } = world;
    const page = await browser.openPage(server.url('br-body'));
    await mark(browser, page, FLOOD, 'green');
    await mark(browser, page, PEOPLE, 'amber');
    await untilMarksAre(page, FLOOD, PEOPLE);
    const panel = await panelOf(browser, page);
    await untilListed(panel, FLOOD, PEOPLE);

    await press(panel, text('note_add'), item(FLOOD));
    await panel.waitForSelector('textarea:focus');
    await panel.keyboard.type('每日三次，去年是两次');
    await withCtrl(panel, 'Enter');
    await press(panel, '每日三次，去年是两次', item(FLOOD));
    await panel.waitForSelector('textarea:focus');
    await panel.keyboard.type('？');
    await withCtrl(panel, 'Enter');
    await press(panel, text('tag_add'), item(FLOOD));
    await panel.waitForSelector('input:focus');
    await panel.keyboard.type('防汛，水务');
    await panel.keyboard.press('Enter');
    await press(panel, text('tag_remove', '水务'), item(FLOOD));
    // What is below moves up when the tag goes, and a press that is under way would miss it.
    await until('the tag to go', async () => (await panel.$$('.tag')).length === 1);
    await press(panel, text('mark_colour', text('colour_green')), item(FLOOD));
    await press(panel, text('colour_violet'), item(FLOOD));
    await until('the ink on the page', async () =>
      ((await painted(page))['zhupi-violet'] ?? []).includes(FLOOD),
    );
    await panel.close();
    await page.reload();
    await untilMarksAre(page, FLOOD, PEOPLE);

    const again = await panelOf(browser, page);
    await untilListed(again, FLOOD, PEOPLE);
    expect(
      await inPage(again, () => {
        const [first] = document.querySelectorAll<HTMLElement>('.mark');
        return [
          first?.dataset.colour,
          first?.querySelector('.note')?.textContent,
          first?.querySelector('.tag')?.textContent,
        ];
      }),
    ).toEqual(['violet', '每日三次，去年是两次？', '防汛']);

    const filter = { selector: '.filter' };
    await press(again, '#防汛', filter);
    await untilListed(again, FLOOD);
    await press(again, text('colour_amber'), filter);
    await untilListed(again);
    await press(again, text('panel_show_all'));
    await untilListed(again, FLOOD, PEOPLE);

    await again.bringToFront();
    await press(again, text('panel_copy'));
    await waitForText(again, text('panel_copied'));
    const copied = await pasted(page, name);
    expect(copied).toContain('# 沙洲港区召开防汛工作调度会');
    expect(copied).toContain(`> ${FLOOD}\n\n每日三次，去年是两次？\n\n\\#防汛\n\n> ${PEOPLE}`);
    await press(again, text('reading'));
    const leaf = await browser.openedPage(`reading.html?${new URLSearchParams({ page: page.url() })}`);
    await untilMarksAre(leaf, FLOOD, PEOPLE);
    await leaf.close();
    await again.close();
    await page.close();
  });

  it('lists apart what found no place, says what became of the text, and leads to what was saved', async () => {
    const { browser, server } = world;
    const page = await browser.openPage(server.url('strict-csp'));
    await inPage(
      page,
      (added: string) => {
        const [paragraph] = [...document.querySelectorAll('p')].filter(
          (each) => each.textContent.length > 60,
        );
        paragraph?.insertAdjacentText('beforeend', added);
      },
      WITHDRAWN,
    );
    await mark(browser, page, WITHDRAWN, 'vermilion');
    await until('the mark', async () => (await painted(page))['zhupi-vermilion']?.includes(WITHDRAWN));
    await page.reload();

    const panel = await panelOf(browser, page);
    const orphans = { selector: 'section[aria-labelledby="orphans"]' };
    await waitForText(panel, text('marks_lost_one', 1));
    await waitForText(panel, text('mark_place_orphan'));
    await waitForText(panel, text('panel_seen_one', 1));
    await press(panel, text('mark_try_again'), orphans);
    await waitForText(panel, text('mark_place_orphan'));
    expect((await painted(page))['zhupi-vermilion']).toBeUndefined();

    const state = (await callReader(browser, page, 'reader.state')).value;
    await press(panel, text('panel_show_changes'), { selector: '.notice' });
    const library = await browser.openedPage(`library.html?article=${state.articleId}&view=changes`);
    await waitForText(library, WITHDRAWN);
    await library.close();
    await press(panel, text('mark_show_saved'), orphans);
    const saved = await browser.openedPage(
      `library.html?article=${state.articleId}&view=text&mark=${state.marks[0]?.id}`,
    );
    await until('the mark in the saved text', () =>
      inPage(
        saved,
        (quote: string) => {
          const opened = document.querySelector('.reading [aria-expanded="true"]');
          const { top = -1, bottom = -1 } = opened?.getBoundingClientRect() ?? {};
          return opened?.textContent === quote && top > 0 && bottom < innerHeight;
        },
        WITHDRAWN,
      ),
    );
    await saved.close();
    await panel.close();
    await page.close();
  });

  it('offers the marks of the same article at another address, and names where else it is kept', async () => {
    const { browser } = world;
    const first = await browser.openPage(`${SITE}/modern-news.html`);
    await mark(browser, first, ROADS, 'blue');
    await untilMarksAre(first, ROADS);
    const page = await browser.openPage(`${ELSEWHERE}/modern-news.html`);
    const panel = await panelOf(browser, page);
    await press(panel, text('panel_wake'));
    await press(panel, text('panel_adopt'));
    await untilMarksAre(page, ROADS);
    await untilListed(panel, ROADS);
    const kept = { selector: '.kept' };
    const { hostname } = new URL(first.url());
    await until('where else it is kept', () =>
      inPage(
        panel,
        (host: string, marks: string) =>
          document.querySelector('.kept')?.textContent.includes(`${host} · ${marks}`),
        hostname,
        text('marks_one', 1),
      ),
    );
    await press(panel, pageGold('modern-news').title ?? '', kept);
    const { articleId } = (await callReader(browser, first, 'reader.state')).value;
    const library = await browser.openedPage(`library.html?article=${articleId}&view=text`);
    await waitForText(library, ROADS);
    await library.close();
    await panel.close();
    await page.close();
    await first.close();
  });

  it('keeps a note that is being written when its page is loaded again', async () => {
    const { browser } = world;
    const page = await browser.openPage(`${SITE}/hant-gov.html?again`);
    await mark(browser, page, LIFTS, 'green');
    await untilMarksAre(page, LIFTS);
    const panel = await browser.openPanelFor(page);
    await untilListed(panel, LIFTS);
    await beginNote(panel);
    await page.reload();
    await untilMarksAre(page, LIFTS);
    const noted = async () => {
      const { marks } = (await callReader(browser, page, 'reader.state')).value;
      return (marks[0] as { note?: string } | undefined)?.note;
    };
    // Where the browser does not say that the page goes, the field stays open until it is left.
    await until('the note', async () => {
      await inPage(panel, () => document.querySelector('textarea')?.blur());
      return (await noted()) === '写到一半';
    });
    await untilListed(panel, LIFTS);
    await waitForText(panel, '写到一半');
    await panel.close();
    await page.close();
    expect(await browser.problems()).toEqual([]);
  });

  it('keeps a note that is being written when the reader goes to another tab', async () => {
    const { browser, server } = world;
    const page = await browser.openPage(`${SITE}/hant-gov.html`);
    await mark(browser, page, LIFTS, 'green');
    await untilMarksAre(page, LIFTS);
    const panel = await browser.openPanelFor(page);
    await untilListed(panel, LIFTS);
    await beginNote(panel);
    const other = await inSameWindow(browser, page, server.url('short-notice'));
    await untilListed(panel);
    await until('the note', async () => {
      const { marks } = (await callReader(browser, page, 'reader.state')).value;
      return (marks[0] as { note?: string } | undefined)?.note === '写到一半';
    });
    await browser.inExtension('return browser.tabs.remove(argument)', other);
    await panel.close();
    await page.close();
    expect(await browser.problems()).toEqual([]);
  });
});
