/**
 * `npm run bench:toggle -- [--browser chromium|firefox] [--rounds N] [--json FILE]`: the script toggle of the built
 * extension on a page of 5,000 elements and 230,000 characters, from the click in the popup to the text on the page,
 * beside opencc-js converting the same page by text nodes in the same run.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { type ExtensionBrowser, inPage, pause, until } from '../../tests/e2e/harness';
import { text } from '../../tests/e2e/messages';
import { startBuilt } from '../../tests/e2e/start-built';
import { endUnmeasured, type Figure, writeFigures } from '../eval/figures';
import { quantile } from '../eval/quantile';
import { oneOf, readOptions, wholeNumber } from '../options';
import { whatIsMissing } from '../what-is-missing';
import { convertByPeer, type Seen, watch } from './toggle/in-page';
import { longPage } from './toggle/page';

const PEER = 'opencc-js 1.4.2, text node by text node';
/** On one of the sites that need no click before. */
const ADDRESS = 'http://www.yunling.gov.cn/bench';

const { values: options } = readOptions({
  options: {
    browser: { type: 'string', default: 'chromium' },
    rounds: { type: 'string', default: '5' },
    json: { type: 'string' },
  },
});
const name = oneOf('--browser', options.browser, ['chromium', 'firefox']);
const rounds = wholeNumber('--rounds', options.rounds, 1);
const missing = whatIsMissing(name);
if (missing) endUnmeasured('bench.toggle', missing, options.json);

const html = longPage();
const peerScript = readFileSync(
  createRequire(import.meta.url)
    .resolve('opencc-js/cn2t')
    .replace(/[^/]*\/[^/]*$/, 'umd/cn2t.js'),
);
const server = createServer((request, response) => {
  const isScript = request.url?.endsWith('/peer.js');
  response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8' });
  response.end(isScript ? peerScript : html);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

interface Round {
  first: Seen;
  second: Seen;
  third: Seen;
  differing: number;
  heap: number;
}

/** Presses the switch in the popup at once, and answers the moment. */
const click = (popup: Page, label: string): Promise<number> =>
  inPage(
    popup,
    (wanted: string) => {
      const button = [...document.querySelectorAll('button')].find((each) =>
        each.textContent?.includes(wanted),
      );
      const clickedAt = performance.timeOrigin + performance.now();
      button?.click();
      return button ? clickedAt : 0;
    },
    label,
  );

/** Presses the switch and waits until the page has been at rest for a while. */
async function toggle(page: Page, popup: Page, label: string): Promise<Seen> {
  await until(`the switch ${label}`, () =>
    inPage(
      popup,
      (wanted: string) =>
        [...document.querySelectorAll('button')].some(
          (each) => !each.disabled && each.textContent?.includes(wanted) && each.ariaBusy !== 'true',
        ),
      label,
    ),
  );
  await inPage(page, () => window.watched?.start());
  const clickedAt = await click(popup, label);
  await pause(2500);
  return inPage(page, (at: number) => window.watched?.stop(at) as Seen, clickedAt);
}

const heapOf = async (page: Page): Promise<number> => {
  if (name === 'firefox') return 0;
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
};

async function ours(browser: ExtensionBrowser): Promise<Round> {
  const page = await browser.openPage(ADDRESS);
  const before = await inPage(page, () => document.documentElement.outerHTML);
  const popup = await browser.openPopupFor(page);
  await inPage(page, watch);
  const emptyHeap = await heapOf(page);
  const first = await toggle(page, popup, text('popup_convert_zh_Hant'));
  const heap = (await heapOf(page)) - emptyHeap;
  const second = await toggle(page, popup, text('popup_convert_original'));
  const after = await inPage(page, () => document.documentElement.outerHTML);
  const third = await toggle(page, popup, text('popup_convert_zh_Hant'));
  await popup.close();
  await page.close();
  return { first, second, third, differing: before === after ? 0 : 1, heap };
}

async function peers(browser: ExtensionBrowser): Promise<{ seen: Seen; heap: number }> {
  const page = await browser.openPage(ADDRESS);
  await inPage(page, watch);
  const emptyHeap = await heapOf(page);
  await inPage(page, () => window.watched?.start());
  const clickedAt = await inPage(page, convertByPeer, '/peer.js');
  await pause(1000);
  const seen = await inPage(page, (at: number) => window.watched?.stop(at) as Seen, clickedAt);
  const heap = (await heapOf(page)) - emptyHeap;
  await page.close();
  return { seen, heap };
}

const own: Round[] = [];
const theirs: Awaited<ReturnType<typeof peers>>[] = [];
const proxy = `127.0.0.1:${(server.address() as AddressInfo).port}`;
try {
  const browser = await startBuilt(name, { proxy });
  try {
    for (let round = 0; round < rounds; round++) {
      own.push(await ours(browser));
      theirs.push(await peers(browser));
    }
  } finally {
    await browser.close();
  }
} finally {
  server.close();
}

const median = (values: readonly number[]) =>
  Math.round(
    quantile(
      [...values].sort((a, b) => a - b),
      0.5,
    ) * 10,
  ) / 10;
const rows: Figure[] = [];
const add = (
  id: string,
  what: string,
  value: number,
  bar: number | null,
  peerValue: number | null,
  unit = 'ms',
) =>
  rows.push({
    id,
    what,
    value,
    unit,
    bar,
    better: 'lower',
    peer: peerValue === null ? null : PEER,
    peerValue,
  });
const of = (read: (round: Round) => number) => median(own.map(read));
const peerOf = (read: (seen: Seen) => number) => median(theirs.map(({ seen }) => read(seen)));

add(
  'visible',
  'from the click until what is in the window is converted',
  of(({ first }) => first.visible),
  150,
  peerOf((seen) => seen.visible),
);
add(
  'whole',
  'the same for the whole page',
  of(({ first }) => first.whole),
  600,
  peerOf((seen) => seen.whole),
);
if (own[0]?.first.longest !== null) {
  const rest = (round: Round) => Math.max(round.second.longest ?? 0, round.third.longest ?? 0);
  add(
    'longest',
    'longest task over 50 ms of the first conversion (0: none)',
    of(({ first }) => first.longest ?? 0),
    50,
    peerOf((seen) => seen.longest ?? 0),
  );
  add('longest-later', 'longest task over 50 ms of restoring and converting again', of(rest), null, null);
}
add(
  'second',
  'back to the original, whole page',
  of(({ second }) => second.whole),
  60,
  null,
);
add(
  'third',
  'converted again, whole page',
  of(({ third }) => third.whole),
  null,
  null,
);
add(
  'differing',
  'pages that differ after restoring',
  own.reduce((sum, { differing }) => sum + differing, 0),
  0,
  null,
  'pages',
);
if (name === 'chromium')
  add(
    'heap',
    'heap of the page while it is converted, over before',
    median(own.map(({ heap }) => heap / 1e6)),
    12,
    median(theirs.map(({ heap }) => heap / 1e6)),
    'MB',
  );

for (const { what, value, unit, bar, peerValue } of rows)
  console.log(
    `${bar === null ? '    ' : value <= bar ? 'ok  ' : 'MISS'} ${what}: ${value} ${unit}${bar === null ? '' : `, bar ${bar}`}${peerValue === null ? '' : `, ${PEER}: ${peerValue}`}`,
  );
if (options.json) writeFigures(options.json, rows);
