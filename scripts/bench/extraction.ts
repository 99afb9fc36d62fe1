/**
 * Times extraction and detection in real browsers beside Readability and Defuddle on the same documents:
 * `npm run bench:extraction -- [--corpus DIR] [--browser chromium|firefox] [--json FILE]`; without a corpus on the
 * project's own fixtures. `--every N` takes every Nth page.
 */
import { corpusPages, fixturePages } from '../eval/extraction/gold';
import { endUnmeasured, type Figure, writeFigures } from '../eval/figures';
import { quantile } from '../eval/quantile';
import { oneOf, readOptions, wholeNumber } from '../options';
import { usePage } from '../page-file';
import { type BenchBrowser, startBrowser } from './extraction/browser';
import type { InPage, Run } from './extraction/in-page';

const { values } = readOptions({
  options: {
    corpus: { type: 'string' },
    browser: { type: 'string', default: 'chromium' },
    every: { type: 'string', default: '1' },
    json: { type: 'string' },
  },
});
const name = oneOf('--browser', values.browser, ['chromium', 'firefox']);
const every = wholeNumber('--every', values.every, 1);
const pages = values.corpus ? corpusPages(values.corpus) : fixturePages();

type InBench = typeof globalThis & { bench: InPage };
type Times = Record<Run, number[]>;

const RUNS: readonly Run[] = ['extraction', 'detection', 'readability', 'readerable', 'defuddle'];
/** Once cold, as on a page that was just opened, and then as often again. */
const WARM_RUNS = 3;

/** Each run's first time on a fresh page and the median of those that follow. */
interface PageTimes {
  first: Record<Run, number>;
  warm: Record<Run, number>;
}

async function timePage(browser: BenchBrowser, html: string, turn: number): Promise<PageTimes> {
  const page = await browser.open(html);
  // Each comes first on some pages: what runs later finds the document's nodes wrapped already.
  const order = RUNS.map((_, index) => RUNS[(index + turn) % RUNS.length] as Run);
  const times = await page.evaluate(
    (runs, count) => {
      const { bench } = globalThis as InBench;
      const first = runs.map((run) => [run, bench.time(run, 1)] as const);
      const later = runs.map((run) => [run, bench.time(run, count)] as const);
      return [Object.fromEntries(first), Object.fromEntries(later)] as [Times, Times];
    },
    order,
    WARM_RUNS,
  );
  const [first, warm] = times.map((each) =>
    Object.fromEntries(RUNS.map((run) => [run, quantile(each[run], 0.5)])),
  ) as [PageTimes['first'], PageTimes['warm']];
  return { first, warm };
}

const round = (number: number): number => Number(number.toPrecision(3));

function figure(id: string, what: string, value: number, more: Partial<Figure>): Figure {
  const row: Figure = {
    id,
    what,
    value: round(value),
    unit: 'ms',
    bar: null,
    better: 'lower',
    peer: null,
    peerValue: null,
    ...more,
  };
  return { ...row, peerValue: row.peerValue === null ? null : round(row.peerValue) };
}

const PAIRS = [
  { ours: 'extraction', theirs: 'readability', peer: 'Readability', bar: 0.35 },
  { ours: 'extraction', theirs: 'defuddle', peer: 'Defuddle', bar: null },
  { ours: 'detection', theirs: 'readerable', peer: 'isProbablyReaderable', bar: null },
] as const;

/** Times and their ratios over the pages, for each of the others. */
function pageRows(pages: readonly PageTimes[]): Figure[] {
  return (['first', 'warm'] as const).flatMap((state) => {
    const said = state === 'first' ? 'first run on a page' : 'later runs';
    return PAIRS.flatMap(({ ours, theirs, peer, bar }) =>
      (
        [
          ['median', 0.5],
          ['p95', 0.95],
        ] as const
      ).flatMap(([name, at]) => {
        const [own, other] = [ours, theirs].map((run) =>
          quantile(
            pages.map((page) => page[state][run]),
            at,
          ),
        ) as [number, number];
        const id = `${ours}.${peer}.${state}.${name}`;
        return [
          figure(id, `${ours}, ${name}, ${said} (${pages.length} pages)`, own, { peer, peerValue: other }),
          figure(`${id}.ratio`, `${ours}, ${name}, ${said}, of ${peer}'s`, own / other, {
            unit: 'share',
            bar,
            peer,
            peerValue: 1,
          }),
        ];
      }),
    );
  });
}

