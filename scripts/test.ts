/**
 * `npm test [-- --lists DIR --seed N --rows FILE]`: everything, real browsers included. Fails as well where a row of
 * failures has left no figure. Installs on Debian what the browsers need, when it may.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { runChild } from './child';
import { rowsWithoutFigure } from './figures/rows-without-figure';
import { ensureBrowsers } from './test/browsers-there';
import { failedFiles } from './test/failed-files';
import { takeOptions } from './test/options';

const vitest = (...args: string[]) => runChild('npm', ['exec', '--', 'vitest', 'run', ...args]);
const npm = (script: string) => runChild('npm', ['run', '-s', script]);

const REPORT = 'test-results/journeys.json';

/** More files than this do not fail by accident. */
const SECOND_TRIES = 2;

/**
 * Real browsers on a machine with other things to do: a file that failed is run once more, whole, and a test that is
 * not steady is named. What fails twice has failed.
 */
async function journeys(): Promise<number> {
  rmSync(REPORT, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  const code = await vitest('--project', 'e2e', ...reporters);
  const failed = (existsSync(REPORT) && failedFiles(readFileSync(REPORT, 'utf8'))) || [];
  if (code === 0 || failed.length === 0 || failed.length > SECOND_TRIES) return code;
  console.log(`\n== a second try: ${failed.join(' ')}`);
  const again = await vitest('--project', 'e2e', ...failed);
  if (again === 0) console.log(`\nNOT STEADY, passed only at the second try: ${failed.join(' ')}`);
  return again;
}

const STEPS: readonly { name: string; run(): Promise<number> }[] = [
  { name: 'dictionary tables', run: () => npm('tables') },
  { name: 'builds for Chrome and Firefox', run: () => npm('build') },
  { name: 'unit tests', run: () => vitest('--project', 'unit') },
  { name: 'journeys in Chromium and Firefox', run: journeys },
];

async function main(): Promise<number> {
  const { rows } = takeOptions();
  if (!(await ensureBrowsers())) return 1;
  const failed: string[] = [];
  for (const { name, run } of STEPS) {
    console.log(`\n== ${name}`);
    if ((await run()) !== 0) failed.push(name);
    // Without a build there is nothing to drive.
    if (failed.length > 0 && name.startsWith('builds')) break;
  }
  const without = rowsWithoutFigure(rows, { isLong: false });
  if (without.length > 0) failed.push(`no figure of ${without.join(', ')}`);
  console.log(`\nRows of failures: ${rows}`);
  console.log(failed.length === 0 ? 'All tests passed.' : `Failed: ${failed.join('; ')}`);
  return failed.length === 0 ? 0 : 1;
}

process.exitCode = await main();
