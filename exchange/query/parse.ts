import { fold } from '../../chinese';
import { type FilterField, filterNamed } from './filters';

interface Place {
  /** `-` stands before it: what it finds is left out. */
  negated: boolean;
  /** Where it stands, in UTF-16 code units of the query. */
  start: number;
  end: number;
  /** Folded. */
  value: string;
  /** In quotation marks: a phrase; of a filter, this very value. */
  quoted: boolean;
}

export type QueryTerm = (Place & { kind: 'words' }) | (Place & { kind: 'filter'; field: FilterField });

/** A filter's name: letters and what is written like them. */
const NAME = /[\p{L}]{1,20}:/uy;

/**
 * A query in its parts, in order. Words are separated by white space; "phrases" stand in quotation marks of any kind,
 * of which the last may still be missing; filters are a name of `FILTERS`, a colon and a value; `-` excludes. Anything
 * that is no filter is a word: no query is malformed. A filter or phrase without a value, as one has while typing, is
 * left out.
 */
export function parseQuery(query: string): QueryTerm[] {
  const folded = fold(query);
  const terms: QueryTerm[] = [];
  let at = 0;
  while (at < folded.length) {
    if (isSpace(folded, at)) {
      at++;
      continue;
    }
    const start = at;
    // The fold makes a hyphen of every dash; a text that begins with a dash excludes nothing.
    const negated = /^[-－]$/.test(query[at] ?? '') && at + 1 < folded.length && !isSpace(folded, at + 1);
    if (negated) at++;
    NAME.lastIndex = at;
    const name = NAME.exec(folded)?.[0] ?? '';
    const field = filterNamed(name.slice(0, -1));
    if (field !== null) at += name.length;
    const quoted = folded[at] === '"';
    const { value, end } = quoted ? readPhrase(folded, at + 1) : readWord(folded, at);
    at = end;
    if (value === '') continue;
    const place = { negated, start, end, value, quoted };
    terms.push(field === null ? { kind: 'words', ...place } : { kind: 'filter', field, ...place });
  }
  return terms;
}

const isSpace = (text: string, at: number) => /\s/.test(text[at] ?? '');

function readWord(folded: string, from: number): { value: string; end: number } {
  let end = from;
  while (end < folded.length && !isSpace(folded, end)) end++;
  return { value: folded.slice(from, end), end };
}

/** Up to the next quotation mark; `\` takes the mark after it as it is. */
function readPhrase(folded: string, from: number): { value: string; end: number } {
  let value = '';
  let at = from;
  while (at < folded.length && folded[at] !== '"') {
    if (folded[at] === '\\' && /["\\]/.test(folded[at + 1] ?? '')) at++;
    value += folded[at];
    at++;
  }
  return { value, end: Math.min(folded.length, at + 1) };
}
