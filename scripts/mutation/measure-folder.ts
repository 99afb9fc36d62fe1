import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { instrument } from './instrument';
import { FILES, type Job, type Line, type Mutant, type Outcome, type Reached } from './job';
import { sample } from './sample';

/** A process in which nothing has ended for so long (ms) hangs. */
const HANGS = 60_000;

export interface Measured {
  outcomes: { mutant: Mutant; outcome: Outcome }[];
  /** How many mutants could have been tried; those that run while modules are loaded are no part of it. */
  of: number;
  whileLoading: number;
  leftOut: string[];
}

const VITEST = [
  ...['exec', '--', 'vitest', 'run', '--root', '.', '--config', 'scripts/mutation/vitest.config.ts'],
  ...['--reporter', 'json', '--outputFile', '/dev/null', '--pool', 'forks', '--no-isolate'],
];

/** Runs one process of tests to its end, or ends it where it hangs. Answers what it printed. */
function runTests(folder: string): Promise<string> {
  return new Promise((settle) => {
    const child = spawn('npm', VITEST, {
      env: { ...process.env, ZHUPI_MUTATION: folder, NODE_OPTIONS: '--max-old-space-size=3000' },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that its workers end with it.
      detached: true,
    });
    const end = () => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    };
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        printed = (printed + data).slice(-4000);
      });
    const begun = Date.now();
    const watch = setInterval(() => {
      const beats = [FILES.beat, FILES.outcomes].map((name) => join(folder, name)).filter(existsSync);
      const last = Math.max(begun, ...beats.map((file) => statSync(file).mtimeMs));
      if (Date.now() - last > HANGS) end();
    }, 1000);
    process.once('exit', end);
    child.on('close', () => {
      clearInterval(watch);
      process.off('exit', end);
      settle(printed);
    });
  });
}

/** The last that was said of each mutant; `undefined` where it was begun and not decided. */
function readOutcomes(folder: string): Map<string, Outcome | undefined> {
  const file = join(folder, FILES.outcomes);
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  return new Map(
    lines.map((line) => JSON.parse(line) as Line).map(({ mutant, outcome }) => [mutant, outcome]),
  );
}

const isAlive = (outcome: Outcome | undefined): boolean => outcome === 'survived' || outcome === 'kept';

/**
 * Tries `count` of the mutants of a folder of code (all, where it is infinite) with the folder's own tests: first which
 * tests reach them, then one after the other in as few processes as it takes, at last each that is alive in one to itself.
 */
export async function measureFolder(path: string, count: number, seed: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'mutation-'));
  try {
    const root = path.split('/')[0] ?? path;
    const { mutants, code } = await instrument(path);
    const tests = readdirSync(`tests/${root}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.test\.ts$/.test(file))
      .sort()
      .map((file) => resolve('tests', root, file));
    const run = async (job: Pick<Job, 'mutants'> & Partial<Job>): Promise<string> => {
      writeFileSync(join(folder, FILES.job), JSON.stringify({ code, tests, ...job } satisfies Job));
      const printed = await runTests(folder);
      const fault = join(folder, FILES.fault);
      if (existsSync(fault)) throw new Error(`${path}: ${readFileSync(fault, 'utf8')}`);
      return printed;
    };

    const printed = await run({ mutants: [] });
    if (!existsSync(join(folder, FILES.reached)))
      throw new Error(`The tests of ${path} do not run:\n${printed}`);
    const reached = JSON.parse(readFileSync(join(folder, FILES.reached), 'utf8')) as Reached;
    const loading = new Set(reached.whileLoading);
    const tried = mutants.filter(({ id }) => !loading.has(id));
    const chosen = sample(tried, count, seed);

    const outcomes = new Map<string, Outcome>();
    for (;;) {
      const left = chosen.filter(({ id }) => !outcomes.has(id));
      if (left.length === 0) break;
      const printed = await run({ mutants: left.map(({ id }) => id) });
      const said = readOutcomes(folder);
      // The process ended, or was ended, while this one was tried.
      for (const [id, outcome] of said) outcomes.set(id, outcome ?? 'ended');
      if (left.every(({ id }) => !outcomes.has(id)))
        throw new Error(`No mutant of ${path} was tried:\n${printed}`);
      console.error(`${path}: ${outcomes.size} of ${chosen.length}`);
    }
    // What one test has made and keeps (a dictionary) hides from the next what is wrong with how it is made.
    for (const { id } of chosen.filter(({ id }) => isAlive(outcomes.get(id)))) {
      rmSync(join(folder, FILES.outcomes), { force: true });
      const reaching = Object.values(reached.tests).filter(({ hits }) => hits[id] !== undefined);
      const files = new Set(reaching.map(({ file }) => file));
      const printed = await run({ mutants: [], awake: id, tests: tests.filter((file) => files.has(file)) });
      const said = readOutcomes(folder);
      if (!said.has(id)) throw new Error(`${path}: a process did not begin:\n${printed}`);
      // With some, modules cannot even be loaded.
      outcomes.set(id, said.get(id) ?? 'ended');
    }
    return {
      outcomes: chosen.map((mutant) => ({ mutant, outcome: outcomes.get(mutant.id) ?? 'unreached' })),
      of: tried.length,
      whileLoading: loading.size,
      leftOut: reached.leftOut,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
