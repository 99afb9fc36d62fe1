/**
 * Runs inside Vitest as its only test file: brings in a folder's tests, each file as a suite of this one, and calls them
 * mutant by mutant in this one process, quick tests first.
 */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type RunnerTask, type RunnerTestCase, type RunnerTestSuite } from 'vitest';
import { getFn, getHooks } from 'vitest/suite';
import { FILES, type Job, type Line, type Outcome, type Reached } from './job';

/** A test that takes longer without a mutant is left out. */
const SLOW = 5000;
/** A test that takes so much longer with a mutant has not ended. */
const PATIENCE = { ms: 4000, factor: 8 };
/** A mutant that is still alive after so long is taken for a survivor, whatever tests are left. */
const LONGEST = 10_000;
/** So many times as often as without a mutant may its place be passed before it is taken for an endless loop. */
const MOST_HITS = { factor: 100, more: 1000 };

/** What the instrumented code reads and writes. */
const ns: {
  activeMutant?: string;
  currentTestId?: string;
  hitCount?: number;
  hitLimit?: number;
  mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
} = {};
Object.assign(globalThis, { __stryker__: ns });

const file = (name: string) => join(process.env.ZHUPI_MUTATION ?? '', name);
const job = JSON.parse(readFileSync(file(FILES.job), 'utf8')) as Job;
const say = (line: Line) => appendFileSync(file(FILES.outcomes), `${JSON.stringify(line)}\n`);

if (job.awake !== undefined) say({ mutant: job.awake });
ns.activeMutant = job.awake;
ns.hitCount = 0;
ns.hitLimit = Number.POSITIVE_INFINITY;

it('mutants', { timeout: 0 }, async ({ task }) => {
  const tests = named([...testsIn(task.file)].filter(({ id }) => id !== task.id));
  try {
    await tryAll(tests);
  } catch (error) {
    writeFileSync(file(FILES.fault), String(error));
  }
  for (const test of tests.values()) test.mode = 'skip';
});

for (const test of job.tests)
  describe(test, async () => {
    await import(/* @vite-ignore */ test);
  });

async function tryAll(tests: Tests): Promise<void> {
  try {
    await runOnce([...tests.values()]);
  } catch (error) {
    if (job.awake === undefined) throw error;
    return say({ mutant: job.awake, outcome: 'killed' });
  }
  if (!existsSync(file(FILES.reached))) writeFileSync(file(FILES.reached), JSON.stringify(await look(tests)));
  const reached = JSON.parse(readFileSync(file(FILES.reached), 'utf8')) as Reached;
  for (const mutant of job.awake === undefined ? job.mutants : [job.awake]) {
    say({ mutant });
    const { outcome, isClean } = await attempt(mutant, reached, tests);
    say({ mutant, outcome });
    // Something of the mutant is left in this process: the next one needs a new one.
    if (!isClean) break;
  }
}

function* testsIn({ tasks }: { tasks: RunnerTask[] }): Generator<RunnerTestCase> {
  for (const task of tasks) {
    if (task.mode === 'skip' || task.mode === 'todo') continue;
    if (task.type === 'suite') yield* testsIn(task);
    else yield task;
  }
}

/** Tests by their names, which are the same in every process. */
type Tests = ReadonlyMap<string, RunnerTestCase>;

/** The tests by the names of their suites and their own, and a number where one has the names of an earlier one. */
function named(tests: readonly RunnerTestCase[]): Tests {
  const byName = new Map<string, RunnerTestCase>();
  for (const test of tests) {
    const name = [...suitesOf(test).slice(1), test].map((task) => task.name).join(' › ');
    let number = 1;
    while (byName.has(`${name} ${number}`)) number++;
    byName.set(`${name} ${number}`, test);
  }
  return byName;
}

/** The suites around a test, the outermost first: this file, and that of the test. */
function suitesOf(test: RunnerTestCase): RunnerTestSuite[] {
  const suites: RunnerTestSuite[] = [test.file];
  for (let suite = test.suite; suite; suite = suite.suite) suites.splice(1, 0, suite);
  return suites;
}

