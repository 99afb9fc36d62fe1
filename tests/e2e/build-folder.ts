import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from './harness';

/** Where the build for a browser lies; throws, naming the command, when there is none. */
export function buildFolder(name: BrowserName): string {
  const target = name === 'firefox' ? 'firefox-mv3' : 'chrome-mv3';
  const folder = fileURLToPath(new URL(`../../.output/${target}`, import.meta.url));
  if (!existsSync(`${folder}/manifest.json`)) throw new Error(`no build in ${folder}: npm run build`);
  return folder;
}
