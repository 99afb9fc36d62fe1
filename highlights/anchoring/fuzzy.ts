import search from 'approx-string-match';
import type { TextRange } from '../types';
import { agreesAfter, agreesBefore, type Candidate, quoteEvidence } from './candidate';
import { likelyStarts } from './likely-starts';
import type { PageIndex } from './page-index';
import { withPunctuation } from './punctuation';
import type { Sought } from './sought';
import { BRACKET, FUZZY_SHARE_BRACKETED } from './weights';

/** How far beside the expected place the quote is looked for, in code units of the key. */
const SLACK = 24;

/** Ends tried on each side of what the search found: an edit at the quote's edge leaves its bounds open. */
const PLAY = 2;

/** Rungs 4 and 5: places of the page's key that are like the quote, each with its best bounds. */
export function fuzzy(page: PageIndex, sought: Sought): Candidate[] {
  const { quote } = sought;
  if (quote.length === 0) return [];
  const most = Math.max(1, Math.floor(quote.length * FUZZY_SHARE_BRACKETED));
  const found = new Map<string, Candidate>();
  for (const start of likelyStarts(page, sought)) {
    const spare = SLACK + Math.ceil(quote.length * 0.15);
    const from = Math.max(0, start - spare);
    const window = page.key.slice(from, start + quote.length + spare);
    for (const match of search(window, quote, most).slice(0, 8)) {
      const candidate = settle(page, sought, { start: from + match.start, end: from + match.end });
      found.set(`${candidate.key.start}-${candidate.key.end}`, candidate);
    }
  }
  return [...found.values()].filter((candidate) => !isJunction(page, sought, candidate));
}

/** The bounds near `near` for which quote and context together agree best. */
function settle(page: PageIndex, sought: Sought, near: TextRange): Candidate {
  const ends = around(near.end, page.key.length);
  const after = ends.map((at) => agreesAfter(page, sought, at));
  const last = Math.max(...ends);
  let best = {
    key: near,
    errors: sought.quote.length,
    evidence: { quote: -Infinity, before: 0, after: 0 },
    sum: -Infinity,
  };
  for (const start of around(near.start, page.key.length)) {
    if (start > last) continue;
    const before = agreesBefore(page, sought, start);
    const distances = editDistances(sought.quote, page.key.slice(start, last));
    for (const [index, end] of ends.entries()) {
      if (end < start) continue;
      const errors = distances[end - start] ?? sought.quote.length;
      const evidence = { quote: quoteEvidence(sought, errors), before, after: after[index] ?? 0 };
      const sum = evidence.quote + evidence.before + evidence.after;
      if (sum > best.sum) best = { key: { start, end }, errors, evidence, sum };
    }
  }
  const { key, errors, evidence } = best;
  const rung = evidence.before + evidence.after >= BRACKET ? 'fuzzy-context' : 'fuzzy';
  return { rung, range: withPunctuation(page, sought, key), key, errors, evidence };
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
  const cutBefore = agreesAfter(page, sought, key.start);
  if (cutBefore >= BRACKET && cutBefore > evidence.after + evidence.quote) return true;
  const cutAfter = agreesBefore(page, sought, key.end);
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
