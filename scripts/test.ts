/**
 * `npm test [-- --lists DIR --seed N --rows FILE]`: everything, real browsers included. Installs on Debian what they need,
 * when it may.
 */
import { runChild } from './child';
import { ensureBrowsers } from './test/browsers-there';
import { takeOptions } from './test/options';

const STEPS: readonly { name: string; args: readonly string[] }[] = [
  { name: 'dictionary tables', args: ['run', '-s', 'tables'] },
  { name: 'builds for Chrome and Firefox', args: ['run', '-s', 'build'] },
  { name: 'unit tests', args: ['exec', '--', 'vitest', 'run', '--project', 'unit'] },
  { name: 'journeys in Chromium and Firefox', args: ['exec', '--', 'vitest', 'run', '--project', 'e2e'] },
];

async function main(): Promise<number> {
  const { rows } = takeOptions();
  if (!(await ensureBrowsers())) return 1;
  const failed: string[] = [];
  for (const { name, args } of STEPS) {
    console.log(`\n== ${name}`);
    if ((await runChild('npm', args)) !== 0) failed.push(name);
    // Without a build there is nothing to drive.
    if (failed.length > 0 && name.startsWith('builds')) break;
  }
  console.log(`\nRows of failures: ${rows}`);
  console.log(failed.length === 0 ? 'All tests passed.' : `Failed: ${failed.join('; ')}`);
  return failed.length === 0 ? 0 : 1;
}

process.exitCode = await main();
