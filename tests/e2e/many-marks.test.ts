import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { COLOURS } from '../../highlights/colours';
import type { Piece } from '../../scripts/screens/pieces';
import { bundleOf } from '../../scripts/screens/sample-library';
import { chooseFile, inPage, press, until, waitForText } from './harness';
import { painted, paintedMarks } from './journey/page-state';
import { text } from './messages';
import { callReader, untilMarksAre } from './reader';
import { withBrowser } from './with-browser';

/** A government host, on which the extension works without being asked. */
const HOST = 'www.yunling.gov.cn';
const MARKS = 2000;
const A_PARAGRAPH = 4;

const REWRITTEN = '抓好山区供水';
const DISPUTED = '逐村核对水质';

const pieceOf = (title: string, blocks: readonly string[], quotes: readonly string[]): Piece => ({
  title,
  source: '云岭日报',
  siteName: '云岭省人民政府',
  host: HOST,
  script: 'zh-Hans',
  publishedAt: '2026-05-20',
  blocks,
  marks: quotes.map((quote, at) => ({ quote, colour: COLOURS[at % COLOURS.length] ?? 'amber' })),
});

const quotes = Array.from({ length: MARKS }, (_, at) => `第${at + 1}项工程投资${2 + ((at * 37) % 900)}万元`);
const LONG = pieceOf(
  '云岭省公布两千项水利工程清单',
  Array.from({ length: MARKS / A_PARAGRAPH }, (_, at) =>
    quotes
      .slice(at * A_PARAGRAPH, (at + 1) * A_PARAGRAPH)
      .map((quote) => `${quote}，由所在乡镇组织实施，年底以前验收。`)
      .join(''),
  ),
  quotes,
);
const CHANGED = pieceOf(
  '云岭省召开农村饮水安全会议',
  [
    '会议在省城召开，听取了十二个县今年以来工程进展的情况汇报，并部署了下一步的工作。',
    `会议要求，各县要把资金用在最需要的地方，${REWRITTEN}，入冬之前完成管道的防冻改造。`,
    `省水务厅将派出六个小组，${DISPUTED}，把结果贴在村务公开栏里，接受村民的监督。`,
    '会议还通报了三起截留工程款的案件，有关责任人已被移送处理。',
  ],
  [REWRITTEN, DISPUTED],
);

/** The page of a piece, as its site shows it now. */
const pageOf = ({ title, blocks }: Piece): string =>
  `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title>
   <body><div class="article"><h1>${title}</h1>${blocks.map((block) => `<p>${String(block)}</p>`).join('\n')}</div>`;

const addressOf = (at: number) => `http://${HOST}/2026/05/20/${1000 + at}.html`;

describe.each(['chromium', 'firefox'] as const)('marks of a library in %s', (name) => {
  const world = withBrowser(name);

  beforeAll(async () => {
    const { browser, server } = world;
    const folder = mkdtempSync(join(tmpdir(), 'zhupi-many-'));
    const file = join(folder, 'many.json');
    writeFileSync(file, bundleOf([LONG, CHANGED], Date.now()));
    const library = await browser.openLibrary();
    await waitForText(library, text('library_import'));
    await chooseFile(library, file);
    await press(library, text('import_confirm'), { selector: 'dialog' });
    await press(library, text('import_finish'), { selector: 'dialog' });
    await library.close();
    rmSync(folder, { recursive: true });
    server.put(addressOf(0), pageOf(LONG));
    server.put(
      addressOf(1),
      pageOf(CHANGED).replace(REWRITTEN, '切实抓紧抓实山区的供水').replace(DISPUTED, '逐村逐户认真核对水质'),
    );
  });

  it('are painted, gone to, and shown at the edge of the page, two thousand of them', async () => {
    const { browser } = world;
    const page = await browser.openPage(addressOf(0));
    await untilMarksAre(page, ...quotes);
    const flashed = async () => (await painted(page))['zhupi-flash'] ?? [];
    for (const quote of quotes.slice(0, 3)) {
      await callReader(browser, page, 'reader.jump', { to: 'next' });
      await until(`the flash of ${quote}`, async () => (await flashed()).join('') === quote);
    }
    await callReader(browser, page, 'reader.showMarks', { shown: false });
    expect(await paintedMarks(page)).toEqual([]);
    await callReader(browser, page, 'reader.showMarks', { shown: true });
    await untilMarksAre(page, ...quotes);
    await inPage(page, () => scrollTo(0, document.body.scrollHeight / 2));
    const ticks = await until('the strip', async () => {
      const found = (await browser.controls(page)).filter(({ attributes }) =>
        attributes.class?.includes('tick'),
      );
      return found.length > 20 && found;
    });
    const height = await inPage(page, () => innerHeight);
    const tops = ticks.map(({ box }) => box?.y ?? -1);
    expect(Math.min(...tops)).toBeGreaterThanOrEqual(0);
    expect(Math.min(...tops)).toBeLessThan(height * 0.1);
    expect(Math.max(...tops)).toBeLessThanOrEqual(height);
    expect(Math.max(...tops)).toBeGreaterThan(height * 0.9);
    await page.close();
  });

  it('are asked about where their text was rewritten; the answer is kept', async () => {
    const { browser } = world;
    const page = await browser.openPage(addressOf(1));
    const marks = async () => {
      const { ok, value } = await callReader(browser, page, 'reader.state');
      return ok ? value.marks : [];
    };
    const markOf = async (quote: string) => (await marks()).find((each) => each.quote === quote);
    const untilPlaces = (rewritten: string, disputed: string) =>
      until(`${rewritten} and ${disputed}`, async () => {
        const places = [await markOf(REWRITTEN), await markOf(DISPUTED)].map((each) => each?.place);
        return String(places) === String([rewritten, disputed]);
      });
    await untilPlaces('uncertain', 'uncertain');
    const panel = await browser.openExtensionPage(`sidepanel.html?tab=${browser.tabIdOf(page)}`);
    // Not by its words: what is said of one mark may name the other's among its neighbours.
    const item = async (quote: string) => ({ selector: `li[data-mark="${(await markOf(quote))?.id}"]` });
    await waitForText(panel, text('mark_place_uncertain'));
    await press(panel, text('mark_right'), await item(REWRITTEN));
    await untilPlaces('anchored', 'uncertain');
    // What is below moves up when a question goes, and a press that is under way would miss it.
    await until('one question', async () => (await panel.$$('.mark-answers')).length === 1);
    await press(panel, text('mark_wrong'), await item(DISPUTED));
    await untilPlaces('anchored', 'orphan');
    await page.reload();
    await untilPlaces('anchored', 'orphan');
    await waitForText(panel, text('mark_place_orphan'));
    // What was a mistake is taken back by looking again.
    await press(panel, text('mark_try_again'), await item(DISPUTED));
    await untilPlaces('anchored', 'uncertain');
    await panel.close();
    await page.close();
    expect(await browser.problems()).toEqual([]);
  });
});
