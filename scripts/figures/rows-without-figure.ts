import { existsSync, readFileSync } from 'node:fs';
import { triedRows } from '../../tests/rows';

/** The rows of failures, each with its place (`S1 node`), that a run should have tried and of which `file` has no figure. */
export function rowsWithoutFigure(file: string, { isLong }: { isLong: boolean }): string[] {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  const printed = new Set(
    lines.map((line) => {
      const { row, where } = JSON.parse(line) as { row: string; where: string };
      return `${row} ${where}`;
    }),
  );
  return triedRows(isLong).filter((row) => !printed.has(row));
}
