import { alignGap } from './align-gap';
import { commonRuns } from './common-grams';
import { longestChain } from './longest-chain';
import type { Gap } from './types';

/** Lengths of the sequences that two texts are tied together by, the surest first. */
const LENGTHS = [12, 8, 5, 4] as const;

/** Gaps of at most so many pairs of characters are compared in full. */
const SMALL = 1 << 12;

/** The same by default where no rare sequence helps; what is larger has nothing in common and stays open. */
const LARGEST = 1 << 17;

/** Of an old text and a new one, which code units are the same ones. */
export interface Alignment {
  readonly old: string;
  readonly now: string;
  /** For each code unit of the old text its offset in the new one, or -1; ascending. */
  toNow: Int32Array;
  /** The same of the new text. */
  toOld: Int32Array;
}

/**
 * Aligns two texts in the manner of a patience diff: sequences that occur once in both tie them together, in the
 * heaviest order-preserving selection; between the ties the same again, with what is rare there; the rest by dynamic
 * programming, where a gap has no more than `largest` pairs of characters. Yields between its steps.
 */
export function* align(old: string, now: string, largest = LARGEST): Generator<undefined, Alignment> {
  const toNow = new Int32Array(old.length).fill(-1);
  const open: Gap[] = [{ oldFrom: 0, oldTo: old.length, nowFrom: 0, nowTo: now.length }];
  for (let gap = open.pop(); gap; gap = open.pop()) {
    const narrowed = takeEdges(old, now, gap, toNow);
    if (narrowed.oldFrom === narrowed.oldTo || narrowed.nowFrom === narrowed.nowTo) continue;
    open.push(...(yield* split(old, now, narrowed, toNow, largest)));
    yield;
  }
  const toOld = new Int32Array(now.length).fill(-1);
  for (let at = 0; at < toNow.length; at++) {
    const there = toNow[at] as number;
    if (there >= 0) toOld[there] = at;
  }
  return { old, now, toNow, toOld };
}

/** Takes what is the same at both ends of a gap. */
function takeEdges(old: string, now: string, gap: Gap, toNow: Int32Array): Gap {
  let { oldFrom, oldTo, nowFrom, nowTo } = gap;
  const isOpen = () => oldFrom < oldTo && nowFrom < nowTo;
  while (isOpen() && old.charCodeAt(oldFrom) === now.charCodeAt(nowFrom)) toNow[oldFrom++] = nowFrom++;
  while (isOpen() && old.charCodeAt(oldTo - 1) === now.charCodeAt(nowTo - 1)) toNow[--oldTo] = --nowTo;
  return { oldFrom, oldTo, nowFrom, nowTo };
}

/** Aligns what it can of a gap and gives the smaller gaps that are left. */
function* split(
  old: string,
  now: string,
  gap: Gap,
  toNow: Int32Array,
  largest: number,
): Generator<undefined, Gap[]> {
  const cells = (gap.oldTo - gap.oldFrom) * (gap.nowTo - gap.nowFrom);
  if (cells > SMALL) {
    for (const length of LENGTHS) {
      const chain = longestChain(yield* commonRuns(old, now, gap, length));
      if (chain.length > 0) return between(gap, chain, toNow);
    }
  }
  if (cells <= largest) alignGap(old, now, gap, toNow);
  return [];
}

/** Writes down the runs of a chain, which may overlap a little, and gives the gaps between them. */
function between(gap: Gap, chain: ReturnType<typeof longestChain>, toNow: Int32Array): Gap[] {
  const gaps: Gap[] = [];
  let { oldFrom, nowFrom } = gap;
  for (const run of chain) {
    const skipped = Math.max(0, oldFrom - run.old, nowFrom - run.now);
    if (skipped >= run.length) continue;
    const old = run.old + skipped;
    const now = run.now + skipped;
    gaps.push({ oldFrom, oldTo: old, nowFrom, nowTo: now });
    for (let by = 0; by < run.length - skipped; by++) toNow[old + by] = now + by;
    oldFrom = run.old + run.length;
    nowFrom = run.now + run.length;
  }
  gaps.push({ oldFrom, oldTo: gap.oldTo, nowFrom, nowTo: gap.nowTo });
  return gaps;
}
