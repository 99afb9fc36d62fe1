/** `npm run test:long`: the full counts of what is tried at random or over and over. */
export const isLong = process.env.ZHUPI_LONG === '1';

/** How often something is tried: in every run, and in the long one. */
export const times = (short: number, long: number): number => (isLong ? long : short);

/** What chance starts from: `ZHUPI_SEED=<number>`, as `--seed` sets it, or another one each time. */
const seed = (): number => {
  const given = Number(process.env.ZHUPI_SEED || Number.NaN);
  return Number.isInteger(given) ? given : Date.now() & 0x7fffffff;
};

/** Tries `numRuns` generated cases from a seed that is printed; `ZHUPI_SEED=<number>` plays the same ones again. */
export function tries(short: number, long: number): { numRuns: number; seed: number } {
  const given = seed();
  const numRuns = times(short, long);
  console.log(`${numRuns} generated cases, ZHUPI_SEED=${given}`);
  return { numRuns, seed: given };
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
