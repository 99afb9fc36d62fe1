/**
 * `npm run bench:library -- [--articles N] [--marks N] [--json FILE]`: a library of 10,000 invented articles and
 * 100,000 marks in the built extension in Chromium: searching, saving, opening, moving. MiniSearch and FlexSearch with
 * a bigram tokenizer index a tenth of it in the same run: they have no room for all of it.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { exportBundle } from '../../exchange';
import { exportFormats } from '../../exchange/formats';
import { startBuilt } from '../../tests/e2e/start-built';
import { startFixtureServer } from '../../tests/fixtures/server';
import { endUnmeasured, type Figure, writeFigures } from '../eval/figures';
import { quantile } from '../eval/quantile';
import { readOptions, wholeNumber } from '../options';
import { whatIsMissing } from '../what-is-missing';
import { bundle } from './extraction/browser';
import { exportAs, importByDialog, stopExport, undoImport } from './library/files';
import type { Bench } from './library/in-page';
import { type InputDelays, inputDelays } from './library/inputs';
import { inventedLibrary } from './library/invented';
import { peakMemory } from './library/renderer-memory';
import { openingTime, scrolling, searchByTyping } from './library/views';

const { values } = readOptions({
  options: {
    articles: { type: 'string', default: '10000' },
    marks: { type: 'string', default: '100000' },
    json: { type: 'string' },
  },
});
// A tenth of both is what the peers index.
const size = {
  articles: wholeNumber('--articles', values.articles, 10),
  highlights: wholeNumber('--marks', values.marks, 10),
  seed: 1,
};
const part = {
  articles: Math.floor(size.articles / 10),
  highlights: Math.floor(size.highlights / 10),
  seed: 2,
};
const missing = whatIsMissing('chromium');
if (missing) endUnmeasured('bench.library', missing, values.json);

const rows: Figure[] = [];
function report(
  id: string,
  what: string,
  value: number,
  unit: string,
  bar: number | null,
  peer: [name: string, value: number] | null = null,
) {
  rows.push({
    id,
    what,
    value,
    unit,
    bar,
    better: 'lower',
    peer: peer?.[0] ?? null,
    peerValue: peer?.[1] ?? null,
  });
  const limit = bar === null ? '' : ` (bar ${bar})`;
  console.log(
    `${what}: ${Number(value.toPrecision(4))} ${unit}${limit}${peer ? `; ${peer[0]}: ${peer[1]}` : ''}`,
  );
}

const code = await bundle(new URL('./library/in-page.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'library-'));
const server = await startFixtureServer();
const profile = join(folder, 'profile');
let browser = await startBuilt('chromium', server, { profile });

/** Another process with nothing in its memory, as a reader has it who opens the library on another day. */
async function restart(): Promise<void> {
  await browser.close();
  browser = await startBuilt('chromium', server, { profile });
}

/** Runs part of the benchmark in a page of the extension of its own. */
async function inOwnPage<Name extends keyof Bench>(
  name: Name,
  ...args: Parameters<Bench[Name]>
): Promise<Awaited<ReturnType<Bench[Name]>>> {
  const page = await blankPage();
  const value = await page.evaluate(`libraryBench.${name}(...${JSON.stringify(args)})`);
  await page.close();
  return value as Awaited<ReturnType<Bench[Name]>>;
}

async function blankPage(): Promise<Page> {
  const page = await browser.openExtensionPage('manifest.json');
  page.setDefaultTimeout(600_000);
  await page.evaluate(code);
  return page;
}

/** The most memory that the extension has while something runs in a page of it. */
const weigh = <T>(page: Page, run: () => Promise<T>): Promise<[megabytes: number, T]> =>
  peakMemory(page.browser().process()?.pid ?? 0, run);

const INPUTS = [
  ['search', 'typing a search'],
  ['filter', 'pressing a filter'],
  ['selection', 'choosing articles'],
  ['colour', "changing a mark's ink"],
] as const satisfies readonly (readonly [keyof InputDelays, string])[];

