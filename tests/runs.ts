/** `npm run test:long`: the full counts of what is tried at random or over and over. */
export const isLong = process.env.ZHUPI_LONG === '1';

/** How often something is tried: in every run, and in the long one. */
export const times = (short: number, long: number): number => (isLong ? long : short);

/** Tries `numRuns` generated cases from a seed that is printed; `ZHUPI_SEED=<number>` plays the same ones again. */
export function tries(short: number, long: number): { numRuns: number; seed: number } {
  const given = Number(process.env.ZHUPI_SEED);
  const seed = Number.isInteger(given) && process.env.ZHUPI_SEED ? given : Date.now() & 0x7fffffff;
  const numRuns = times(short, long);
  console.log(`${numRuns} generated cases, ZHUPI_SEED=${seed}`);
  return { numRuns, seed };
}
