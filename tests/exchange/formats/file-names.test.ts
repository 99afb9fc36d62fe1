import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createNames, safeName } from '../../../exchange/formats/file-names';
import { anyText, NAUGHTY } from './sample';

const bytes = (text: string) => new TextEncoder().encode(text).length;

/** What Windows, macOS or Linux forbid, or do not keep, in a name. */
function faults(name: string): string[] {
  const stem = name.split('.')[0] ?? '';
  return [
    /[<>:"/\\|?*]/.test(name) && 'forbidden on Windows',
    /\p{Cc}|\p{Surrogate}|[\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\ufeff]/u.test(name) && 'not seen',
    /^(con|prn|aux|nul|com\d|lpt\d|com[¹²³]|lpt[¹²³]|conin\$|conout\$)$/i.test(stem.trim()) && 'a device',
    /^[\s.]|[\s.]$/.test(name) && 'dot or space at an end',
    bytes(name) > 143 && 'too long',
    name === '' && 'empty',
  ].filter((fault) => fault !== false);
}

describe('a file name', () => {
  it.each([
    ['蓝田市治理清水河', '蓝田市治理清水河.md'],
    ['a/b\\c:d', 'a\uff0fb\uff3cc\uff1ad.md'],
    ['CON', '_CON.md'],
    ['nul.tar', '_nul.tar.md'],
    ['com1 ', '_com1.md'],
    ['LPT\u00b9', '_LPT\u00b9.md'],
    ['console', 'console.md'],
    ['...', '(…).md'],
    ['', '(…).md'],
    ['a.', 'a.md'],
    ['a\u202egnp.exe', 'agnp.exe.md'],
    ['line\nbreak', 'line break.md'],
    ['\ud800', '(…).md'],
    ['👩‍👩‍👧 𠮷', '👩‍👩‍👧 𠮷.md'],
    ['C# [[x]] ^1', 'C\uff03 \uff3b\uff3bx\uff3d\uff3d \uff3e1.md'],
  ])('for %j is safe', (title, name) => {
    expect(createNames('(…)').next(title, 'md')).toBe(name);
  });

  it('is safe for every title', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('md', 'html', 'docx'), (title, extension) => {
        expect(faults(createNames('Untitled').next(title, extension))).toEqual([]);
      }),
      { numRuns: 3000, examples: NAUGHTY.map((text) => [text, 'md']) },
    );
  });

  it('is cut by bytes, between characters as a reader sees them', () => {
    const family = '👩‍👩‍👧';
    const name = safeName(family.repeat(30), 100);
    expect(bytes(name)).toBeLessThanOrEqual(100);
    expect(name).toBe(family.repeat(Math.floor(100 / bytes(family))));
    expect(bytes(createNames('-').next('河'.repeat(500), 'md'))).toBeLessThanOrEqual(143);
  });

  it('comes once, also where large and small letters or composed ones are the same', () => {
    const names = createNames('-');
    expect(
      ['A', 'a', 'A', 'caf\u00e9', 'cafe\u0301', 'a (2)'].map((title) => names.next(title, 'md')),
    ).toEqual(['A.md', 'a (2).md', 'A (3).md', 'caf\u00e9.md', 'caf\u00e9 (2).md', 'a (2) (2).md']);
  });

  it('is found at once for the thousandth article of one title', () => {
    const names = createNames('-');
    const normalize = vi.spyOn(String.prototype, 'normalize');
    for (let at = 1; at < 1000; at++) names.next('清水河', 'md');
    const before = normalize.mock.calls.length;
    expect(names.next('清水河', 'md')).toBe('清水河 (1000).md');
    expect(normalize.mock.calls.length - before).toBeLessThan(10);
    normalize.mockRestore();
  });

  it('comes once for every list of titles', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom('a', 'A', 'con', '河'.repeat(99)), anyText)),
        (titles) => {
          const names = createNames('-');
          const made = titles.map((title) => names.next(title, 'md'));
          expect(new Set(made.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(titles.length);
          expect(made.flatMap(faults)).toEqual([]);
        },
      ),
    );
  });
});
