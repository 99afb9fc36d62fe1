import type { Box, Line } from './lines';

interface Run {
  first: number;
  end: number;
}

/** The run of weights with the largest sum (Kadane's algorithm); empty when none is positive. */
export function bestRun(weights: readonly number[]): Run {
  let best: Run = { first: 0, end: 0 };
  let bestSum = 0;
  let first = 0;
  let sum = 0;
  weights.forEach((weight, index) => {
    if (sum <= 0) {
      sum = 0;
      first = index;
    }
    sum += weight;
    if (sum > bestSum) {
      bestSum = sum;
      best = { first, end: index + 1 };
    }
  });
  return best;
}

/** The run with the largest sum that holds all of `part` and stays within `bounds`. */
export function runAround(weights: readonly number[], part: Run, bounds: Run): Run {
  let { first, end } = part;
  let sum = 0;
  let best = 0;
  for (let index = part.first - 1; index >= bounds.first; index--) {
    sum += weights[index] as number;
    if (sum > best) [best, first] = [sum, index];
  }
  sum = 0;
  best = 0;
  for (let index = part.end; index < bounds.end; index++) {
    sum += weights[index] as number;
    if (sum > best) [best, end] = [sum, index + 1];
  }
  return { first, end };
}

/** The innermost box around `start` that holds a run. */
export function innermost(start: Box, run: Run): Box {
  let box = start;
  while (box.parent && (box.first > run.first || box.end < run.end)) box = box.parent;
  return box;
}

/** A run with the short lines right before and after it in a box that are no links: a subhead, a signature. */
export function widen(lines: readonly Line[], run: Run, box: Box): Run {
  let { first, end } = run;
  const isPlain = (line: Line | undefined): boolean =>
    line !== undefined && line.linked === 0 && !line.box.fed;
  while (first > box.first && isPlain(lines[first - 1])) first--;
  while (end < box.end && isPlain(lines[end])) end++;
  return { first, end };
}