const whole = `${size.articles} articles, ${size.highlights} marks`;
try {
  const file = join(folder, 'library.json');
  writeFileSync(
    file,
    exportBundle(inventedLibrary(size, Date.now()), { device: 'bench', now: Date.now(), version: '0' }),
  );
  const importing = await browser.openLibrary();
  const [importMemory, imported] = await weigh(importing, () => importByDialog(importing, file));
  await importing.close();
  const { read, write, longest } = imported;
  report('import', `importing a bundle of ${whole}`, (read + write) / 1000, 's', 60);
  console.log(`  read and plan ${Math.round(read)} ms, write ${Math.round(write)} ms`);
  report('import-frames', 'longest frame of the page while importing', longest, 'ms', null);
  report('import-memory', 'memory of the extension while importing', importMemory, 'MB', 600);

  await restart();
  const first = await inOwnPage('totals');
  report('totals-first', "the popup's totals, the first since the browser started", first.cold, 'ms', null);
  const totals = await inOwnPage('totals');
  report('totals-cold', "the popup's totals, opening the database", totals.cold, 'ms', 100);
  report('totals-warm', "the popup's totals again", totals.warm, 'ms', 100);

  const { saves, searches } = await inOwnPage('save', 60);
  report('save', 'saving a mark, median', quantile(saves, 0.5), 'ms', 30);
  report('save-95', 'saving a mark, 95th percentile', quantile(saves, 0.95), 'ms', 30);
  report('search-after-save', 'searching right after a save, median', quantile(searches, 0.5), 'ms', 100);

  const search = await inOwnPage('search', 200);
  report('search-cold', 'first search, opening the database', search.cold, 'ms', 800);
  report('search', 'a search with its first 30 articles, median', quantile(search.warm, 0.5), 'ms', 100);
  report(
    'search-95',
    'a search with its first 30 articles, 95th percentile',
    quantile(search.warm, 0.95),
    'ms',
    100,
  );
  report('facets', 'counts for the filter pane, median', quantile(search.facets, 0.5), 'ms', null);

  const exact = await inOwnPage('exactness', 300);
  report(
    'open',
    'opening the library page, to its first articles',
    await openingTime(browser, ''),
    'ms',
    1000,
  );
  report(
    'open-search',
    'opening it with a search, to the first results',
    await openingTime(browser, '蓝田'),
    'ms',
    800,
  );
  const typed = await searchByTyping(browser, ['碧溪', '蓝', '槐荫', '柳河', '白', '石桥']);
  report('typing', 'key press to first results, median', quantile(typed, 0.5), 'ms', 100);
  report('typing-most', 'key press to first results, the slowest', Math.max(...typed), 'ms', 100);
  report('frames', 'longest frame while the list is scrolled', await scrolling(browser), 'ms', 50);

  const delays = await inputDelays(browser);
  for (const [id, what] of INPUTS) {
    report(`input-${id}`, `${what}, input to next paint, the slowest`, Math.max(...delays[id]), 'ms', 100);
  }

  await restart();
  const exporting = await browser.openLibrary();
  const [exportMemory, exported] = await weigh(exporting, () => exportAs(browser, 'bundle'));
  await exporting.close();
  const size_ = `${Math.round(exported.bytes / 1e6)} MB`;
  report('export', `exporting ${whole} as a bundle, ${size_}`, exported.time / 1000, 's', 5);
  report('export-memory', 'memory of the extension while exporting', exportMemory, 'MB', 600);
  report('export-frames', 'longest frame of the page while exporting', exported.longest, 'ms', null);

  for (const { id } of exportFormats) {
    await restart();
    const library = await browser.openLibrary();
    const [memory, { time, bytes }] = await weigh(library, () => exportAs(browser, id));
    await library.close();
    report(`export-${id}`, `exporting it as ${id}, ${Math.round(bytes / 1e6)} MB`, time / 1000, 's', 5);
    report(`export-${id}-memory`, `memory of the extension meanwhile`, memory, 'MB', 600);
  }

  for (const { id } of exportFormats)
    report(`stop-${id}`, `stopping an export as ${id}`, await stopExport(browser, id), 'ms', null);

  await restart();
  const undoing = await browser.openLibrary();
  const [undoMemory, undone] = await weigh(undoing, () => undoImport(undoing));
  await undoing.close();
  report('undo', `taking the import of ${whole} back`, undone.time / 1000, 's', 60);
  report('undo-memory', 'memory of the extension meanwhile', undoMemory, 'MB', 600);
  report('undo-frames', 'longest frame of the page meanwhile', undone.longest, 'ms', null);

  await inOwnPage('wipe');
  const cancelled = await inOwnPage('cancelled', part);
  report('cancel', 'records left of an import cancelled halfway', cancelled.left, 'records', 0);
  report('cancel-time', 'time until it has stopped', cancelled.milliseconds, 'ms', null);

  // Last: what they hold stays with the extension's process, and would count for what is measured after them.
  const peers = await inOwnPage('peers', part, 150);
  const best = peers.peers.reduce((a, b) => (a.time < b.time ? a : b));
  report(
    'build',
    `building what is searched, ${part.articles} articles, ${part.highlights} marks`,
    peers.ours,
    'ms',
    best.time / 3,
    [best.name, best.time],
  );
  for (const peer of peers.peers) {
    const found = `missed ${peer.missed}, false ${peer.wrong}`;
    console.log(
      `  ${peer.name}: built in ${Math.round(peer.time)} ms; ${found}; median ${quantile(peer.times, 0.5).toFixed(1)} ms`,
    );
  }

  const peerMissed: [string, number] = [
    peers.peers.map(({ name }) => name).join(' / '),
    Math.min(...peers.peers.map(({ missed }) => missed)),
  ];
  report(
    'missed',
    `articles missed by 300 searches, of ${exact.hits}`,
    exact.missed,
    'articles',
    0,
    peerMissed,
  );
  report('false', 'articles found falsely by them', exact.wrong, 'articles', 0, [
    peerMissed[0],
    Math.min(...peers.peers.map(({ wrong }) => wrong)),
  ]);
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
}
if (values.json) writeFigures(values.json, rows);
