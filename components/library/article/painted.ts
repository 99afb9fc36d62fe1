import type { TextRange } from '../../../highlights/types';

/** A stretch of a block under the same marks. Offsets of the block's text. */
export interface Stretch extends TextRange {
  /** Ids of the marks that cover it, in the order they begin; none on bare text. */
  marks: string[];
}

/** A mark and where it stands in the article's text (blocks joined by one line end). */
export interface Placed extends TextRange {
  id: string;
}

/**
 * A block divided where marks begin and end.
 *
 * @param block Where the block lies in the article's text.
 * @param places Marks of the article, in the order they begin.
 */
export const stretchesOf = (block: TextRange, places: readonly Placed[]): Stretch[] => {
  const here = places.filter(({ start, end }) => start < block.end && end > block.start);
  const cuts = new Set([block.start, block.end]);
  for (const { start, end } of here) {
    cuts.add(Math.max(start, block.start));
    cuts.add(Math.min(end, block.end));
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((start, index) => {
    const end = ordered[index + 1] ?? start;
    const marks = here.filter((mark) => mark.start < end && mark.end > start).map(({ id }) => id);
    return { start: start - block.start, end: end - block.start, marks };
  });
};

/** Where each block lies in the text made of all of them with one line end between. */
export const blockRanges = (blocks: readonly { text: string }[]): TextRange[] => {
  let at = 0;
  return blocks.map(({ text }) => {
    const range = { start: at, end: at + text.length };
    at = range.end + 1;
    return range;
  });
};
