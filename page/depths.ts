import type { TextRange } from '../highlights/types';

/** So many marks over each other have lines of their own. */
export const DEPTHS = [0, 1, 2] as const;

export type Depth = (typeof DEPTHS)[number];

/**
 * At which depth each range is underlined, so that two over each other have two lines: the smallest that no range
 * which it overlaps has; beyond the last one they share it. In the order of the ranges given, which may be any.
 */
export const depthsOf = (ranges: readonly TextRange[]): Depth[] => {
  const depths: Depth[] = new Array(ranges.length).fill(0);
  const order = [...ranges.keys()].sort((a, b) => {
    const [one, other] = [ranges[a] as TextRange, ranges[b] as TextRange];
    return one.start - other.start || other.end - one.end;
  });
  /** Where the last range at each depth ends. */
  const ends = DEPTHS.map(() => 0);
  for (const at of order) {
    const { start, end } = ranges[at] as TextRange;
    const depth = DEPTHS.find((each) => (ends[each] as number) <= start) ?? (DEPTHS.at(-1) as Depth);
    depths[at] = depth;
    ends[depth] = Math.max(ends[depth] as number, end);
  }
  return depths;
};
