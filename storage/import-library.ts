import {
  type ArticleRecord,
  type HighlightRecord,
  type ImportPlan,
  keepPurged,
  type Library,
  merge,
  prepareImport,
  stampsOf,
} from '../exchange';
import type { WriteScope } from './connection';
import { readLibrary } from './export-library';
import { StorageFailure } from './failure';
import { type ImportBackup, readBackup, writeBackup } from './import-backup';
import type { TransferOptions } from './pace';
import { replaceLibrary } from './replace-library';

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
