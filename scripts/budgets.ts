/**
 * `npm run budgets`: size budgets of the built extension: gzip bytes of every script that a part needs at its start. Needs
 * the builds (`npm run build`).
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readOptions, refuse } from './options';

interface Budget {
  what: string;
  /** Either one script, or a page whose scripts and preloaded modules count together. */
  file: string;
  kilobytes: number;
}

const BUDGETS: readonly Budget[] = [
  { what: 'sentinel', file: 'sentinel.js', kilobytes: 12 },
  { what: 'reader, without dictionaries', file: 'reader.js', kilobytes: 60 },
  { what: 'popup, first paint', file: 'popup.html', kilobytes: 40 },
  { what: 'side panel', file: 'sidepanel.html', kilobytes: 60 },
  { what: 'library, at opening', file: 'library.html', kilobytes: 140 },
];

const scriptsOf = (directory: string, file: string): string[] => {
  if (!file.endsWith('.html')) return [file];
  const html = readFileSync(join(directory, file), 'utf8');
  return [...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map(([, path]) => path as string);
};

readOptions({});
let failed = 0;
for (const target of ['chrome-mv3', 'firefox-mv3']) {
  const directory = join('.output', target);
  if (!existsSync(join(directory, 'manifest.json'))) refuse(`no build in ${directory}: npm run build`);
  for (const { what, file, kilobytes } of BUDGETS) {
    const bytes = scriptsOf(directory, file)
      .map((script) => gzipSync(readFileSync(join(directory, script)), { level: 9 }).length)
      .reduce((sum, size) => sum + size, 0);
    const fits = bytes > 0 && bytes <= kilobytes * 1000;
    if (!fits) failed++;
    console.log(
      `${fits ? 'ok  ' : 'OVER'} ${target} ${what}: ${(bytes / 1000).toFixed(1)} of ${kilobytes} kB gzip`,
    );
  }
}
process.exitCode = failed === 0 ? 0 : 1;
