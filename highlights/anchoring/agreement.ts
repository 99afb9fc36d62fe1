import { CONTEXT_EDIT_COST } from './weights';

/** How far the page's text may run ahead of or behind the stored one, in characters. */
const BAND = 8;

/** A distance outside the band. */
const FAR = 1 << 20;

/** A text read from one of its offsets, forwards (1) or backwards (-1). */
export interface Reading {
  text: string;
  /** Offset of the first code unit read. */
  from: number;
  step: 1 | -1;
  /** How many code units may be read. */
  length: number;
}

export const readBefore = (text: string, end: number, length: number): Reading => ({
  text,
  from: end - 1,
  step: -1,
  length: Math.max(0, Math.min(length, end)),
});

export const readAfter = (text: string, start: number, length: number): Reading => ({
  text,
  from: start,
  step: 1,
  length: Math.max(0, Math.min(length, text.length - start)),
});

const rowA = new Int32Array(512);
const rowB = new Int32Array(512);

/** How much is stored at most on each side, in code units of the key. */
export const MAX_CONTEXT = 256;

/**
 * By how many characters two readings agree that begin at the same edge: the best over all lengths n of the stored
 * one of n − cost × edits(n), where edits(n) is the least edit distance between its first n code units and any
 * beginning of the page's. A far difference thus cannot take away what agrees near the edge.
 * (Anchored local alignment with linear costs; edit distance by the banded recurrence of Ukkonen, 1985.)
 */
export function agreement(stored: Reading, page: Reading): number {
  const rows = Math.min(stored.length, MAX_CONTEXT);
  const columns = Math.min(page.length, rows + BAND);
  let same = 0;
  while (same < rows && same < columns && unitAt(stored, same) === unitAt(page, same)) same++;
  if (same === rows) return rows;

  let previous = rowA;
  let current = rowB;
  for (let column = 0; column <= Math.min(columns, BAND); column++) previous[column] = column;
  let best = same;
  for (let row = 1; row <= rows; row++) {
    const low = Math.max(1, row - BAND);
    const high = Math.min(columns, row + BAND);
    if (low > high) break;
    const unit = unitAt(stored, row - 1);
    current[low - 1] = low === 1 ? row : FAR;
    let least = current[low - 1] ?? FAR;
    for (let column = low; column <= high; column++) {
      const across = (previous[column - 1] ?? FAR) + (unit === unitAt(page, column - 1) ? 0 : 1);
      const down = column === row + BAND ? FAR : (previous[column] ?? FAR) + 1;
      const right = (current[column - 1] ?? FAR) + 1;
      const edits = Math.min(across, down, right);
      current[column] = edits;
      if (edits < least) least = edits;
    }
    best = Math.max(best, row - CONTEXT_EDIT_COST * least);
    if (rows - CONTEXT_EDIT_COST * least <= best) break;
    [previous, current] = [current, previous];
  }
  return best;
}

const unitAt = (reading: Reading, index: number): number =>
  reading.text.charCodeAt(reading.from + reading.step * index);
