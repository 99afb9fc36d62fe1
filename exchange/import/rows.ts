import type { RecordKind } from '../parse-records';

/**
 * Why a row of a foreign file is not taken in, besides what a record can be refused for. Names are keys of the locale
 * files (`refused_<reason>`, with `_` for `-`).
 * - `no-address`: no http(s) address of the page it was made on.
 * - `no-quote`: nothing is quoted: a note on a whole page, a bookmark, a picture.
 * - `reply`: an answer to another annotation.
 * - `malformed`: not a row of this format at all.
 */
export type RowReason = 'no-address' | 'no-quote' | 'reply' | 'malformed';

/** A row, or a record of a bundle, that is left out. */
export interface RefusedRow {
  /**
   * Counted from 1 as the file counts: rows of a table with its head as the first, annotations in their order, records
   * in their list.
   */
  row: number;
  kind: 'row' | 'article' | 'mark' | 'revision';
  reason: RowReason | 'no-article' | 'future' | 'contradicts';
  /** How it begins, at most 80 characters; empty where nothing of it can be shown. */
  excerpt: string;
}

/** A quote that somebody marked on a page, in whatever program. */
export interface ForeignMark {
  url: string;
  title: string | null;
  author: string | null;
  source: string | null;
  quote: string;
  /** What stands around it; empty where the file does not say. */
  prefix: string;
  suffix: string;
  /** A name of a colour, of ours or of others; null where none is stated. */
  colour: string | null;
  note: string;
  tags: readonly string[];
  /** Milliseconds since the epoch, as far as the file says. */
  created: number | null;
  updated: number | null;
  /** What our own exports state of the mark beyond the model; not validated yet. */
  own?: { id: string; selectors: unknown; madeBy: unknown };
}

export type ForeignRow = { row: number } & ({ mark: ForeignMark } | { reason: RowReason; excerpt: string });

/** What a foreign file holds. `articles` are whole ones, as only our own exports have them; not validated yet. */
export interface ForeignFile {
  rows: Iterable<ForeignRow>;
  articles?: readonly unknown[];
}

const EXCERPT = 80;

/** The beginning of a text on one line. */
export function excerptOf(text: string): string {
  const line = text
    .slice(0, 4 * EXCERPT)
    .replace(/\s+/g, ' ')
    .trim();
  return [...line].slice(0, EXCERPT).join('');
}

/** A record's kind as a reader knows it. */
export const kindOf = (kind: RecordKind): RefusedRow['kind'] => (kind === 'highlight' ? 'mark' : kind);
