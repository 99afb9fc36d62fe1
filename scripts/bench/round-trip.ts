/**
 * Converts pages in a real browser and restores them: nothing may differ. `npm run bench:round-trip --
 * [--corpus DIR] [--browser chromium|firefox|jsdom] [--json FILE]`; without a corpus on the project's own fixtures.
 */

import { corpusPages, fixturePages } from '../eval/extraction/gold';
import { endUnmeasured, type Figure, writeFigures } from '../eval/figures';
import { oneOf, readOptions } from '../options';
import { startTravel } from './round-trip/travel';

const { values } = readOptions({
  options: {
    corpus: { type: 'string' },
    browser: { type: 'string', default: 'chromium' },
    json: { type: 'string' },
  },
});
const where = oneOf('--browser', values.browser, ['chromium', 'firefox', 'jsdom']);
const chinese = (values.corpus ? corpusPages(values.corpus) : fixturePages()).filter(({ gold }) =>
  gold.lang.startsWith('zh'),
);
/** A browser that hangs on a page is ended with it; the next page has a new one. */
const AT_MOST_MS = 60_000;

const start = async () => {
  const started = await startTravel(where);
  return started ?? endUnmeasured('round-trip', `no ${where} is installed`, values.json);
};
const withinBounds = async <T>(work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not within ${AT_MOST_MS / 1000} s`)), AT_MOST_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

let traveller = await start();
let [converted, differing, pages, failed] = [0, 0, 0, 0];
for (const { file, id } of chinese) {
  pages++;
  try {
    const trip = await withinBounds(traveller.travel(file));
    if (trip.isConverted) converted++;
    if (trip.differing > 0) console.log(`${id}: ${trip.differing} differ`);
    differing += trip.differing;
  } catch (error) {
    failed++;
    console.log(`${id}: ${error instanceof Error ? error.message : String(error)}`);
    await traveller.close().catch(() => undefined);
    traveller = await start();
  }
  if (pages % 50 === 0) console.log(`${pages} pages`);
}
await traveller.close();

const row = (id: string, what: string, value: number, unit: string, bar: number | null): Figure => ({
  id,
  what,
  value,
  unit,
  bar,
  better: id === 'converted' ? 'higher' : 'lower',
  peer: null,
  peerValue: null,
});
const rows = [
  row(
    'converted',
    `pages converted and restored twice, of ${pages} Chinese ones, ${where}`,
    converted,
    'pages',
    null,
  ),
  row('differing', 'code units of them that differ afterwards', differing, 'code units', 0),
  row('failed', 'pages that did not come back', failed, 'pages', 0),
];
for (const { what, value, unit } of rows) console.log(`${what}: ${value} ${unit}`);
if (values.json) writeFigures(values.json, rows);