/** Not laid out: that would take the browser longer than all that is measured. */
const BLANK = '<!DOCTYPE html><style>body { display: none }</style><body></body>';

/** A page of 5,000 elements with 230,000 characters. */
async function largePageRows(browser: BenchBrowser): Promise<Figure[]> {
  const page = await browser.open(BLANK);
  const { extraction, detection, readability } = await page.evaluate((): Times => {
    const { bench } = globalThis as InBench;
    bench.build(5000, 62);
    return {
      extraction: bench.time('extraction', 9),
      detection: bench.time('detection', 9),
      readability: bench.time('readability', 9),
    } as Times;
  });
  const peer = { peer: 'Readability', peerValue: quantile(readability, 0.5) };
  return [
    figure(
      'large.extraction',
      'extraction, 230,000 characters in 5,000 elements',
      quantile(extraction, 0.5),
      { bar: 30, ...peer },
    ),
    figure('large.detection', 'detection, 230,000 characters in 5,000 elements', quantile(detection, 0.5), {
      bar: 3,
    }),
    figure('large.extraction.first', 'the same, the very first extraction', extraction[0] as number, {}),
  ];
}

const SMALLEST = 7500;
const DOUBLINGS = 7;

/** How the time grows from 15,000 nodes to a million. */
async function growthRows(browser: BenchBrowser): Promise<Figure[]> {
  const rows: Figure[] = [];
  let before = 0;
  let steepest = 0;
  for (let doubling = 0; doubling < DOUBLINGS; doubling++) {
    const page = await browser.open(BLANK);
    const { nodes, times } = await page.evaluate(
      (count, runs) => {
        const { bench } = globalThis as InBench;
        bench.build(count, 40);
        return { nodes: bench.nodes(), times: bench.time('extraction', runs) };
      },
      SMALLEST * 2 ** doubling,
      doubling < 4 ? 7 : 3,
    );
    // The least of several: what else the machine does only adds.
    const ms = Math.min(...times);
    if (before > 0) steepest = Math.max(steepest, ms / before);
    rows.push(figure(`growth.${doubling}`, `extraction, ${nodes.toLocaleString('en')} nodes`, ms, {}));
    before = ms;
  }
  return [...rows, figure('growth', 'most that twice the page takes', steepest, { unit: 'times', bar: 2.2 })];
}

/** Elements of the largest page that is read to its end, and of one with a million nodes. */
const SLICED = [45_000, 480_000];

/** The longest task while a large page is read in slices. Only Chromium tells of long tasks. */
async function taskRows(browser: BenchBrowser): Promise<Figure[]> {
  const rows: Figure[] = [];
  for (const count of SLICED) {
    const page = await browser.open(BLANK);
    const { nodes, ms } = await page.evaluate(async (elements) => {
      const { bench } = globalThis as InBench;
      bench.build(elements, 40);
      return { nodes: bench.nodes(), ms: await bench.longestTask() };
    }, count);
    const what = `longest task over 50 ms while ${nodes.toLocaleString('en')} nodes are read in slices`;
    rows.push(figure(`task.${count}`, what, ms, { bar: 50 }));
  }
  return rows;
}

/** Prints figures as soon as they are known: the last ones take a while. */
function told(rows: Figure[]): Figure[] {
  for (const { what, value, unit, bar, peer, peerValue } of rows) {
    const beside = peer && unit === 'ms' ? `, ${peer} ${peerValue}` : '';
    console.log(`${what.padEnd(60)} ${value} ${unit}${bar === null ? '' : `, bar ${bar}`}${beside}`);
  }
  return rows;
}

async function measure(browser: BenchBrowser): Promise<Figure[]> {
  const times: PageTimes[] = [];
  for (const [index, { file, gold }] of pages.entries()) {
    if (index % every > 0) continue;
    const html = await usePage(file, gold.url ?? '', (document) => document.documentElement.outerHTML);
    times.push(await timePage(browser, `<!DOCTYPE html>${html}`, index));
  }
  const rows = [...told(pageRows(times)), ...told(await largePageRows(browser))];
  rows.push(...told(await growthRows(browser)));
  if (name === 'chromium') rows.push(...told(await taskRows(browser)));
  return rows;
}

const browser = await startBrowser(name);
if (!browser) endUnmeasured('bench.extraction', `no ${name} is installed`, values.json);
try {
  console.log(browser.version);
  const rows = await measure(browser);
  if (values.json) writeFigures(values.json, rows);
} finally {
  await browser.close();
}
