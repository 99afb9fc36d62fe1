import {
  type ArticleRecord,
  type HighlightRecord,
  type ImportPlan,
  inPageOrder,
  keepPurged,
  type Library,
  liveMarksByArticle,
  merge,
  prepareImport,
  sameRecord,
  stampsOf,
} from '../exchange';
import type { WriteScope } from './connection';
import { countLibrary } from './counts';
import type { LibraryDatabase } from './database';
import { eachChunk } from './each-chunk';
import { StorageFailure } from './failure';
import { type ImportBackup, readBackup, writeBackup } from './import-backup';
import { articleRow, highlightRow } from './rows';
import { searchDoc } from './search/doc';
import { writeShards } from './search/write';

export interface TransferOptions {
  /** Ends it: `cancelled`, and the library is as it was. */
  signal?: AbortSignal | undefined;
  /** Called now and then with how many records are done, of how many. */
  progress?: ((done: number, total: number) => void) | undefined;
}

/** Records are read and written in portions of so many, between which it can be cancelled. */
const PORTION = 1000;

/** From so many articles on, what is searched is written as a whole. */
const MANY = 300;

/** Counts what is done, and ends the work where it is not wanted any more. */
function createPace({ signal, progress }: TransferOptions, total: number) {
  let done = 0;
  return {
    step(records: number): void {
      if (signal?.aborted) throw new StorageFailure('cancelled');
      done += records;
      progress?.(Math.min(done, total), total);
    },
  };
}

/** See `LibraryStore.exportLibrary`. */
export async function exportLibrary(
  db: LibraryDatabase,
  { ids, ...options }: TransferOptions & { ids?: readonly string[] },
): Promise<Library> {
  return ids === undefined ? readLibrary(db, options) : readSelection(db, ids, options);
}

/** Everything, tombstones included. */
export async function readLibrary(db: LibraryDatabase, options: TransferOptions = {}): Promise<Library> {
  const tables = [db.articles, db.highlights, db.revisions] as const;
  const numbers = await Promise.all(tables.map((table) => table.count()));
  const pace = createPace(
    options,
    numbers.reduce((sum, number) => sum + number, 0),
  );
  const library: Required<Library> = { articles: [], highlights: [], revisions: [] };
  pace.step(0);
  await eachChunk(db.articles, (rows) => {
    for (const { record } of rows) library.articles.push(record);
    pace.step(rows.length);
  });
  await eachChunk(db.highlights, (rows) => {
    for (const { record } of rows) library.highlights.push(record);
    pace.step(rows.length);
  });
  await eachChunk(db.revisions, (rows) => {
    for (const revision of rows) library.revisions.push(revision);
    pace.step(rows.length);
  });
  return library;
}

/** Some articles with all that belongs to them. */
async function readSelection(
  db: LibraryDatabase,
  ids: readonly string[],
  options: TransferOptions,
): Promise<Library> {
  const pace = createPace(options, ids.length);
  const library: Required<Library> = { articles: [], highlights: [], revisions: [] };
  pace.step(0);
  for (let at = 0; at < ids.length; at += PORTION) {
    const portion = ids.slice(at, at + PORTION);
    const articles = await db.articles.where('ids').anyOf(portion).distinct().toArray();
    const own = articles.map(({ id }) => id);
    const highlights = await db.highlights.where('articleId').anyOf(own).toArray();
    library.articles.push(...articles.map(({ record }) => record));
    library.highlights.push(...highlights.map(({ record }) => record));
    library.revisions.push(...(await db.revisions.where('articleId').anyOf(own).toArray()));
    pace.step(portion.length);
  }
  return library;
}

/** See `LibraryStore.importLibrary`. An import that changes nothing leaves the backup of an earlier one in place. */
export async function importLibrary(
  scope: WriteScope,
  incoming: Library,
  options: TransferOptions = {},
): Promise<ImportPlan> {
  const { db, clock, now } = scope;
  const current = await readLibrary(db, { signal: options.signal });
  const { plan, admitted, merged } = prepareImport(current, incoming, { now });
  for (const record of [...admitted.articles, ...admitted.highlights]) {
    for (const stamp of stampsOf(record)) clock.receive(stamp);
  }
  const stamp = clock.nextStamp();
  const replaced = await replaceLibrary(scope, current, merged, options);
  if (replaced !== null) await writeBackup(db, { ...replaced, stamp, at: now });
  return plan;
}

/** See `LibraryStore.undoImport`. */
export async function undoImport(scope: WriteScope): Promise<null> {
  const { db } = scope;
  const backup = await readBackup(db);
  if (backup === null) throw new StorageFailure('not-found');
  const current = await readLibrary(db);
  const before = merge(libraryBefore(current, backup), changedSince(current, backup));
  await replaceLibrary(scope, current, keepPurged(current, before), {});
  await db.backups.clear();
  return null;
}

