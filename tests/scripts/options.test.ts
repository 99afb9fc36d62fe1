import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { existing, headOf, oneOf, wholeNumber } from '../../scripts/options';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const OWN = Object.entries(scripts).flatMap(([name, command]) => {
  const [, file] = /^tsx (scripts\/\S+)/.exec(command) ?? [];
  return file ? [{ name, file }] : [];
});

const run = (file: string, ...args: string[]) =>
  spawnSync(join('node_modules', '.bin', 'tsx'), [file, ...args], { encoding: 'utf8' });

describe('the head of a script', () => {
  it('is its first doc comment, without its stars', () => {
    expect(headOf("/** One. */\nimport 'a';\n/** Two. */")).toBe('One.');
    expect(headOf('/**\n * One\n * and more:\n *\n * - a\n */')).toBe('One\nand more:\n\n- a');
    expect(headOf("import 'a';")).toBe('');
  });

  it.each(OWN)('says of $file how it is called', ({ name, file }) => {
    const source = readFileSync(file, 'utf8');
    const head = headOf(source);
    expect(source.startsWith('/**')).toBe(true);
    expect(head).toMatch(new RegExp(`\`npm (?:run )?(?:-s )?${name}\\b`));
  });
});

describe('a script that is called', () => {
  it('for help prints how, and does nothing', () => {
    const { status, stdout } = run('scripts/eval/reposts.ts', '--help');
    expect([status, stdout.split('\n')[0]]).toEqual([0, expect.stringMatching(/^How well reposts/)]);
  });

  it('with a folder without articles says so in one line', () => {
    const { status, stderr } = run('scripts/eval/reposts.ts', '--corpus', 'docs');
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^--corpus docs: no Chinese article .*\n$/)]);
  });
});

describe('an option', () => {
  const refused = (read: () => unknown): string => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    vi.spyOn(process, 'exit').mockImplementation((code) => {
      throw new Error(`exit ${code}`);
    });
    try {
      expect(read).toThrow('exit 2');
      return String(write.mock.calls[0]?.[0]);
    } finally {
      vi.restoreAllMocks();
    }
  };
  const BROWSERS = ['chromium', 'firefox'] as const;

  it('that takes one of some words takes no other', () => {
    expect(oneOf('--browser', 'firefox', BROWSERS)).toBe('firefox');
    expect(oneOf('--browser', undefined, BROWSERS)).toBeUndefined();
    expect(refused(() => oneOf('--browser', 'opera', BROWSERS))).toBe(
      '--browser takes chromium, firefox, not opera\n',
    );
  });

  it.each(['often', '', '0', '-3', '1.5', '1e3', '99999999999999999999'])(
    'that takes a number above 0 does not take %j',
    (given) => {
      expect(refused(() => wholeNumber('--every', given, 1))).toBe(
        `--every takes a whole number of at least 1, not ${given}\n`,
      );
    },
  );

  it('that names a file wants it there', () => {
    expect(wholeNumber('--every', '12', 1)).toBe(12);
    expect(existing('--corpus', 'docs')).toBe('docs');
    expect(existing('--corpus', undefined)).toBeUndefined();
    expect(refused(() => existing('--corpus', 'no/such'))).toBe('--corpus no/such: no such file or folder\n');
  });
});
