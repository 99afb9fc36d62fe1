import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../article/sha-256';

const reference = (text: string): string => createHash('sha256').update(text).digest('hex');

test('hashes as the platform does, at every length around the ends of a block', () => {
  for (let length = 0; length <= 200; length++) {
    const text = '青a'.repeat(length).slice(0, length);
    expect(sha256(text), `${length} code units`).toBe(reference(text));
  }
});

test('hashes any text as the platform does, lone surrogates and all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(reference(text));
    }),
  );
});

test('hashes a long text', () => {
  const text = '青禾县水务局疏浚河道。'.repeat(50_000);
  expect(sha256(text)).toBe(reference(text));
});
