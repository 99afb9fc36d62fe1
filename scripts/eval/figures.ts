import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** One measured figure, as the evaluations write it with `--json FILE`. */
export interface Figure {
  id: string;
  what: string;
  /** NaN where it could not be measured: null in the file. */
  value: number;
  unit: string;
  /** What it should reach; null where nothing is demanded. */
  bar: number | null;
  better: 'higher' | 'lower';
  /** Who else was measured in the same run, and what it reached. */
  peer: string | null;
  peerValue: number | null;
}

export function writeFigures(file: string, figures: readonly Figure[]): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
}

/** The row of what could not be measured here, and why. */
export function unmeasured(id: string, why: string): Figure {
  console.error(`Not measured: ${why}.`);
  return {
    id,
    what: `not measured: ${why}`,
    value: Number.NaN,
    unit: '',
    bar: null,
    better: 'higher',
    peer: null,
    peerValue: null,
  };
}

/** Ends a script that has nothing to measure with: leaves that one row, where a file is named, and exits with 1. */
export function endUnmeasured(id: string, why: string, file: string | undefined): never {
  const row = unmeasured(id, why);
  if (file !== undefined) writeFigures(file, [row]);
  process.exit(1);
}
