import search from 'approx-string-match';
import type { TextRange } from '../types';
import { type Candidate, context, type Side, sideAfter, sideBefore, total, weigh } from './candidate';
import { likelyStarts } from './likely-starts';
import type { PageIndex } from './page-index';
import { withPunctuation } from './punctuation';
import { overRubbish } from './rubbish';
import type { Sought } from './sought';
import { BRACKET, FUZZY_SHARE, FUZZY_SHARE_BRACKETED } from './weights';

/** How far beside the expected place the quote is looked for, in code units of the key. */
const SLACK = 24;

/** Bounds tried on each side of what the search found: an edit at the quote's edge leaves them open. */
const PLAY = 3;

/** Places of one window that are looked at closely. */
const MOST_MATCHES = 4;

/** Rungs 4 and 5: places of the page's key that are like the quote, each with its best bounds. */
export function fuzzy(page: PageIndex, sought: Sought): Candidate[] {
  const { quote } = sought;
  if (quote.length === 0) return [];
  const most = Math.max(1, Math.floor(quote.length * FUZZY_SHARE_BRACKETED));
  const spare = SLACK + Math.ceil(quote.length * 0.15);
  const found: Candidate[] = [];
  const tried: TextRange[] = [];
  for (const start of likelyStarts(page, sought)) {
    const from = Math.max(0, start - spare);
    const window = page.key.slice(from, start + quote.length + spare);
    for (const match of distinct(search(window, quote, most))) {
      const near = { start: from + match.start, end: from + match.end };
      if (tried.some((other) => isNear(other, near))) continue;
      tried.push(near);
      found.push(settle(page, sought, near));
    }
    if (found.some((candidate) => isBracketed(candidate, sought))) break;
  }
  return found.filter((candidate) => !isJunction(page, sought, candidate));
}

const isNear = (a: TextRange, b: TextRange): boolean =>
  Math.abs(a.start - b.start) <= PLAY && Math.abs(a.end - b.end) <= PLAY;

function distinct(matches: readonly TextRange[]): TextRange[] {
  const kept: TextRange[] = [];
  for (const match of matches) {
    if (kept.length === MOST_MATCHES) break;
    if (!kept.some((other) => isNear(other, match))) kept.push(match);
  }
  return kept;
}

/** So well placed between its neighbours that no other window can be better. */
const isBracketed = ({ evidence, errors }: Candidate, sought: Sought): boolean =>
  Math.min(evidence.before, evidence.after) >= 2 * BRACKET && errors <= FUZZY_SHARE * sought.quote.length;

/** The bounds near `near` for which quote and context together agree best. */
function settle(page: PageIndex, sought: Sought, near: TextRange): Candidate {
  const ends = around(near.end, page.key.length).map((end) => ({ end, side: sideAfter(page, sought, end) }));
  const last = Math.max(...ends.map(({ end }) => end));
  let best = place(
    near,
    sought.quote.length,
    sideBefore(page, sought, near.start),
    sideAfter(page, sought, near.end),
  );
  for (const start of around(near.start, page.key.length)) {
    if (start > last) continue;
    const before = sideBefore(page, sought, start);
    const distances = editDistances(sought.quote, page.key.slice(start, last));
    for (const { end, side } of ends) {
      if (end < start) continue;
      const tried = place({ start, end }, distances[end - start] ?? sought.quote.length, before, side);
      if (total(tried) > total(best)) best = tried;
    }
  }
  const rung = context(best) >= BRACKET ? 'fuzzy-context' : 'fuzzy';
  const range = overRubbish(page, sought, best.key, withPunctuation(page, sought, best.key));
  return { ...best, rung, range };

  function place(key: TextRange, errors: number, before: Side, after: Side): Candidate {
    return weigh(page, sought, { rung: 'fuzzy', range: key, key, errors }, before, after);
  }
}

const around = (at: number, length: number): number[] => {
  const offsets = [at];
  for (let by = 1; by <= PLAY; by++) offsets.push(at - by, at + by);
  return offsets.filter((offset) => offset >= 0 && offset <= length);
};

/**
 * Whether the place is rather the text that followed (or preceded) the quote, moved up to where the quote was cut
 * out: then the stored text after agrees with the place itself better than with what follows it.
 */
function isJunction(page: PageIndex, sought: Sought, { key, evidence }: Candidate): boolean {
  const cutBefore = sideAfter(page, sought, key.start).evidence;
  if (cutBefore >= BRACKET && cutBefore > evidence.after + evidence.quote) return true;
  const cutAfter = sideBefore(page, sought, key.end).evidence;
  return cutAfter >= BRACKET && cutAfter > evidence.before + evidence.quote;
}

/** Levenshtein distances, in code units, between `a` and every beginning of `b` (index: its length). */
function editDistances(a: string, b: string): Int32Array {
  const row = new Int32Array(b.length + 1);
  for (let column = 0; column <= b.length; column++) row[column] = column;
  for (let at = 1; at <= a.length; at++) {
    let diagonal = row[0] ?? 0;
    row[0] = at;
    const unit = a.charCodeAt(at - 1);
    for (let column = 1; column <= b.length; column++) {
      const above = row[column] ?? 0;
      const across = diagonal + (unit === b.charCodeAt(column - 1) ? 0 : 1);
      row[column] = Math.min(above + 1, (row[column - 1] ?? 0) + 1, across);
      diagonal = above;
    }
  }
  return row;
}
