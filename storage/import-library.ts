import {
  type ArticleRecord,
  createTally,
  type HighlightRecord,
  type ImportPlan,
  type Incoming,
  keepPurged,
  type Library,
  merge,
  prepareImport,
  stampsOf,
} from '../exchange';
import type { WriteScope } from './connection';
import type { LibraryDatabase } from './database';
import { readLibrary } from './export-library';
import { StorageFailure } from './failure';
import { createBackupWriter, type ImportBackup, readBackup } from './import-backup';
import { divide, readCurrent } from './import-parts';
import { createPace, type TransferOptions } from './pace';
import { createReplacing } from './replace-library';

/** See `LibraryStore.planImport`. */
export async function planImport(
  db: LibraryDatabase,
  incoming: Incoming,
  now: number,
  { signal }: TransferOptions = {},
): Promise<ImportPlan> {
  const { parts, live } = await divide(db, incoming, signal);
  const tally = createTally();
  tally.live(live);
  for (const part of parts) {
    const { numbers } = part;
    tally.add(prepareImport(await readCurrent(db, part), { incoming, numbers }, { now }));
  }
  return tally.plan();
}

/** See `LibraryStore.importLibrary`. An import that changes nothing leaves the backup of an earlier one in place. */
export async function importLibrary(
  scope: WriteScope,
  incoming: Incoming,
  options: TransferOptions = {},
): Promise<ImportPlan> {
  const { db, clock, now } = scope;
  const { parts, live } = await divide(db, incoming, options.signal);
  const tally = createTally();
  tally.live(live);
  const pace = createPace(options, incoming.entries.length);
  pace.step(0);
  const replacing = createReplacing(scope, pace);
  const backup = createBackupWriter(db);
  for (const part of parts) {
    const { numbers } = part;
    const current = await readCurrent(db, part);
    const prepared = prepareImport(current, { incoming, numbers }, { now });
    tally.add(prepared);
    const { articles, highlights } = prepared.admitted;
    for (const record of [...articles, ...highlights]) {
      for (const stamp of stampsOf(record)) clock.receive(stamp);
    }
    const replaced = await replacing.replace(current, prepared.merged);
    if (replaced !== null) await backup.add(replaced);
    else pace.step(numbers.length);
  }
  await replacing.finish();
  await backup.end({ stamp: clock.nextStamp(), at: now });
  return tally.plan();
}

/** See `LibraryStore.undoImport`. */
export async function undoImport(scope: WriteScope): Promise<null> {
  const { db } = scope;
  const backup = await readBackup(db);
  if (backup === null) throw new StorageFailure('not-found');
  const current = await readLibrary(db);
  const before = merge(libraryBefore(current, backup), changedSince(current, backup));
  const replacing = createReplacing(scope, createPace({}, 0));
  await replacing.replace(current, keepPurged(current, before));
  await replacing.finish();
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
