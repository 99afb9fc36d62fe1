import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../harness';

/** Where a profile keeps what the extension's origin has in IndexedDB. */
export function databaseFolder(name: BrowserName, profile: string, origin: string): string {
  const { protocol, host } = new URL(origin);
  return name === 'firefox'
    ? join(profile, 'storage', 'default', `${protocol.slice(0, -1)}+++${host}`)
    : join(profile, 'Default', 'IndexedDB', `${protocol.slice(0, -1)}_${host}_0.indexeddb.leveldb`);
}

/** Puts a folder back as it was when `from` was copied from it. */
export function restoreFolder(folder: string, from: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(from, folder, { recursive: true });
}

type Damage = (bytes: Buffer) => Buffer;

/** What a failing disk does to a file. */
const DAMAGES: readonly [string, Damage][] = [
  ['cut in half', (bytes) => bytes.subarray(0, bytes.length >> 1)],
  [
    'a bit flipped in every 512 bytes',
    (bytes) => bytes.map((byte, at) => (at % 512 === 100 ? byte ^ 0x10 : byte)) as Buffer,
  ],
  [
    'first 4 kB zeroed',
    (bytes) => Buffer.concat([Buffer.alloc(Math.min(4096, bytes.length)), bytes.subarray(4096)]),
  ],
  ['emptied', () => Buffer.alloc(0)],
  [
    'one bit flipped in the middle',
    (bytes) => bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte)) as Buffer,
  ],
];

/** Files that hold the database's own bytes, the largest first. */
function databaseFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && statSync(path).size > 0)
    .filter((path) => !/(^|\/)(LOG|LOG\.old|LOCK|\.metadata.*)$/.test(path) && !path.endsWith('-shm'))
    .sort((a, b) => statSync(b).size - statSync(a).size);
}

/** Spoils one file of a database that no browser has open; says which and how. Variant `n` is the same each time. */
export function damageDatabase(folder: string, n: number): string {
  if (!existsSync(folder)) throw new Error(`no database in ${folder}`);
  const files = databaseFiles(folder);
  const [what, damage] = DAMAGES[n % DAMAGES.length] as (typeof DAMAGES)[number];
  const path = files[Math.floor(n / DAMAGES.length) % files.length] as string;
  writeFileSync(path, damage(readFileSync(path)));
  return `${path.slice(folder.length + 1)} ${what}`;
}
