import type { TextRange } from '../types';
import { agreement, readAfter, readBefore } from './agreement';
import type { PageIndex } from './page-index';
import type { Sought } from './sought';

/** How much of a neighbouring block is compared, in code units of the key. */
const REACH = 32;

/** A neighbour is there when this part of it agrees. */
const SAME_SHARE = 0.75;

/**
 * How many of the two blocks that stood beside the quote's block stand beside a place's block. It tells a passage from
 * a copy of its block, which agrees in all else; it says nothing of the quote, so it never speaks for a place alone.
 *
 * @param key The place in the page's key. A quote of signs and spaces alone has none, and so no block either: 0.
 */
export function neighboursOf(page: PageIndex, { beside }: Sought, key: TextRange): number {
  if (key.start === key.end) return 0;
  const block = page.blockAround(key);
  const last = page.blockAround({ start: block.start - 1, end: block.start });
  const next = page.blockAround({ start: block.end, end: block.end + 1 });
  const before = page.key.slice(Math.max(last.start, block.start - REACH), block.start);
  const after = page.key.slice(block.end, Math.min(next.end, block.end + REACH));
  return (
    Number(beside.before !== null && endsAlike(beside.before, before)) +
    Number(beside.after !== null && beginsAlike(beside.after, after))
  );
}

const isSame = (agreed: number, stored: number, there: number): boolean =>
  agreed >= SAME_SHARE * Math.max(Math.min(stored, REACH), there);

const endsAlike = (stored: string, there: string): boolean =>
  isSame(
    agreement(readBefore(stored, stored.length, REACH), readBefore(there, there.length, REACH)),
    stored.length,
    there.length,
  );

const beginsAlike = (stored: string, there: string): boolean =>
  isSame(agreement(readAfter(stored, 0, REACH), readAfter(there, 0, REACH)), stored.length, there.length);
