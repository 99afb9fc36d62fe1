import type { TextRange } from '../types';
import type { PageIndex } from './page-index';

/** How far from the words their punctuation is looked for, in code units of PageText. */
const REACH = 12;

/** Folded punctuation and white space with which a quote begins and ends, which its key leaves out. */
export interface Punctuation {
  lead: string;
  trail: string;
}

/**
 * The range of PageText for a range of its key, widened over the punctuation with which the quote began and ended
 * where the page still has it. Junk between (a doubled comma) is taken in; a line end is not crossed.
 */
export function withPunctuation(page: PageIndex, quote: Punctuation, key: TextRange): TextRange {
  const { start, end } = page.toText(key);
  return {
    start: widenLeft(page, quote.lead, key.start, start),
    end: widenRight(page, quote.trail, key.end, end),
  };
}

function widenRight(page: PageIndex, trail: string, nextKey: number, end: number): number {
  if (trail === '') return end;
  const limit = Math.min(page.textOffset(nextKey), end + REACH);
  const region = page.folded.slice(end, untilLineEnd(page.text, end, limit));
  let taken = 0;
  for (const mark of trail) {
    const at = region.indexOf(mark, taken);
    if (at < 0) break;
    taken = at + mark.length;
  }
  return end + taken;
}

function widenLeft(page: PageIndex, lead: string, firstKey: number, start: number): number {
  if (lead === '') return start;
  const previous = firstKey > 0 ? page.toText({ start: firstKey - 1, end: firstKey }).end : 0;
  const limit = Math.max(previous, start - REACH);
  const lineStart = limit + page.text.slice(limit, start).lastIndexOf('\n') + 1;
  const region = page.folded.slice(lineStart, start);
  let taken = region.length;
  for (const mark of [...lead].reverse()) {
    const at = taken > 0 ? region.lastIndexOf(mark, taken - mark.length) : -1;
    if (at < 0) break;
    taken = at;
  }
  return lineStart + taken;
}

function untilLineEnd(text: string, from: number, limit: number): number {
  const lineEnd = text.slice(from, limit).indexOf('\n');
  return lineEnd < 0 ? limit : from + lineEnd;
}
