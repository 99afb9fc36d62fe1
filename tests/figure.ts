import { appendFileSync } from 'node:fs';
import { afterAll } from 'vitest';
import type { RowId, Where } from './rows';

/** What came of a row of failures: how many faults or inputs were tried, and how many of them the product did not survive. */
export interface RowFigure {
  tried: number;
  failed: number;
  /** What was counted, in a few words. */
  what: string;
}

/**
 * Prints the figure of a row of failures. With `ZHUPI_FIGURES=FILE` it is also appended to that file as one line of JSON,
 * `{ row, where, tried, failed, what }`.
 */
export function figure(row: RowId, where: Where, { tried, failed, what }: RowFigure): void {
  console.log(`${row} ${where}: ${failed} of ${tried} failed (${what})`);
  const file = process.env.ZHUPI_FIGURES;
  if (file) appendFileSync(file, `${JSON.stringify({ row, where, tried, failed, what })}\n`);
}

/**
 * Of a block of tests that has a test for each thing tried: prints the figure after them. Answers what each of them calls
 * at its end; those that did not come so far have failed.
 */
export function figureOfTests(
  row: RowId,
  where: Where,
  { tried, what }: Omit<RowFigure, 'failed'>,
): () => void {
  let passed = 0;
  afterAll(() => figure(row, where, { tried, failed: tried - passed, what }));
  return () => {
    passed++;
  };
}
