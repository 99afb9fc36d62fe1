import type { Box, Line } from './lines';

/** How many lines (date, source, controls; links not counted) may stand between a headline and a sentence. */
const REACH = 10;
/** What it is worth to come near the headline, but after other prose: a caption or a summary stood first. */
const SECOND = 0.25;

/**
 * How near to a headline a box's first sentence stands: 1 for the first prose below one, less for prose that comes
 * after, 0 for what is further away.
 */
export function nearHeadline(lines: readonly Line[], isProse: (line: Line) => boolean): (box: Box) => number {
  /** By index of line: the first prose at or after it. */
  const nextProse = new Int32Array(lines.length + 1).fill(lines.length);
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index] as Line;
    const counts = isProse(line) && !line.box.fed;
    nextProse[index] = counts ? index : (nextProse[index + 1] as number);
  }
  const worth = new Float64Array(lines.length + 1);
  let left = 0;
  let next = 0;
  lines.forEach((line, index) => {
    if (line.headline) {
      left = REACH;
      next = 1;
    } else if (left > 0) {
      worth[index] = next;
      if (nextProse[index] === index) next = SECOND;
      if (line.linked <= line.mass / 2) left--;
    }
  });
  return ({ first, end }) => {
    const prose = nextProse[first] as number;
    return prose < end ? (worth[prose] as number) : 0;
  };
}
