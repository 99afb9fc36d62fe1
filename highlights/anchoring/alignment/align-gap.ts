import type { Gap } from './types';

/** Each code unit of a run counts so much, but for the first: what agrees alone, agrees by chance. */
const UNIT = 3;

/** How the best alignment of two beginnings ends. */
const SKIP_OLD = 1;
const SKIP_NOW = 2;
const HOW = 3;
/** The best alignment that ends with a match comes from one that does too. */
const GOES_ON = 4;
/** The best alignment of all ends with a match. */
const MATCHED = 8;

/**
 * Aligns two short texts that have no rare sequences in common: keeps those characters that make up the longest runs
 * in order. Writes to `map` (old offset to new). Time and memory are the product of the lengths.
 */
export function alignGap(old: string, now: string, gap: Gap, map: Int32Array): void {
  const { oldFrom, nowFrom } = gap;
  const rows = gap.oldTo - oldFrom;
  const columns = gap.nowTo - nowFrom;
  const width = columns + 1;
  const ways = new Uint8Array((rows + 1) * width);
  /** Scores of the best alignment of all, and of the best that ends with a match (or none: very low). */
  const NONE = -(1 << 28);
  let above = new Int32Array(width);
  let aboveMatched = new Int32Array(width).fill(NONE);
  let best = new Int32Array(width);
  let matched = new Int32Array(width).fill(NONE);
  for (let column = 1; column < width; column++) ways[column] = SKIP_NOW;
  for (let row = 1; row <= rows; row++) {
    const unit = old.charCodeAt(oldFrom + row - 1);
    best[0] = 0;
    matched[0] = NONE;
    ways[row * width] = SKIP_OLD;
    for (let column = 1; column < width; column++) {
      let score = above[column] as number;
      let way = SKIP_OLD;
      const left = best[column - 1] as number;
      if (left > score) {
        score = left;
        way = SKIP_NOW;
      }
      let withMatch = NONE;
      if (unit === now.charCodeAt(nowFrom + column - 1)) {
        const run = (aboveMatched[column - 1] as number) + UNIT;
        const first = above[column - 1] as number;
        withMatch = Math.max(run, first);
        if (run > first) way |= GOES_ON;
        if (withMatch > score) {
          score = withMatch;
          way |= MATCHED;
        }
      }
      best[column] = score;
      matched[column] = withMatch;
      ways[row * width + column] = way;
    }
    [above, best] = [best, above];
    [aboveMatched, matched] = [matched, aboveMatched];
  }
  follow(ways, gap, map);
}

/** Walks back from the ends of both texts. */
function follow(ways: Uint8Array, { oldFrom, oldTo, nowFrom, nowTo }: Gap, map: Int32Array): void {
  const width = nowTo - nowFrom + 1;
  let row = oldTo - oldFrom;
  let column = nowTo - nowFrom;
  let inRun = false;
  while (row > 0 && column > 0) {
    const way = ways[row * width + column] as number;
    if (inRun || way & MATCHED) {
      map[oldFrom + row - 1] = nowFrom + column - 1;
      inRun = (way & GOES_ON) !== 0;
      row--;
      column--;
    } else if ((way & HOW) === SKIP_OLD) row--;
    else column--;
  }
}
