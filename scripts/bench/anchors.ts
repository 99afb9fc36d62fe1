/**
 * Times the placing of marks in Node and in a real browser, beside the best-known peer's method re-stated, on invented
 * articles: `npm run bench:anchors -- [--browser chromium|firefox] [--json FILE]`.
 */

import { type Figure, unmeasured, writeFigures } from '../eval/figures';
import { quantile } from '../eval/quantile';
import { oneOf, readOptions } from '../options';
import type { InPage } from './anchors/in-page';
import { type Case, type Finder, type Outcome, runCase } from './anchors/runs';
import { startBrowser } from './extraction/browser';

const { values } = readOptions({
  options: { browser: { type: 'string', default: 'chromium' }, json: { type: 'string' } },
});
const name = oneOf('--browser', values.browser, ['chromium', 'firefox']);

type InBench = typeof globalThis & { bench: InPage };
type Run = (each: Case, seed: number) => Promise<Outcome>;

/** Few milliseconds each: a median of fewer is one of what else the machine does. */
const ROUNDS = 15;
/** In which the code is compiled. */
const WARM_UP = 3;
/** The peer takes seconds. */
const PEER_ROUNDS = 2;

const CASES: readonly { id: string; what: string; bar: number | null; each: Omit<Case, 'finder'> }[] = [
  {
    id: 'quote',
    what: 'one quote, article of 5,000 characters, a tenth edited, nothing prepared',
    bar: 2,
    each: { length: 5000, marks: 1, change: 'edited' },
  },
  {
    id: 'article',
    what: '20 quotes, article of 5,000 characters, a tenth edited',
    bar: 40,
    each: { length: 5000, marks: 20, change: 'edited' },
  },
  {
    id: 'moved',
    what: '500 marks, 50,000 characters, other text before them',
    bar: 300,
    each: { length: 50_000, marks: 500, change: 'new-chrome' },
  },
  {
    id: 'edited',
    what: '500 marks, 50,000 characters, a tenth edited',
    bar: 300,
    each: { length: 50_000, marks: 500, change: 'edited' },
  },
];

const OURS = { saved: 'with the saved text', selectors: 'by the selectors alone' } as const;

/** Medians over some articles. */
async function measure(run: Run, each: Case, rounds: number): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  for (let round = 0; round < WARM_UP + rounds; round++) outcomes.push(await run(each, 100 + 10 * round));
  const later = outcomes.slice(WARM_UP);
  const median = (part: (outcome: Outcome) => number) => quantile(later.map(part), 0.5);
  return {
    total: median(({ total }) => total),
    longest: Math.max(...later.map(({ longest }) => longest)),
    placed: median(({ placed }) => placed),
  };
}

const round = (number: number): number => Math.round(number * 100) / 100;

async function rowsOf(where: string, run: Run): Promise<Figure[]> {
  const rows: Figure[] = [];
  for (const { id, what, bar, each } of CASES) {
    const peer = await measure(run, { ...each, finder: 'hypothesis' }, PEER_ROUNDS);
    for (const finder of Object.keys(OURS) as (Finder & keyof typeof OURS)[]) {
      const own = await measure(run, { ...each, finder }, ROUNDS);
      const row = (part: string, name: string, value: number, most: number | null, theirs: number) => ({
        id: `bench.anchors.${where}.${id}.${finder}.${part}`,
        what: `${where}: ${what}, ${OURS[finder]}: ${name}`,
        value: round(value),
        unit: 'ms',
        bar: most,
        better: 'lower' as const,
        peer: 'hypothesis',
        peerValue: round(theirs),
      });
      rows.push(row('total', `all (${own.placed} placed)`, own.total, bar, peer.total));
      if (each.marks > 1) rows.push(row('task', 'longest task', own.longest, 50, peer.longest));
    }
  }
  return rows;
}

const show = (rows: readonly Figure[]) => {
  for (const { what, value, bar, peerValue } of rows)
    console.log(
      `${what.padEnd(112)} ${value} ms${bar === null ? '' : ` (bar ${bar})`}, hypothesis ${peerValue}`,
    );
};

const rows = await rowsOf('node', runCase);
show(rows);
const browser = await startBrowser(name, new URL('./anchors/in-page.ts', import.meta.url));
if (browser) {
  try {
    const page = await browser.open('<body></body>');
    const inBrowser = await rowsOf(name, (each, seed) =>
      page.evaluate((one, number) => (globalThis as InBench).bench.runCase(one, number), each, seed),
    );
    show(inBrowser);
    rows.push(...inBrowser);
  } finally {
    await browser.close();
  }
} else rows.push(unmeasured(`bench.anchors.${name}`, `no ${name} is installed`));
if (values.json) writeFigures(values.json, rows);
