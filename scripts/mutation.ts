/**
 * `npm run mutation -- [PATH …] [--sample N] [--seed S] [--json FILE] [--survivors FILE]`: does a test fail when the code
 * is wrong? Each mutant is one small fault (Stryker's, by its instrumenter), tried with the tests of its folder that reach
 * it. PATH is a folder of code or one inside it; without one, all four. Without `--sample` every mutant is tried, which
 * takes hours. Ends with 1 where a score is below 80 % or there is none.
 */
import { writeFileSync } from 'node:fs';
import { type Figure, writeFigures } from './eval/figures';
import { type Measured, measureFolder } from './mutation/measure-folder';
import { interval } from './mutation/sample';
import { readOptions, refuse } from './options';

const FOLDERS = ['chinese', 'highlights', 'exchange', 'storage'];
const BAR = 80;

const { values, positionals } = readOptions({
  options: {
    sample: { type: 'string', default: 'Infinity' },
    seed: { type: 'string', default: '1' },
    json: { type: 'string' },
    survivors: { type: 'string' },
  },
  allowPositionals: true,
});
const count = Number(values.sample);
const seed = Number(values.seed);
if (!(count > 0)) refuse(`--sample takes a number above 0, not ${values.sample}`);
if (!Number.isInteger(seed)) refuse(`--seed takes a whole number, not ${values.seed}`);
const paths = positionals.length > 0 ? positionals : FOLDERS;
for (const path of paths)
  if (!FOLDERS.some((folder) => path === folder || path.startsWith(`${folder}/`)))
    refuse(`${path} is in none of ${FOLDERS.join(', ')}`);

const percent = (share: number) => Number((100 * share).toFixed(1));

/** Prints what came of a folder. Its score in percent, or NaN where there were no mutants. */
function report(path: string, { outcomes, of, whileLoading, leftOut }: Measured): Figure {
  const number = (wanted: string) => outcomes.filter(({ outcome }) => outcome === wanted).length;
  const tried = outcomes.length;
  const found = number('killed') + number('ended');
  const [from, to] = interval(found, tried, of).map(percent);
  for (const test of leftOut) console.log(`${path}: without this test: ${test}`);
  console.log(
    `${path}: ${percent(found / tried)} % (${from} to ${to}): ${found} of ${tried} mutants found, ${number('ended')} of ` +
      `them by never ending; ${number('unreached')} that no test reaches; ${of} in all, and ${whileLoading} that run ` +
      `while modules are loaded, which are not tried; seed ${seed}`,
  );
  return {
    id: `mutation-${path}`,
    what: `${path}: mutants that a test finds, of ${tried} out of ${of}, seed ${seed}; 95 % interval ${from} to ${to}`,
    value: percent(found / tried),
    unit: '%',
    bar: BAR,
    better: 'higher',
    peer: null,
    peerValue: null,
  };
}

const figures: Figure[] = [];
const survivors: string[] = [];
for (const path of paths) {
  const measured = await measureFolder(path, count, seed);
  figures.push(report(path, measured));
  for (const { mutant, outcome } of measured.outcomes)
    if (outcome === 'survived' || outcome === 'unreached' || outcome === 'kept')
      survivors.push(
        [mutant.place, outcome, mutant.kind, mutant.from, '=>', mutant.to].join(' ').replace(/\s+/g, ' '),
      );
}
if (values.json !== undefined) writeFigures(values.json, figures);
if (values.survivors !== undefined)
  writeFileSync(values.survivors, survivors.map((line) => `${line}\n`).join(''));
process.exitCode = figures.every(({ value }) => value >= BAR) ? 0 : 1;
