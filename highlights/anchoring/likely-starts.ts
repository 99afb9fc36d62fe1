import { gramsOf } from './gram-index';
import type { PageIndex } from './page-index';
import type { Sought } from './sought';

/** Width of a bucket of diagonals: text that only shifted a little votes for one bucket or its neighbour. */
const WIDTH = 16;

/**
 * Offsets of the page's key where the quote most likely starts: every pair of neighbouring characters of context and
 * quote votes for the start that it implies wherever it stands in the page.
 */
export function likelyStarts(page: PageIndex, sought: Sought, most: number): number[] {
  const { before, quote, after } = sought;
  const probe = before + quote + after;
  const shift = probe.length;
  const grams = gramsOf(page);
  const votes = new Uint16Array(Math.ceil((page.key.length + shift) / WIDTH) + 2);
  for (let at = 0; at + 1 < probe.length; at++) {
    const implied = before.length - at + shift;
    grams.visit(probe, at, (position) => {
      const bucket = ((position + implied) / WIDTH) | 0;
      if (bucket < votes.length) votes[bucket] = (votes[bucket] ?? 0) + 1;
    });
  }
  const ranked: { bucket: number; count: number }[] = [];
  for (let bucket = 0; bucket + 1 < votes.length; bucket++) {
    const count = (votes[bucket] ?? 0) + (votes[bucket + 1] ?? 0);
    if (count >= 2) ranked.push({ bucket, count });
  }
  ranked.sort((a, b) => b.count - a.count || a.bucket - b.bucket);
  const starts: number[] = [];
  for (const { bucket } of ranked) {
    const start = (bucket + 1) * WIDTH - shift;
    if (starts.every((other) => Math.abs(other - start) > WIDTH)) starts.push(start);
    if (starts.length === most) break;
  }
  return starts;
}
