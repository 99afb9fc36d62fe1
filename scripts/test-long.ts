/**
 * `npm run test:long [-- --minutes N --seed N --lists DIR --rows FILE --only WORDS]`: what is tried at random or over and
 * over, with its full counts. After N minutes (60) it begins no other file, and says which it has not reached. Seeds are
 * printed, and taken back with `--seed`. Needs the builds (`npm run build`).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { runChild } from './child';
import { ensureBrowsers } from './test/browsers-there';
import { takeOptions } from './test/options';

/** Files that count more in the long run, print a row of failures, or take further lists. */
const isLong = (file: string): boolean =>
  /from '(\.\.\/)+(runs|figure|lists)'/.test(readFileSync(`tests/${file}`, 'utf8'));

/** Units first: they end sooner and find more. */
const filesInTurn = (only: string | undefined): string[] => {
  const files = readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file) && isLong(file) && file.includes(only ?? ''))
    .sort();
  const inBrowsers = files.filter((file) => file.startsWith('e2e'));
  return [...files.filter((file) => !inBrowsers.includes(file)), ...inBrowsers];
};

async function main(): Promise<number> {
  const { rows, minutes, only } = takeOptions();
  if (!(await ensureBrowsers())) return 1;
  process.env.ZHUPI_LONG = '1';
  const end = Date.now() + minutes * 60_000;
  const failed: string[] = [];
  const left = filesInTurn(only);
  while (left.length > 0 && Date.now() < end) {
    const file = `tests/${left.shift()}`;
    console.log(`\n== ${file}`);
    if ((await runChild('npm', ['exec', '--', 'vitest', 'run', file])) !== 0) failed.push(file);
  }
  console.log(`\nRows of failures: ${rows}`);
  if (left.length > 0) console.log(`Not reached in ${minutes} minutes: ${left.join(', ')}`);
  console.log(failed.length === 0 ? 'What was run has passed.' : `Failed: ${failed.join('; ')}`);
  return failed.length === 0 ? 0 : 1;
}

process.exitCode = await main();
