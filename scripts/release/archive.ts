import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** The first moment that a ZIP archive can state, in the machine's own zone, as the format has none. */
const EPOCH = new Date(1980, 0, 1);

/** Files below a folder, by their paths in it, sorted by code unit. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/**
 * A ZIP archive that depends on nothing but names and contents: names sorted, every time the same.
 * @param files paths below `folder`, with `/`
 */
export function archive(folder: string, files: readonly string[]): Uint8Array {
  const entries: Zippable = {};
  for (const file of [...files].sort())
    entries[file] = [readFileSync(join(folder, file)), { mtime: EPOCH, os: 3, attrs: 0o644 << 16 }];
  return zipSync(entries, { level: 9 });
}
