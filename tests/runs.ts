import { beforeEach, type RunnerTask } from 'vitest';

/** `npm run test:long`: the full counts of what is tried at random or over and over. */
export const isLong = process.env.ZHUPI_LONG === '1';

/** When this file's slice of the long run is over (ms since the epoch): `ZHUPI_SLICE=<ms>`, or never. */
const fileEnds = Date.now() + Number(process.env.ZHUPI_SLICE || Number.POSITIVE_INFINITY);

/** When the share that the test which runs now has of it is over. */
let testEnds = fileEnds;

/** Some of a test's own time is for what comes after its tries. */
const OWN_TIME = 0.8;

function testsLeft(tasks: readonly RunnerTask[]): number {
  const counts = tasks.map((task) => {
    if (task.type === 'suite') return testsLeft(task.tasks);
    return task.mode === 'run' && !['pass', 'fail'].includes(task.result?.state ?? '') ? 1 : 0;
  });
  return counts.reduce<number>((sum, count) => sum + count, 0);
}

if (isLong)
  beforeEach(({ task }) => {
    const now = Date.now();
    const share = (fileEnds - now) / Math.max(1, testsLeft(task.file.tasks));
    testEnds = now + Math.min(share, OWN_TIME * (task.timeout || Number.POSITIVE_INFINITY));
  });

/** Whether the file's slice is over: what the long run alone tries is left then. */
export const isOver = (): boolean => Date.now() > fileEnds;

/** How much something is tried: in every run, and in the long one. */
export const times = (short: number, long: number): number => (isLong ? long : short);

/** Counts from 0: `short` times, and in the long run up to `long` times while the test's share of the time lasts. */
export function* rounds(short: number, long: number): Generator<number> {
  for (let at = 0; at < short || (at < times(short, long) && Date.now() < testEnds); at++) yield at;
}

/** What chance starts from: `ZHUPI_SEED=<number>`, as `--seed` sets it, or another one each time. */
const seed = (): number => {
  const given = Number(process.env.ZHUPI_SEED || Number.NaN);
  return Number.isInteger(given) ? given : Date.now() & 0x7fffffff;
};

/**
 * `short` generated cases, and in the long run as many again and again, up to `long` or to the end of the test's share of
 * the time. Each time from a seed of its own, which a failure names: `ZHUPI_SEED=<number>` plays the same ones again.
 */
export function* tries(short: number, long: number): Generator<{ numRuns: number; seed: number }> {
  const first = seed();
  console.log(`generated cases, ZHUPI_SEED=${first}`);
  for (const at of rounds(1, long / short)) yield { numRuns: short, seed: first + at };
}

/** Numbers from 0 up to 1, as `Math.random` gives them, from a seed that is printed and accepted as `tries` does it. */
export function chance(): () => number {
  let state = seed();
  console.log(`at random, ZHUPI_SEED=${state}`);
  // Mulberry32.
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