/** What the suites ask for before their tests. What they ask for afterwards would find all tests gone by: it is left. */
async function runOnce(tests: readonly RunnerTestCase[]): Promise<void> {
  const suites = new Set(tests.flatMap(suitesOf));
  for (const suite of suites) for (const hook of getHooks(suite).beforeAll) await hook(suite);
}

/** Runs a test with what its suites ask for around it, for at most `limit` ms. */
async function run(test: RunnerTestCase, limit: number): Promise<'passed' | 'failed' | 'endless'> {
  const suites = suitesOf(test);
  const around = async () => {
    const cleanups: unknown[] = [];
    try {
      for (const suite of suites)
        for (const hook of getHooks(suite).beforeEach) cleanups.push(await hook(test.context, suite));
      await getFn(test)();
    } finally {
      for (const suite of suites.toReversed())
        for (const hook of getHooks(suite).afterEach) await hook(test.context, suite);
      for (const cleanup of cleanups.reverse()) if (typeof cleanup === 'function') await cleanup();
    }
  };
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<'endless'>((resolve) => {
    timer = setTimeout(() => resolve('endless'), limit);
  });
  const outcome = await Promise.race([
    around().then(
      () => 'passed' as const,
      () => 'failed' as const,
    ),
    tooLong,
  ]);
  clearTimeout(timer);
  writeFileSync(file(FILES.beat), test.id);
  return outcome;
}

/** Runs every test once without a mutant. */
async function look(tests: Tests): Promise<Reached> {
  const reached: Reached = {
    tests: {},
    leftOut: [],
    whileLoading: Object.keys(ns.mutantCoverage?.static ?? {}),
  };
  for (const [name, test] of tests) {
    const path = name.slice(process.cwd().length + 1);
    ns.currentTestId = name;
    const begun = performance.now();
    const outcome = await run(test, 30_000);
    ns.currentTestId = undefined;
    const time = performance.now() - begun;
    if (outcome !== 'passed' || time > SLOW)
      reached.leftOut.push(`${path} (${outcome}, ${Math.round(time)} ms)`);
    else
      reached.tests[name] = {
        file: suitesOf(test)[1]?.name ?? '',
        time,
        hits: ns.mutantCoverage?.perTest[name] ?? {},
      };
  }
  return reached;
}

/** The test that found the last mutant: its neighbours are often found by the same. */
let finder = '';

/** Runs the tests that reach a mutant until one fails. It is clean where that test passes again without the mutant. */
async function attempt(
  mutant: string,
  reached: Reached,
  tests: Tests,
): Promise<{ outcome: Outcome; isClean: boolean }> {
  const reaching = Object.entries(reached.tests)
    .filter(([, { hits }]) => hits[mutant] !== undefined)
    .sort(([a, { time }], [b, other]) => Number(b === finder) - Number(a === finder) || time - other.time);
  if (reaching.length === 0) return { outcome: 'unreached', isClean: true };
  const end = performance.now() + LONGEST;
  let hitCount = job.awake === undefined ? 0 : (ns.hitCount ?? 0);
  for (const [name, { time, hits }] of reaching) {
    const test = tests.get(name);
    if (!test) throw new Error(`no such test any more: ${name}`);
    ns.activeMutant = mutant;
    ns.hitCount = 0;
    ns.hitLimit = MOST_HITS.factor * (hits[mutant] ?? 0) + MOST_HITS.more;
    const outcome = await run(test, PATIENCE.ms + PATIENCE.factor * time);
    hitCount += ns.hitCount;
    ns.activeMutant = undefined;
    if (outcome === 'endless') return { outcome: 'ended', isClean: false };
    if (outcome === 'failed') {
      finder = name;
      return { outcome: 'killed', isClean: (await run(test, SLOW + PATIENCE.factor * time)) === 'passed' };
    }
    if (performance.now() > end) break;
  }
  return { outcome: hitCount > 0 ? 'survived' : 'kept', isClean: true };
}
