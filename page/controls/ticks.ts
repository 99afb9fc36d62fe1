import type { Tick } from '../../components/on-page';
import { isAttached, rangeIn, rootOf } from '../dom';
import type { LivePage } from '../live-page';
import { shownSpans } from '../marking';
import { inOrder, isPlaced, type PlacedMark } from '../marks';
import { offsetOf } from './geometry';

/** Marks nearer to each other than this, in CSS pixels of the strip, are one tick. */
const TICK = 5;

/** The marks that are painted, in the order of the page. */
export const paintedMarks = (page: LivePage): PlacedMark[] =>
  page.marksShown ? inOrder(page.marks.values()).filter(isPlaced) : [];

/** Where a mark begins, in CSS pixels from the window's upper edge; null where it is not laid out. */
export const topOf = (document: Document, page: LivePage, { anchoring }: PlacedMark): number | null => {
  // The first character is enough, and of 2,000 long marks much less to measure.
  const [span] = shownSpans(page, { start: anchoring.start, end: anchoring.start + 1 });
  if (!span || !isAttached(span.node) || span.start >= span.node.data.length) return null;
  const range = rangeIn(document);
  range.setStart(span.node, span.start);
  range.setEnd(span.node, Math.min(span.end, span.node.data.length));
  const box = range.getBoundingClientRect();
  return box.width === 0 && box.height === 0 ? null : box.top + offsetOf(span.node).y;
};

/** The ticks of the strip at the page's edge; none where the page is not higher than the window. */
export const ticksOf = (window: Window, document: Document, page: LivePage): Tick[] => {
  const root = rootOf(document);
  const height = root?.scrollHeight ?? 0;
  const seen = root?.clientHeight ?? 0;
  if (height <= seen * 1.1) return [];
  const ticks = new Map<number, Tick>();
  const marks = paintedMarks(page);
  for (const mark of marks) {
    const top = topOf(document, page, mark);
    if (top === null) continue;
    const share = Math.min(1, Math.max(0, (top + window.scrollY) / height));
    const bucket = Math.round((share * seen) / TICK);
    const tick = ticks.get(bucket);
    if (tick) tick.count++;
    else {
      const quote = mark.selectors.quote.exact;
      ticks.set(bucket, { id: mark.id, share, colour: mark.colour, quote, count: 1 });
    }
  }
  return [...ticks.values()];
};

/** The first mark that begins in the window. Marks stand one below the other, so it is searched for by halves. */
export const currentMark = (window: Window, document: Document, page: LivePage): string | null => {
  const marks = paintedMarks(page);
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((topOf(document, page, marks[middle] as PlacedMark) ?? 0) < 0) low = middle + 1;
    else high = middle;
  }
  const mark = marks[low];
  return mark && (topOf(document, page, mark) ?? -1) < window.innerHeight ? mark.id : null;
};
