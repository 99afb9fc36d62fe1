import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What stands for the release before this one until there is a tag: the last state with an older database. */
const BEFORE_ANY_TAG = '22bd4a2646bb8973ebf90e26fe1726bd096023cf';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const KEPT = join(ROOT, 'test-results/previous-release');

const git = (...args: string[]): string | null => {
  const { status, stdout } = spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
};

function previousCommit(): string | null {
  // Of HEAD itself there may be a tag: that is the release that is tested.
  const [tag] = (git('tag', '--list', 'v*', '--merged', 'HEAD~1', '--sort=-v:refname') ?? '').split('\n');
  return git('rev-parse', '--verify', '--quiet', `${tag || BEFORE_ANY_TAG}^{commit}`);
}

/**
 * The folder of the release before this one, with its sources and its builds: made from its tag once, and kept. `null`
 * where the repository has no such history, as in an archive of the sources or a shallow clone.
 */
export function previousRelease(): string | null {
  const commit = previousCommit();
  if (!commit) return null;
  const folder = join(KEPT, commit);
  if (existsSync(folder)) return folder;
  const making = `${folder}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  const sources = execFileSync('git', ['archive', commit], { cwd: ROOT, maxBuffer: 1 << 30 });
  execFileSync('tar', ['-x'], { cwd: making, input: sources });
  symlinkSync(join(ROOT, 'node_modules'), join(making, 'node_modules'), 'junction');
  for (const script of ['tables', 'build'])
    execFileSync('npm', ['run', '-s', script], { cwd: making, stdio: ['ignore', 'ignore', 'inherit'] });
  renameSync(making, folder);
  return folder;
}
