/**
 * Measures article/ on pages with gold: `npm run eval -- [--corpus DIR] [--peers] [--json FILE]`; without a corpus on
 * the project's own fixtures. `--part tune|held` takes two thirds of the pages or the third kept aside, `--sets a,b`
 * some of them, `--worst N` lists the worst pages.
 */
import { oneOf, readOptions, refuse, wholeNumber } from '../options';
import { evaluate, type Result } from './extraction/evaluate';
import { corpusPages, fixturePages } from './extraction/gold';
import { rowsOf } from './extraction/rows';
import { type Figure, writeFigures } from './figures';
import { isHeldOut } from './held-out';

const { values } = readOptions({
  options: {
    corpus: { type: 'string' },
    peers: { type: 'boolean', default: false },
    json: { type: 'string' },
    part: { type: 'string' },
    worst: { type: 'string' },
    sets: { type: 'string' },
  },
});
const part = oneOf('--part', values.part, ['tune', 'held']);
const worst = wholeNumber('--worst', values.worst ?? '0');

const WARM_UP = 5;

function printRows(rows: readonly Figure[]): void {
  for (const { what, value, unit, bar, peer, peerValue } of rows) {
    const shown = [`${value}`, unit === 'share' ? '' : unit, bar === null ? '' : `bar ${bar}`];
    console.log(
      `${what.padEnd(52)} ${shown.filter(Boolean).join(' ')}${peer ? `  ${peer} ${peerValue}` : ''}`,
    );
  }
}

function printWorst(results: readonly Result[], count: number): void {
  const scored = results.filter(({ own, gold }) => own.scores && gold.lang.startsWith('zh'));
  scored.sort((a, b) => (a.own.scores?.f1 ?? 0) - (b.own.scores?.f1 ?? 0));
  for (const { set, id, own } of scored.slice(0, count)) {
    const [p, r, f] = [own.scores?.precision, own.scores?.recall, own.scores?.f1].map((share) =>
      (share ?? 0).toFixed(3),
    );
    console.log(`${f} p ${p} r ${r}  ${set}/${id}`);
  }
  for (const { set, id, gold, own } of results)
    if (own.verdict !== (gold.split === 'article'))
      console.log(`verdict ${own.verdict}: ${set}/${id} ${gold.lang}`);
  for (const { set, id, own } of results) {
    const wrong = Object.keys(own.metadata).filter((field) => !own.metadata[field]);
    if (wrong.length > 0) console.log(`wrong ${wrong.join(',')}: ${set}/${id}`);
  }
  for (const { set, id, changed } of results) if (changed) console.log(`changed: ${set}/${id}`);
}

const all = values.corpus ? corpusPages(values.corpus, values.sets?.split(',')) : fixturePages();
const pages = all.filter(
  ({ id }) => part === undefined || isHeldOut(`${id}.gold.json`) === (part === 'held'),
);
if (pages.length === 0) refuse(`no page in the part ${part}`);
const results: Result[] = [];
// The first pages would be read by code that is not compiled yet, ours and the others' alike.
for (const page of pages.slice(0, WARM_UP)) await evaluate(page, values.peers);
for (const page of pages) results.push(await evaluate(page, values.peers));
const rows = rowsOf(results);
printRows(rows);
if (worst > 0) printWorst(results, worst);
if (values.json) writeFigures(values.json, rows);
