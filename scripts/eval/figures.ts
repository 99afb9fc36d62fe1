import { writeFileSync } from 'node:fs';

/** One measured figure, as the evaluations write it with `--json FILE`. */
export interface Figure {
  id: string;
  what: string;
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
  writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
}
