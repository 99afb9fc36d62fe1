/**
 * `npm run bench:chinese-browsers -- [--build DIR] [--json FILE]`: the built converter script in a bare page of each
 * browser that is installed: every hard case as in Node, and how long and how much memory it takes until it can convert,
 * beside opencc-js in a page of its own.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { createConverter } from '../../chinese';
import { browserFor } from '../browsers';
import { type Figure, unmeasured, writeFigures } from '../eval/figures';
import { existing, readOptions } from '../options';

const PEER = 'opencc-js 1.4.2';
const { values: options } = readOptions({
  options: { build: { type: 'string', default: '.output/chrome-mv3' }, json: { type: 'string' } },
});

const own = readFileSync(existing('--build', join(options.build, 'convert-to-traditional.js')), 'utf8');
const peer = readFileSync(
  createRequire(import.meta.url)
    .resolve('opencc-js/cn2t')
    .replace(/[^/]*\/[^/]*$/, 'umd/cn2t.js'),
  'utf8',
);
const cases = readFileSync(new URL('../../tests/chinese/hard-cases.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [simplified: string, traditional: string]);

/** Read in the page: the script is text until the clock runs, as where it is injected. */
interface Started {
  ms: number;
  converted: string[];
}

/** Runs in the page. */
function startOwn(source: string, texts: string[]): Started {
  const start = performance.now();
  // biome-ignore lint/security/noGlobalEval: the built script, as the browser would inject it
  globalThis.eval(source);
  const part = (globalThis as unknown as Record<symbol, unknown>)[Symbol.for('zhupi.part.to-traditional')];
  const { createConverter: create } = part as {
    createConverter(config: string): { convert(text: string): string };
  };
  const converter = create('s2tw');
  converter.convert('汉字');
  const ms = performance.now() - start;
  return { ms, converted: texts.map((text) => converter.convert(text)) };
}

/** Runs in the page. */
function startPeer(source: string, texts: string[]): Started {
  const start = performance.now();
  // biome-ignore lint/security/noGlobalEval: as above
  globalThis.eval(source);
  const { OpenCC } = globalThis as unknown as {
    OpenCC: { Converter(options: { from: string; to: string }): (text: string) => string };
  };
  const convert = OpenCC.Converter({ from: 'cn', to: 'tw' });
  convert('汉字');
  const ms = performance.now() - start;
  (globalThis as unknown as { kept: unknown }).kept = convert;
  return { ms, converted: texts.map(convert) };
}

/** Bytes that the page's scripts hold after a collection, typed arrays included; Chromium alone tells. */
async function held(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const usage: { usedSize: number; backingStorageSize?: number } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}

interface Measured {
  ms: number;
  bytes: number | null;
  converted: string[];
}

async function measure(
  browser: Browser,
  isChromium: boolean,
  run: typeof startOwn,
  source: string,
): Promise<Measured> {
  const times: number[] = [];
  let converted: string[] = [];
  let bytes: number | null = null;
  for (let round = 0; round < 5; round++) {
    const page = await browser.newPage();
    const before = isChromium ? await held(page) : 0;
    const started = await page.evaluate(run, source, round === 0 ? cases.map(([text]) => text) : []);
    times.push(started.ms);
    // Without the cases: what is held once the converter is ready.
    if (isChromium && round === 4) bytes = (await held(page)) - before;
    if (round === 0) converted = started.converted;
    await page.close();
  }
  return { ms: Math.min(...times), bytes, converted };
}

const rows: Figure[] = [];
const inNode = cases.map(([text]) => createConverter('s2tw').convert(text));
for (const name of ['chromium', 'firefox'] as const) {
  const installed = browserFor(name);
  if (!installed) {
    rows.push(unmeasured(`bench.chinese.${name}`, `no ${name} is installed`));
    continue;
  }
  const isChromium = name === 'chromium';
  const browser = await puppeteer.launch({
    browser: isChromium ? 'chrome' : 'firefox',
    executablePath: installed.path,
    args: isChromium && process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const ours = await measure(browser, isChromium, startOwn, own);
    const theirs = await measure(browser, isChromium, startPeer, peer);
    const right = (converted: readonly string[]) =>
      Math.round((cases.filter(([, gold], at) => converted[at] === gold).length / cases.length) * 1e4) / 100;
    const add = (
      id: string,
      what: string,
      value: number,
      unit: string,
      bar: number,
      better: Figure['better'],
      peerValue: number | null,
    ) =>
      rows.push({
        id: `${id}-${name}`,
        what: `${name}: ${what}`,
        value,
        unit,
        bar,
        better,
        peer: peerValue === null ? null : PEER,
        peerValue,
      });
    add(
      'hard',
      `own ${cases.length} hard cases, s2tw`,
      right(ours.converted),
      '%',
      98,
      'higher',
      right(theirs.converted),
    );
    const differing = ours.converted.filter((text, at) => text !== inNode[at]).length;
    add('same', 'hard cases that come out other than in Node', differing, 'cases', 0, 'lower', null);
    add(
      'start',
      's2tw: script read and ready to convert',
      Math.round(ours.ms),
      'ms',
      30,
      'lower',
      Math.round(theirs.ms),
    );
    const megabytes = (bytes: number) => Math.round(bytes / 1e5) / 10;
    if (ours.bytes !== null && theirs.bytes !== null)
      add(
        'heap',
        's2tw: held by the ready converter',
        megabytes(ours.bytes),
        'MB',
        12,
        'lower',
        megabytes(theirs.bytes),
      );
  } finally {
    await browser.close();
  }
}
for (const { what, value, unit, bar, better, peerValue } of rows) {
  if (Number.isNaN(value)) continue;
  const met = bar === null || (better === 'higher' ? value >= bar : value <= bar);
  console.log(
    `${met ? 'ok  ' : 'MISS'} ${what}: ${value} ${unit}, bar ${bar}${peerValue === null ? '' : `, ${PEER} ${peerValue}`}`,
  );
}
if (options.json) writeFigures(options.json, rows);
