import type { TextRange } from '../../types';
import type { Alignment } from './align';

/** How far from the quote its surroundings are looked at, in code units of the key. */
const REACH = 24;

/** Two texts have shorter pieces than this in common in any order by chance. */
const PIECE = 4;

/** So many characters may be put between two pieces of a passage: a few words, a reading that was torn. */
const FREE_BETWEEN = 12;

/** What each further one costs, in characters that are left. */
const PUT_BETWEEN = 0.4;

/** What an alignment says of a passage of the old text. Offsets in the new text's key. */
export interface Projection {
  /** From the first character that is left to the last, with what replaces characters at the edges; null: none. */
  range: TextRange | null;
  /** Code units of the passage that are left, in order. */
  left: number;
  /** Part of the passage and of the `REACH` before and after it that is left in pieces too long for chance. */
  sure: number;
  /** Whether nothing was changed in it, nor put into it. */
  whole: boolean;
}

/** Where a passage of the old text is in the new one. */
export function project(alignment: Alignment, { start, end }: TextRange): Projection {
  const { toNow } = alignment;
  const piece = mainPiece(toNow, start, end);
  if (!piece) return { range: null, left: 0, sure: 0, whole: false };
  const length = end - start;
  const sure = sureShare(toNow, Math.max(0, start - REACH), Math.min(toNow.length, end + REACH));
  const { first, last, left } = piece;
  const range = overReplaced(alignment, first, last, start, end);
  return { range, left, sure, whole: left === length && range.end - range.start === length };
}

/** How much of a stretch of the old text is left in pieces of some length: 0 to 1. */
export function sureShare(toNow: Int32Array, from: number, to: number): number {
  let sure = 0;
  let piece = 0;
  for (let at = from; at < to; at++) {
    const there = toNow[at] as number;
    const goesOn = there >= 0 && piece > 0 && there === (toNow[at - 1] as number) + 1;
    if (!goesOn && piece >= PIECE) sure += piece;
    piece = goesOn ? piece + 1 : Number(there >= 0);
  }
  return (piece >= PIECE ? sure + piece : sure) / Math.max(1, to - from);
}

interface Piece {
  /** Offsets in the old text of its first and last character that are left. */
  first: number;
  last: number;
  left: number;
}

/**
 * The piece of a passage in which most of it is left with least put between: a few characters that ended up before or
 * after a long insertion are not worth it. (Kadane's algorithm over the characters that are left.)
 */
function mainPiece(toNow: Int32Array, start: number, end: number): Piece | null {
  let best: (Piece & { score: number }) | null = null;
  let current: (Piece & { score: number }) | null = null;
  for (let at = start; at < end; at++) {
    const there = toNow[at] as number;
    if (there < 0) continue;
    const before: number = current ? current.last : at;
    const putBetween = there - (toNow[before] as number) - (at - before);
    const carried: number = current
      ? current.score - PUT_BETWEEN * Math.max(0, putBetween - FREE_BETWEEN)
      : 0;
    current =
      current && carried > 0
        ? { first: current.first, last: at, left: current.left + 1, score: carried + 1 }
        : { first: at, last: at, left: 1, score: 1 };
    if (!best || current.score >= best.score) best = current;
  }
  return best;
}

/**
 * The place of a piece, with the new characters that stand for those lost at the passage's edges: as many in a row as
 * were lost there, or up to the last one that is left alone beyond something put in.
 */
function overReplaced(
  alignment: Alignment,
  first: number,
  last: number,
  start: number,
  end: number,
): TextRange {
  const from = alignment.toNow[first] as number;
  const to = alignment.toNow[last] as number;
  return {
    start: from - replacedBeside(alignment, first, from, -1, first - start),
    end: to + replacedBeside(alignment, last, to, 1, end - 1 - last) + 1,
  };
}

/** How many characters of the new text, beside one that is in both, stand for the next `lost` ones of the old. */
function replacedBeside(
  { old, now, toNow, toOld }: Alignment,
  at: number,
  there: number,
  step: 1 | -1,
  lost: number,
): number {
  if (lost === 0) return 0;
  const openThere = openBeside(toOld, there, step);
  if (openBeside(toNow, at, step) === openThere) return lost;
  let reached = 0;
  for (let by = 1; by <= lost; by++) {
    const sign = old.charCodeAt(at + step * by);
    for (let next = reached + 1; next <= Math.min(openThere, FREE_BETWEEN); next++) {
      if (now.charCodeAt(there + step * next) !== sign) continue;
      reached = next;
      break;
    }
  }
  return reached;
}

/** How many code units in a row, beside one that is in both texts, are in one of them only. */
function openBeside(map: Int32Array, at: number, step: 1 | -1): number {
  let count = 0;
  for (let next = at + step; next >= 0 && next < map.length && (map[next] as number) < 0; next += step)
    count++;
  return count;
}

/** How much of a range of the new text is other text than that passage of the old one: 0 to 1. */
export function foreignShare({ toOld }: Alignment, range: TextRange, passage: TextRange): number {
  let foreign = 0;
  for (let at = range.start; at < range.end; at++) {
    const from = toOld[at] as number;
    if (from >= 0 && (from < passage.start || from >= passage.end)) foreign++;
  }
  return foreign / Math.max(1, range.end - range.start);
}