/** What the import did not write is now as it was, or newer by the reader's own changes. */
function libraryBefore(current: Library, { library, written }: ImportBackup): Library {
  if (written === null) return library;
  const isOlder = ({ id }: { id: string }) => !written.has(id);
  return {
    articles: [...current.articles.filter(isOlder), ...library.articles],
    highlights: [...current.highlights.filter(isOlder), ...library.highlights],
    revisions: [...(current.revisions ?? []).filter(isOlder), ...library.revisions],
  };
}

/** The records with a later stamp, the texts captured later, and the articles that both belong to. */
function changedSince(library: Library, { stamp, at }: Pick<ImportBackup, 'stamp' | 'at'>): Library {
  const isLater = (record: ArticleRecord | HighlightRecord) =>
    stampsOf(record).some((other) => other > stamp);
  const highlights = library.highlights.filter(isLater);
  const revisions = (library.revisions ?? []).filter(({ capturedAt }) => capturedAt >= at);
  const needed = new Set([...highlights, ...revisions].map(({ articleId }) => articleId));
  const articles = library.articles.filter((article) => needed.has(article.id) || isLater(article));
  return { articles, highlights, revisions };
}

/** Writes the difference between two libraries. What of it is needed for the way back; null where there is none. */
async function replaceLibrary(
  scope: WriteScope,
  before: Library,
  after: Library,
  options: TransferOptions,
): Promise<Pick<ImportBackup, 'library' | 'written'> | null> {
  const { db } = scope;
  const articles = difference(before.articles, after.articles);
  const highlights = difference(before.highlights, after.highlights);
  const revisions = difference(before.revisions ?? [], after.revisions ?? []);
  const differences = [articles, highlights, revisions];
  if (differences.every(({ gone, changed }) => gone.length + changed.length === 0)) return null;

  const liveMarks = liveMarksByArticle(after.highlights);
  const marksOf = (articleId: string) => liveMarks.get(articleId) ?? [];
  // Marks alone can bring an article into sight or take it away.
  const touched = new Set([
    ...articles.changed.map(({ id }) => id),
    ...[...highlights.changed, ...highlights.replaced].map(({ articleId }) => articleId),
    ...revisions.changed.map(({ articleId }) => articleId),
  ]);
  const rewritten = after.articles.filter(({ id }) => touched.has(id));
  const pace = createPace(options, rewritten.length + highlights.changed.length + revisions.changed.length);
  pace.step(0);

  await db.articles.bulkDelete(articles.gone);
  await db.highlights.bulkDelete(highlights.gone);
  await db.revisions.bulkDelete(revisions.gone);
  // Made again when they are next needed.
  await db.fingerprints.bulkDelete([...articles.gone, ...articles.changed.map(({ id }) => id)]);
  const number = scope.change();
  await eachPortion(highlights.changed, pace, (marks) =>
    db.highlights.bulkPut(marks.map((mark) => highlightRow(mark, number))),
  );
  await eachPortion(revisions.changed, pace, (portion) => db.revisions.bulkPut(portion));
  await eachPortion(rewritten, pace, (portion) =>
    db.articles.bulkPut(portion.map((article) => articleRow(article, marksOf(article.id), number))),
  );

  const isLive = (article: ArticleRecord) => !article.deleted.value || liveMarks.has(article.id);
  const docOf = (article: ArticleRecord) => searchDoc(article, inPageOrder(marksOf(article.id)));
  if (rewritten.length + articles.gone.length > MANY) {
    await writeShards(scope, after.articles.filter(isLive).map(docOf));
  } else {
    for (const id of articles.gone) scope.derived.docs.set(id, null);
    for (const article of rewritten)
      scope.derived.docs.set(article.id, isLive(article) ? docOf(article) : null);
  }
  await db.counts.put({ key: 'live', ...countLibrary(after) });
  return {
    library: {
      articles: articles.replaced,
      highlights: highlights.replaced,
      revisions: revisions.replaced,
    },
    written: new Set(differences.flatMap(({ changed }) => changed.map(({ id }) => id))),
  };
}

async function eachPortion<T>(
  records: readonly T[],
  pace: ReturnType<typeof createPace>,
  write: (portion: T[]) => PromiseLike<unknown>,
): Promise<void> {
  for (let at = 0; at < records.length; at += PORTION) {
    const portion = records.slice(at, at + PORTION);
    await write(portion);
    pace.step(portion.length);
  }
}

/**
 * The ids that are no longer there, the records that are new or not as they were, and those as they were that went or
 * were changed.
 */
function difference<T extends { id: string }>(before: readonly T[], after: readonly T[]) {
  const known = new Map(before.map((record) => [record.id, record]));
  const kept = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !kept.has(id));
  const changed = after.filter((record) => {
    const old = known.get(record.id);
    return old === undefined || !sameRecord(old, record);
  });
  return {
    gone: gone.map(({ id }) => id),
    changed,
    replaced: [...gone, ...changed.flatMap(({ id }) => known.get(id) ?? [])],
  };
}
