/**
 * `npm run test:long [-- --minutes N --seed N --lists DIR --rows FILE --only WORDS]`: what is tried at random or over and
 * over, with its full counts. The N minutes (60) are shared among the files, by the rows of failures that they print: each
 * goes on beyond the counts of every run while its slice lasts, and one that needs more, or less, leaves the others less, or
 * more. So every row is reached, however few minutes there are. Seeds are printed, and taken back with `--seed`. Needs the
 * builds (`npm run build`).
 */
import { runChild } from './child';
import { rowsWithoutFigure } from './figures/rows-without-figure';
import { ensureBrowsers } from './test/browsers-there';
import { longFiles } from './test/long-files';
import { takeOptions } from './test/options';

async function main(): Promise<number> {
  const { rows, minutes, only } = takeOptions();
  if (!(await ensureBrowsers())) return 1;
  process.env.ZHUPI_LONG = '1';
  const begun = Date.now();
  const end = begun + minutes * 60_000;
  const failed: string[] = [];
  const left = longFiles().filter(({ path }) => path.includes(only ?? ''));
  for (let file = left[0]; file; file = left[0]) {
    const weights = left.reduce((sum, { weight }) => sum + weight, 0);
    const slice = Math.max(0, ((end - Date.now()) * file.weight) / weights);
    console.log(`\n== ${file.path} (${file.rows.join(', ') || 'no row'}; ${Math.round(slice / 1000)} s)`);
    process.env.ZHUPI_SLICE = String(Math.max(1, Math.round(slice)));
    if ((await runChild('npm', ['exec', '--', 'vitest', 'run', file.path])) !== 0) failed.push(file.path);
    left.shift();
  }
  const without = only === undefined ? rowsWithoutFigure(rows, { isLong: true }) : [];
  if (without.length > 0) failed.push(`no figure of ${without.join(', ')}`);
  console.log(`\nRows of failures: ${rows}`);
  console.log(`${((Date.now() - begun) / 60_000).toFixed(1)} minutes, of ${minutes} that were given.`);
  console.log(failed.length === 0 ? 'All of it has passed.' : `Failed: ${failed.join('; ')}`);
  return failed.length === 0 ? 0 : 1;
}

process.exitCode = await main();
