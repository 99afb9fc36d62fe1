/**
 * `npm run release`: everything that a release consists of, into `release/`: an archive for each store, the source
 * archive that one of them asks for, the bill of materials, and the SHA-256 of each. The same commit gives the same
 * bytes on every machine.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from './child';
import { readOptions } from './options';
import { archive, filesBelow } from './release/archive';
import { billOfMaterials, type LockFile } from './release/bill-of-materials';

const FOLDER = 'release';

/** Their dictionaries are compiled into the tables (scripts/tables). */
const DATA_PACKAGES = ['opencc-js', 'pinyin-pro', '@node-rs/jieba'];

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  name: string;
  version: string;
};

const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' });

async function main(): Promise<number> {
  readOptions({});
  if (git('status', '--porcelain').trim() !== '') {
    console.error('There are changes that are not committed: a release is made of a commit.');
    return 1;
  }
  // The builder takes another one for a build to debug, and writes the folder's path into it.
  process.env.NODE_ENV = 'production';
  for (const script of ['tables', 'build']) {
    if ((await runChild('npm', ['run', '-s', script])) !== 0) return 1;
  }
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
  const built = (target: string) => archive(join('.output', target), filesBelow(join('.output', target)));
  const sources = git('ls-files', '-z').split('\0').filter(Boolean);
  const contents: Record<string, Uint8Array | string> = {
    [`${name}-${version}-chrome.zip`]: built('chrome-mv3'),
    [`${name}-${version}-firefox.zip`]: built('firefox-mv3'),
    [`${name}-${version}-sources.zip`]: archive('.', sources),
    [`${name}-${version}.cdx.json`]: billOfMaterials(
      JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile,
      DATA_PACKAGES,
    ),
  };
  const sums = Object.entries(contents).map(([file, content]) => {
    writeFileSync(join(FOLDER, file), content);
    return `${createHash('sha256').update(content).digest('hex')}  ${file}`;
  });
  writeFileSync(join(FOLDER, 'SHA256SUMS'), `${sums.join('\n')}\n`);
  console.log(sums.join('\n'));
  return 0;
}

process.exitCode = await main();
