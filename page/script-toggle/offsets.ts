import type { Segment } from '../../chinese/types';

/**
 * Ties offsets of one text node's original data (source) to those of what is shown (target); null where they are
 * the same throughout.
 */
export type OffsetMap = readonly Segment[] | null;

const splitsPair = (text: string, offset: number): boolean => {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
};

/** Where a source offset lies in the target. Inside a phrase of another length: as far in as there is room. */
export const toTarget = (map: OffsetMap, offset: number): number => {
  for (const { sourceStart, sourceEnd, targetStart, targetEnd } of map ?? []) {
    if (offset < sourceEnd) return Math.min(targetStart + Math.max(0, offset - sourceStart), targetEnd);
  }
  return endOf(map, offset, 'target');
};

/** Where a target offset lies in the source. */
export const toSource = (map: OffsetMap, offset: number): number => {
  for (const { sourceStart, sourceEnd, targetStart, targetEnd } of map ?? []) {
    if (offset < targetEnd) return Math.min(sourceStart + Math.max(0, offset - targetStart), sourceEnd);
  }
  return endOf(map, offset, 'source');
};

const endOf = (map: OffsetMap, offset: number, side: 'source' | 'target'): number => {
  const last = map?.at(-1);
  if (!last) return offset;
  return side === 'target' ? last.targetEnd : last.sourceEnd;
};

/** A piece of converted text for one of the nodes that the source came from. */
export interface Piece {
  text: string;
  map: OffsetMap;
}

/**
 * Cuts a converted text into one piece a node. `lengths` are the nodes' lengths in the source (UTF-16 code units).
 * A phrase that reaches over an edge is divided there; the pieces in order are the whole converted text, and no
 * surrogate pair is divided.
 */
export const distribute = (
  converted: string,
  segments: readonly Segment[],
  lengths: readonly number[],
): Piece[] => {
  const pieces: Piece[] = [];
  let sourceFrom = 0;
  let targetFrom = 0;
  for (const [index, length] of lengths.entries()) {
    const sourceTo = sourceFrom + length;
    let targetTo = index === lengths.length - 1 ? converted.length : toTarget(segments, sourceTo);
    if (splitsPair(converted, targetTo)) targetTo++;
    targetTo = Math.max(targetTo, targetFrom);
    pieces.push({
      text: converted.slice(targetFrom, targetTo),
      map: mapOf(segments, sourceFrom, sourceTo, targetFrom, targetTo),
    });
    sourceFrom = sourceTo;
    targetFrom = targetTo;
  }
  return pieces;
};

const mapOf = (
  segments: readonly Segment[],
  sourceFrom: number,
  sourceTo: number,
  targetFrom: number,
  targetTo: number,
): OffsetMap => {
  const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
  const own: Segment[] = [];
  for (const segment of segments) {
    if (segment.sourceEnd < sourceFrom || segment.sourceStart > sourceTo) continue;
    const piece = {
      sourceStart: clamp(segment.sourceStart, sourceFrom, sourceTo) - sourceFrom,
      sourceEnd: clamp(segment.sourceEnd, sourceFrom, sourceTo) - sourceFrom,
      targetStart: clamp(segment.targetStart, targetFrom, targetTo) - targetFrom,
      targetEnd: clamp(segment.targetEnd, targetFrom, targetTo) - targetFrom,
    };
    if (piece.sourceEnd > piece.sourceStart || piece.targetEnd > piece.targetStart) own.push(piece);
  }
  const last = own.at(-1);
  if (last) {
    last.sourceEnd = sourceTo - sourceFrom;
    last.targetEnd = targetTo - targetFrom;
  }
  const same = own.every(
    (piece) =>
      piece.sourceStart === piece.targetStart &&
      piece.sourceEnd - piece.sourceStart === piece.targetEnd - piece.targetStart,
  );
  return same ? null : own;
};
