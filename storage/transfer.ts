import {
  type ArticleRecord,
  type HighlightRecord,
  type ImportPlan,
  keepPurged,
  type Library,
  liveMarksByArticle,
  merge,
  prepareImport,
  sameRecord,
  stampsOf,
} from '../exchange';
import type { WriteScope } from './connection';
import type { BackupRow, LibraryDatabase } from './database';
import { StorageFailure } from './failure';
import { articleRow, highlightRow, markTextRow, textRow } from './rows';

/** Everything, tombstones included. */
export async function readLibrary(db: LibraryDatabase): Promise<Library> {
  const [articles, highlights, revisions] = await Promise.all([
    db.articles.toArray(),
    db.highlights.toArray(),
    db.revisions.toArray(),
  ]);
  return {
    articles: articles.map(({ record }) => record),
    highlights: highlights.map(({ record }) => record),
    revisions,
  };
}

/** See `LibraryStore.importLibrary`. An import that changes nothing leaves the backup of an earlier one in place. */
export async function importLibrary(scope: WriteScope, incoming: Library): Promise<ImportPlan> {
  const { db, clock, now } = scope;
  const current = await readLibrary(db);
  const { plan, admitted, merged } = prepareImport(current, incoming, { now });
  for (const record of [...admitted.articles, ...admitted.highlights]) {
    for (const stamp of stampsOf(record)) clock.receive(stamp);
  }
  const stamp = clock.nextStamp();
  if (await replaceLibrary(scope, current, merged)) {
    await db.backups.put({ slot: 'before-import', library: current, stamp, at: now });
  }
  return plan;
}

/** See `LibraryStore.undoImport`. */
export async function undoImport(scope: WriteScope): Promise<null> {
  const { db } = scope;
  const backup = await db.backups.get('before-import');
  if (backup === undefined) throw new StorageFailure('not-found');
  const current = await readLibrary(db);
  const before = merge(backup.library, changedSince(current, backup));
  await replaceLibrary(scope, current, keepPurged(current, before));
  await db.backups.delete('before-import');
  return null;
}

/** The records with a later stamp, the texts captured later, and the articles that both belong to. */
function changedSince(library: Library, { stamp, at }: Pick<BackupRow, 'stamp' | 'at'>): Library {
  const isLater = (record: ArticleRecord | HighlightRecord) =>
    stampsOf(record).some((other) => other > stamp);
  const highlights = library.highlights.filter(isLater);
  const revisions = (library.revisions ?? []).filter(({ capturedAt }) => capturedAt >= at);
  const needed = new Set([...highlights, ...revisions].map(({ articleId }) => articleId));
  const articles = library.articles.filter((article) => needed.has(article.id) || isLater(article));
  return { articles, highlights, revisions };
}

/** Writes the difference between two libraries. Whether there is one. */
async function replaceLibrary(scope: WriteScope, before: Library, after: Library): Promise<boolean> {
  const { db } = scope;
  const articles = difference(before.articles, after.articles);
  const highlights = difference(before.highlights, after.highlights);
  const revisions = difference(before.revisions ?? [], after.revisions ?? []);
  const liveMarks = liveMarksByArticle(after.highlights);
  const marksOf = (articleId: string) => liveMarks.get(articleId) ?? [];
  await db.articles.bulkDelete(articles.gone);
  const emptied = articles.changed.filter(({ purged }) => purged).map(({ id }) => id);
  await db.texts.bulkDelete([...articles.gone, ...emptied]);
  // Made again when they are next needed.
  await db.fingerprints.bulkDelete([...articles.gone, ...articles.changed.map(({ id }) => id)]);
  await db.highlights.bulkDelete(highlights.gone);
  await db.revisions.bulkDelete(revisions.gone);
  const isSame = [articles, highlights, revisions].every(
    ({ gone, changed }) => gone.length + changed.length === 0,
  );
  if (isSame) return false;
  const number = scope.change();
  await db.texts.bulkPut(articles.changed.filter(({ purged }) => !purged).map(textRow));
  await db.highlights.bulkPut(highlights.changed.map((mark) => highlightRow(mark, number)));
  await db.revisions.bulkPut(revisions.changed);
  // Marks alone can bring an article into sight or take it away.
  const moved = new Set([...highlights.gone, ...highlights.changed.map(({ id }) => id)]);
  const touched = new Set([
    ...articles.changed.map(({ id }) => id),
    ...highlights.changed.map(({ articleId }) => articleId),
    ...revisions.changed.map(({ articleId }) => articleId),
    ...before.highlights.filter(({ id }) => moved.has(id)).map(({ articleId }) => articleId),
  ]);
  const rewritten = after.articles.filter(({ id }) => touched.has(id));
  await db.articles.bulkPut(rewritten.map((article) => articleRow(article, marksOf(article.id), number)));
  await db.markTexts.bulkDelete([...articles.gone, ...touched]);
  const marked = rewritten.filter(({ id }) => marksOf(id).length > 0);
  await db.markTexts.bulkPut(marked.map(({ id }) => markTextRow(id, marksOf(id))));
  return true;
}

function difference<T extends { id: string }>(before: readonly T[], after: readonly T[]) {
  const known = new Map(before.map((record) => [record.id, record]));
  const kept = new Set(after.map(({ id }) => id));
  return {
    gone: before.map(({ id }) => id).filter((id) => !kept.has(id)),
    changed: after.filter((record) => {
      const old = known.get(record.id);
      return old === undefined || !sameRecord(old, record);
    }),
  };
}
