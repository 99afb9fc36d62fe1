/**
 * Converts pages in a real browser and restores them: nothing may differ. `npm run bench:round-trip --
 * [--corpus DIR] [--browser chromium|firefox] [--json FILE]`; without a corpus on the project's own fixtures.
 */
import { parseArgs } from 'node:util';
import { corpusPages, fixturePages } from '../eval/extraction/gold';
import { type Figure, writeFigures } from '../eval/figures';
import { usePage } from '../page-file';
import { startBrowser } from './extraction/browser';
import type { InPage } from './round-trip/in-page';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    browser: { type: 'string', default: 'chromium' },
    json: { type: 'string' },
  },
});
type InBench = typeof globalThis & { bench: InPage };

const browser = await startBrowser(
  values.browser === 'firefox' ? 'firefox' : 'chromium',
  new URL('./round-trip/in-page.ts', import.meta.url),
);
if (!browser) throw new Error(`${values.browser} is not installed`);
let [converted, differing, pages] = [0, 0, 0];
for (const { file, gold, id } of values.corpus ? corpusPages(values.corpus) : fixturePages()) {
  if (!gold.lang.startsWith('zh')) continue;
  const html = await usePage(file, gold.url ?? '', (document) => document.documentElement.outerHTML);
  const page = await browser.open(html);
  const trip = await page.evaluate(() => (globalThis as InBench).bench.travel());
  pages++;
  if (trip.isConverted) converted++;
  if (trip.differing > 0) console.log(`${id}: ${trip.differing} differ`);
  differing += trip.differing;
}
await browser.close();

const row = (id: string, what: string, value: number, unit: string, bar: number | null): Figure => ({
  id,
  what,
  value,
  unit,
  bar,
  better: id === 'differing' ? 'lower' : 'higher',
  peer: null,
  peerValue: null,
});
const rows = [
  row(
    'converted',
    `pages converted and restored twice, of ${pages} Chinese ones, ${values.browser}`,
    converted,
    'pages',
    null,
  ),
  row('differing', 'code units of them that differ afterwards', differing, 'code units', 0),
];
for (const { what, value, unit } of rows) console.log(`${what}: ${value} ${unit}`);
if (values.json) writeFigures(values.json, rows);
