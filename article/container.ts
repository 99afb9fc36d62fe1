import { markFeeds } from './feeds';
import type { Box, Line, Page } from './lines';
import { setTones } from './tone';

/** The box that the article lies in, and what speaks for it. */
export interface Container {
  box: Box;
  /** Mass of the lines that read like prose. */
  prose: number;
  /** Mass of links in it, feeds left out. */
  linked: number;
}

const LEGAL =
  /ICP备|ICP備|ICP證|ICP证|公网安备|版权所有|版權所有|copyright|©|all rights reserved|著作權所有/i;
/** Prose has at least this mass outside of links. */
const SHORTEST_PROSE = 12;

export function isProse(line: Line): boolean {
  const own = line.mass - line.linked;
  if (own < SHORTEST_PROSE || line.linked > line.mass / 2) return false;
  return line.punctuation >= 2 || (line.punctuation === 1 && /[。!?…”」』.:;]\W{0,2}$/.test(line.plain));
}

/** What a line adds to the sum of a box that holds it. */
export function weigh(line: Line): number {
  const own = line.mass - line.linked;
  if (line.box.fed) return -Math.min(line.mass, 60);
  if (line.linked > line.mass / 2) return -Math.min(line.linked, 60);
  if (line.mass < 400 && LEGAL.test(line.plain)) return -Math.min(own, 60);
  if (isProse(line)) return (own - line.linked) * line.box.tone;
  if (own >= 40) return own * 0.4 * line.box.tone;
  return -2;
}

/**
 * The box with the largest sum of its lines' weights (a maximum subarray over the tree): going up to a parent pays
 * as long as it brings more prose than links. Of equal boxes the innermost.
 */
export function findContainer({ lines, boxes }: Pick<Page, 'lines' | 'boxes'>): Container | null {
  markFeeds({ lines, boxes });
  setTones(lines, boxes, (line) => (isProse(line) ? line.mass - line.linked : 0));
  const sums = new Float64Array(lines.length + 1);
  lines.forEach((line, index) => {
    sums[index + 1] = (sums[index] as number) + weigh(line);
  });
  let best: Box | null = null;
  let bestSum = 0;
  for (const box of boxes) {
    const sum = (sums[box.end] as number) - (sums[box.first] as number);
    if (sum > 0 && sum >= bestSum) {
      best = box;
      bestSum = sum;
    }
  }
  if (!best) return null;
  let prose = 0;
  let linked = 0;
  for (let index = best.first; index < best.end; index++) {
    const line = lines[index] as Line;
    if (!line.box.fed) linked += line.linked;
    if (isProse(line) && !line.box.fed) prose += line.mass - line.linked;
  }
  return { box: best, prose, linked };
}
