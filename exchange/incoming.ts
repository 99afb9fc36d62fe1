import type { ByteSource } from './byte-source';
import { articleKey, articleKeys, idsOf } from './identity';
import { createIntake, type KindedRecord, type RecordKind } from './parse-records';
import type { Library } from './records';

/** A record that comes in, without its content. */
export interface IncomingEntry {
  kind: RecordKind;
  /** Place in its list, from 0. */
  index: number;
  /** See `keysOfRecord`. */
  keys: readonly string[];
}

/** What is imported: a library in memory, or one that is read from its file again, a part at a time. */
export interface Incoming {
  /** Articles, then marks, then revisions. */
  readonly entries: readonly IncomingEntry[];
  /** Those of these numbers in `entries`, in normal form, at once: nothing is waited for. All where nothing is said. */
  library(numbers?: readonly number[]): Library;
}

/**
 * What ties a record to others. Records that share a key, directly or through others, may become one or belong to one
 * another, so they are merged together; those that do not have nothing to do with each other.
 */
export function keysOfRecord({ kind, record }: KindedRecord): string[] {
  if (kind === 'article') return articleKeys(record);
  if (kind === 'revision') return [articleKey(record.articleId)];
  return [articleKey(record.articleId), ...idsOf(record).map(markKey)];
}

/** The key of a mark's id. */
export const markKey = (id: string): string => `mark ${id}`;

/** A library in memory. In normal form, where its parts are to be. */
export function incomingLibrary({ articles, highlights, revisions = [] }: Library): Incoming {
  const entriesOf = (records: readonly KindedRecord[]): IncomingEntry[] =>
    records.map((kinded, index) => ({ kind: kinded.kind, index, keys: keysOfRecord(kinded) }));
  const entries = [
    ...entriesOf(articles.map((record) => ({ kind: 'article', record }))),
    ...entriesOf(highlights.map((record) => ({ kind: 'highlight', record }))),
    ...entriesOf(revisions.map((record) => ({ kind: 'revision', record }))),
  ];
  return {
    entries,
    library(numbers) {
      if (numbers === undefined) return { articles, highlights, revisions };
      const wanted = numbers.flatMap((number) => entries[number] ?? []);
      const those = <T>(kind: RecordKind, records: readonly T[]): T[] =>
        wanted.flatMap((entry) => (entry.kind === kind ? (records[entry.index] ?? []) : []));
      return {
        articles: those('article', articles),
        highlights: those('highlight', highlights),
        revisions: those('revision', revisions),
      };
    },
  };
}

/** An entry, and where its record stands in the file: or the record itself, as it stands there. */
export type FiledEntry = IncomingEntry &
  ({ place: readonly [start: number, end: number] } | { place: null; input: unknown });

const decoder = new TextDecoder();

/** Records of a file that were found sound. They are read from it again when they are needed. */
export function incomingFile(source: ByteSource, entries: readonly FiledEntry[]): Incoming {
  const inputOf = (entry: FiledEntry): unknown =>
    entry.place === null ? entry.input : JSON.parse(decoder.decode(source.read(...entry.place)));
  return {
    entries,
    library(numbers = entries.map((_, number) => number)) {
      const intake = createIntake();
      for (const number of numbers) {
        const entry = entries[number];
        if (entry !== undefined) intake.take(entry.kind, entry.index, inputOf(entry));
      }
      return intake.parsed().library;
    },
  };
}
