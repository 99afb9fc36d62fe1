/** `npm test`: everything, real browsers included. Installs on Debian what they need, when it may. */
import { browserFor } from './browsers';
import { runChild } from './child';
import { hasChineseFont, installCommand, installDebianPackages, isDebian } from './debian-packages';

const missingPackages = (): string[] => [
  ...(browserFor('chromium') ? [] : ['chromium']),
  ...(browserFor('firefox') ? [] : ['firefox-esr']),
  ...(hasChineseFont() ? [] : ['fonts-noto-cjk']),
];

async function ensureBrowsers(): Promise<boolean> {
  const missing = missingPackages();
  if (missing.length === 0) return true;
  if (isDebian() && process.getuid?.() === 0) {
    console.log(`Installing ${missing.join(', ')}.`);
    if ((await installDebianPackages(missing)) && missingPackages().length === 0) return true;
  }
  console.error(
    isDebian()
      ? `The tests need ${missing.join(', ')}. Run: ${installCommand(missing)}`
      : `The tests need Chromium or Chrome, Firefox, and a Chinese font; missing here (Debian's names): ${missing.join(', ')}.`,
  );
  return false;
}

const STEPS: readonly { name: string; args: readonly string[] }[] = [
  { name: 'dictionary tables', args: ['run', '-s', 'tables'] },
  { name: 'builds for Chrome and Firefox', args: ['run', '-s', 'build'] },
  { name: 'unit tests', args: ['exec', '--', 'vitest', 'run', '--project', 'unit'] },
  { name: 'journeys in Chromium and Firefox', args: ['exec', '--', 'vitest', 'run', '--project', 'e2e'] },
];

async function main(): Promise<number> {
  if (!(await ensureBrowsers())) return 1;
  const failed: string[] = [];
  for (const { name, args } of STEPS) {
    console.log(`\n== ${name}`);
    if ((await runChild('npm', args)) !== 0) failed.push(name);
    // Without a build there is nothing to drive.
    if (failed.length > 0 && name.startsWith('builds')) break;
  }
  console.log(failed.length === 0 ? '\nAll tests passed.' : `\nFailed: ${failed.join('; ')}`);
  return failed.length === 0 ? 0 : 1;
}

process.exitCode = await main();
