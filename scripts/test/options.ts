import { mkdirSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { existing, readOptions, refuse } from '../options';

/** Where a run of the tests leaves its rows of failures unless `--rows` names another file: one JSON line each. */
const ROWS_FILE = 'test-results/rows.jsonl';

/** What `npm test` and `npm run test:long` take. */
const OPTIONS = {
  /** A folder of further lists of hostile input. */
  lists: { type: 'string' },
  /** What chance starts from, as an earlier run printed it. */
  seed: { type: 'string' },
  /** Where the rows go. */
  rows: { type: 'string' },
  /** So many minutes are shared among what the long run tries. */
  minutes: { type: 'string' },
  /** The long run takes only the files with this in their path. */
  only: { type: 'string' },
} as const;

/** Reads the arguments, and sets the environment that the tests read. */
export function takeOptions(): { rows: string; minutes: number; only: string | undefined } {
  const { lists, seed, rows = ROWS_FILE, minutes = '60', only } = readOptions({ options: OPTIONS }).values;
  existing('--lists', lists);
  if (seed !== undefined && !/^-?\d+$/.test(seed)) refuse(`--seed takes a whole number, not ${seed}`);
  if (!(Number(minutes) > 0)) refuse(`--minutes takes a number above 0, not ${minutes}`);
  if (lists !== undefined) process.env.ZHUPI_LISTS = resolve(lists);
  if (seed !== undefined) process.env.ZHUPI_SEED = seed;
  const file = resolve(rows);
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  process.env.ZHUPI_FIGURES = file;
  return { rows: file, minutes: Number(minutes), only };
}
