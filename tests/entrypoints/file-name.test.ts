import { expect, it } from 'vitest';
import { bundleName } from '../../entrypoints/library/file-name';

const OPEN = { gzip: false, passphrase: null };
const NOW = new Date(2024, 4, 6, 12).getTime();

it.each([
  ['Laptop: rot/blau', 'zhupi-2024-05-06-Laptop\uff1a rot\uff0fblau.json'],
  ['a\u202e\u200b', 'zhupi-2024-05-06-a.json'],
])('names a file for the place %j in a way that every system takes', (target, name) => {
  expect(bundleName(NOW, OPEN, { kind: 'changes', target })).toBe(name);
});

it('cuts a long name between characters', () => {
  const name = bundleName(NOW, OPEN, { kind: 'changes', target: `a${'𠮷'.repeat(60)}` });
  expect(name).toBe(`zhupi-2024-05-06-a${'𠮷'.repeat(29)}.json`);
});
