import { type Candidate, weigh } from './candidate';
import { choose } from './choose';
import { repairExact } from './exact';
import { fuzzy } from './fuzzy';
import type { PageIndex } from './page-index';
import type { Sought } from './sought';
import { FUZZY_SHARE } from './weights';

/** Longer quotes are found by their two ends: comparing them as a whole costs the square of their length. */
export const LONG_QUOTE = 256;

/** How much of each end is looked for, in code units of the key. */
const END = 96;

/** Part of the pairs of neighbouring characters that a passage must share with the quote. */
const LEAST_SHARED = 0.5;

/** Rungs 4 and 5 for a long quote: from where its beginning is found to where its ending is. */
export function longQuote(page: PageIndex, sought: Sought): Candidate[] {
  const { quote } = sought;
  const head = place(page, headOf(sought));
  const tail = head && place(page, tailOf(sought));
  if (!head || !tail) return [];
  const key = { start: head.key.start, end: tail.key.end };
  const length = key.end - key.start;
  if (Math.abs(length - quote.length) > FUZZY_SHARE * quote.length) return [];
  const share = sharedPairs(quote, page.key.slice(key.start, key.end));
  if (share < LEAST_SHARED) return [];
  // One edit spoils two pairs.
  const errors = Math.max(1, Math.round(((1 - share) * quote.length) / 2));
  const range = { start: head.range.start, end: tail.range.end };
  return [weigh(page, sought, { rung: 'fuzzy-context', range, key, errors })];
}

function place(page: PageIndex, end: Sought): Candidate | null {
  return choose([...repairExact(page, end), ...fuzzy(page, end)], page, end).place;
}

/** The first characters as a quote of their own; what follows them in the quote is their context. */
function headOf(sought: Sought): Sought {
  const { quote, inBlock, inSentence, sentenceEdge, textEdge } = sought;
  return {
    ...sought,
    quote: quote.slice(0, END),
    after: quote.slice(END, 2 * END),
    trail: '',
    inBlock: { ...inBlock, after: null },
    inSentence: { ...inSentence, after: 0 },
    sentenceEdge: { ...sentenceEdge, after: false },
    textEdge: { ...textEdge, after: false },
  };
}

/** The last characters, with what precedes them in the quote as their context. */
function tailOf(sought: Sought): Sought {
  const { quote, inBlock, inSentence, sentenceEdge, textEdge } = sought;
  return {
    ...sought,
    quote: quote.slice(-END),
    before: quote.slice(-2 * END, -END),
    lead: '',
    start: sought.start + sought.exact.length - END,
    inBlock: { ...inBlock, before: null },
    inSentence: { ...inSentence, before: 0 },
    sentenceEdge: { ...sentenceEdge, before: false },
    textEdge: { ...textEdge, before: false },
  };
}

function sharedPairs(quote: string, passage: string): number {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < passage.length; at++) pairs.add(passage.slice(at, at + 2));
  let shared = 0;
  for (let at = 0; at + 1 < quote.length; at++) if (pairs.has(quote.slice(at, at + 2))) shared++;
  return shared / Math.max(1, quote.length - 1);
}
