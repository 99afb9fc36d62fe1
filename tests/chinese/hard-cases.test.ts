import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createConverter } from '../../chinese';

/** Fragments `简 TAB 繁`: letters with several counterparts, words that phrases cut, the official register. */
const CASES = readFileSync(new URL('hard-cases.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string]);

describe('hard cases', () => {
  it('are many', () => expect(CASES.length).toBeGreaterThan(500));

  it('convert, at least 98 of 100', () => {
    const { convert } = createConverter('s2tw');
    const wrong = CASES.filter(([simplified, traditional]) => convert(simplified) !== traditional);
    expect(wrong.length, wrong.map((pair) => pair.join(' ')).join('; ')).toBeLessThanOrEqual(
      CASES.length * 0.02,
    );
  });
});
