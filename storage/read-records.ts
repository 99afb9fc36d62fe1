import type { Table } from 'dexie';
import type { ArticleRecord, BundleCounts, HighlightRecord, RevisionRecord } from '../exchange';
import type { LibraryDatabase } from './database';
import { eachChunk } from './each-chunk';
import { createPace, PORTION, type TransferOptions } from './pace';
import { changesUpTo, type Keys, keysChangedSince, keysOfArticles } from './part-keys';

/**
 * What of a library is read: all of it, tombstones included, some articles with all that belongs to them, or what changed
 * since the last export to a place (everything before the first).
 */
export type LibraryPart =
  | { kind: 'all' }
  | { kind: 'selection'; ids: readonly string[] }
  | { kind: 'changes'; target: string };

/**
 * Takes what is read, a portion at a time: articles, then marks, then revisions, each sorted by id. Must not wait for
 * anything: the transaction would be over.
 */
export interface RecordTaker {
  /** Told first, once, how much it will be at most, and of changes since when. */
  begin?(counts: BundleCounts, since: number | null): void;
  articles(records: readonly ArticleRecord[]): void;
  highlights(records: readonly HighlightRecord[]): void;
  revisions(records: readonly RevisionRecord[]): void;
}

export interface PartRead {
  /** The number of the last action that is in it: for `noteBackup` and `noteExport`. */
  changes: number;
  /** Of changes: when the last export was, milliseconds since the epoch; null before the first. */
  since: number | null;
}

/** See `LibraryStore.readRecords`. */
export async function readRecords(
  db: LibraryDatabase,
  part: LibraryPart,
  taker: RecordTaker,
  options: TransferOptions = {},
): Promise<PartRead> {
  const changes = await changesUpTo(db);
  const { keys, since } = await keysOf(db, part);
  const counts = keys === null ? await countAll(db) : countsOf(keys);
  taker.begin?.(counts, since);
  const pace = createPace(options, counts.articles + counts.highlights + counts.revisions);
  pace.step(0);
  const paced =
    <Row>(take: (rows: Row[]) => void) =>
    (rows: Row[]) => {
      take(rows);
      pace.step(rows.length);
    };
  const recordsOf = <Record>(rows: readonly { record: Record }[]) => rows.map(({ record }) => record);
  await eachRow(
    db.articles,
    keys?.articles,
    paced((rows) => taker.articles(recordsOf(rows))),
  );
  await eachRow(
    db.highlights,
    keys?.highlights,
    paced((rows) => taker.highlights(recordsOf(rows))),
  );
  await eachRow(
    db.revisions,
    keys?.revisions,
    paced((rows) => taker.revisions(rows)),
  );
  return { changes, since };
}

/** The keys of a part, `null` where it is all of the library; and of changes since when, `null` before the first export. */
export async function keysOf(
  db: LibraryDatabase,
  part: LibraryPart,
): Promise<{ keys: Keys | null; since: number | null }> {
  if (part.kind === 'selection') return { keys: await keysOfArticles(db, part.ids), since: null };
  const last = part.kind === 'changes' ? await db.exports.get(part.target) : undefined;
  if (last === undefined) return { keys: null, since: null };
  return { keys: await keysChangedSince(db, last.changes), since: last.at };
}

async function countAll(db: LibraryDatabase): Promise<BundleCounts> {
  const [articles, highlights, revisions] = await Promise.all([
    db.articles.count(),
    db.highlights.count(),
    db.revisions.count(),
  ]);
  return { articles, highlights, revisions };
}

const countsOf = ({ articles, highlights, revisions }: Keys): BundleCounts => ({
  articles: articles.length,
  highlights: highlights.length,
  revisions: revisions.length,
});

/** @param keys left out: all rows */
async function eachRow<Row extends { id: string }, Insert>(
  table: Table<Row, string, Insert>,
  keys: readonly string[] | undefined,
  visit: (rows: Row[]) => void,
): Promise<void> {
  if (keys === undefined) return eachChunk(table, visit);
  for (let at = 0; at < keys.length; at += PORTION) {
    const rows = await table.bulkGet(keys.slice(at, at + PORTION));
    visit(rows.filter((row) => row !== undefined));
  }
}
