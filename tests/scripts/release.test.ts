import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { figure } from '../figure';
import { isLong } from '../runs';

const run = (command: string, args: readonly string[], cwd = '.') => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  return { status, stdout, last: `${stdout}${stderr}`.trim().split('\n').at(-1) };
};

// Two releases take minutes; an archive of the sources has no commit to make one of.
const hasHistory = isLong && run('git', ['rev-parse', '--verify', 'HEAD']).status === 0;

describe.runIf(hasHistory)('a release (long run)', () => {
  it('has the same bytes in two clones of a commit', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhupi-release-'));
    try {
      const sums = ['a', 'b'].map((name) => {
        const clone = join(folder, name);
        expect(run('git', ['clone', '--quiet', resolve('.'), clone])).toMatchObject({ status: 0 });
        symlinkSync(resolve('node_modules'), join(clone, 'node_modules'), 'junction');
        appendFileSync(join(clone, '.git/info/exclude'), 'node_modules\n');
        expect(run('npm', ['run', '-s', 'release'], clone)).toMatchObject({ status: 0 });
        return readFileSync(join(clone, 'release/SHA256SUMS'), 'utf8').trim().split('\n');
      });
      const [one = [], other = []] = sums;
      figure('M7', 'node', {
        tried: one.length,
        failed: one.filter((sum) => !other.includes(sum)).length,
        what: 'files of a release that differ between two clones of a commit',
      });
      expect(one).toHaveLength(4);
      expect(other).toEqual(one);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 900_000);
});

it.runIf(isLong).each(['chrome', 'firefox'])(
  'the build for %s passes the linter of add-ons (long run)',
  (browser) => {
    const { status, stdout, last } = run('npm', ['run', '-s', `lint:${browser}`]);
    figure('M6', 'node', {
      tried: stdout.trim().split('\n').length - 1,
      failed: Number(/(\d+) refused/.exec(last ?? '')?.[1] ?? 1),
      what: `findings in the build for ${browser} that are refused: ${last}`,
    });
    expect([status, last]).toEqual([0, expect.stringContaining(' 0 refused')]);
  },
  300_000,
);
