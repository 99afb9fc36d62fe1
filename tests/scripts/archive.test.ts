import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { archive, filesBelow } from '../../scripts/release/archive';
import { billOfMaterials, type LockFile } from '../../scripts/release/bill-of-materials';

const folders: string[] = [];
const folderOf = (files: Record<string, string>, modified: Date): string => {
  const folder = mkdtempSync(join(tmpdir(), 'zhupi-archive-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text);
    utimesSync(join(folder, name), modified, modified);
  }
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe('an archive of a release', () => {
  const files = { 'b.js': 'let b;', 'a.js': 'let a;', '文.txt': '朱批' };

  it('has the same bytes whenever and in whatever order its files were written', () => {
    const one = folderOf(files, new Date(2020, 1, 1));
    const other = folderOf(Object.fromEntries(Object.entries(files).reverse()), new Date(2024, 5, 5));
    const bytes = archive(one, filesBelow(one));
    expect(archive(other, [...filesBelow(other)].reverse())).toEqual(bytes);
    const unpacked = unzipSync(bytes);
    expect(Object.keys(unpacked)).toEqual(['a.js', 'b.js', '文.txt']);
    expect(strFromU8(unpacked['文.txt'] as Uint8Array)).toBe('朱批');
  });

  it('changes with a letter of a file', () => {
    const one = folderOf(files, new Date(2020, 1, 1));
    const other = folderOf({ ...files, 'a.js': 'let c;' }, new Date(2020, 1, 1));
    expect(archive(other, filesBelow(other))).not.toEqual(archive(one, filesBelow(one)));
  });
});

it('the bill of materials lists what is packed, dictionaries too, and nothing else', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile;
  const bill = billOfMaterials(lock, ['opencc-js']);
  expect(billOfMaterials(lock, ['opencc-js'])).toBe(bill);
  const { components, serialNumber } = JSON.parse(bill) as {
    components: { name: string; hashes: unknown[] }[];
    serialNumber: string;
  };
  const names = components.map(({ name }) => name);
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
  expect(names).toEqual(expect.arrayContaining([...Object.keys(dependencies), 'opencc-js']));
  expect(names).not.toContain('vitest');
  expect(components.every(({ hashes }) => hashes.length === 1)).toBe(true);
  expect(serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
});
