import { type ArticleRecord, type HighlightRecord, idsOf, purgeArticle, purgeMark } from '../exchange';
import type { WriteScope } from './connection';
import type { LibraryDatabase } from './database';
import { renewBackup } from './import-backup';
import { marksOf } from './marks';
import { articleRow, highlightRow } from './rows';

/** What was deleted can be brought back for so long. */
const TRASH_MS = 30 * 24 * 60 * 60 * 1000;

/** Something deleted that can be brought back. Times are milliseconds since the epoch. */
export type TrashedItem = { id: string; deletedAt: number; goesAt: number; article: ArticleRecord } & (
  | {
      kind: 'article';
      /** How many marks were deleted with it. */
      marks: number;
    }
  | {
      kind: 'highlight';
      /** `article` is the one that it belongs to; it may be in the trash itself. */
      highlight: HighlightRecord;
    }
);

/** See `LibraryStore.trash`. */
export async function trash(db: LibraryDatabase): Promise<TrashedItem[]> {
  const [articles, marks] = await Promise.all([
    db.articles.where('trashedAt').above(0).toArray(),
    db.highlights.where('trashedAt').above(0).toArray(),
  ]);
  const parents = new Map(articles.map(({ record }) => [record.id, record]));
  const others = new Set(marks.map(({ articleId }) => articleId).filter((id) => !parents.has(id)));
  for (const row of await db.articles.bulkGet([...others])) if (row) parents.set(row.id, row.record);
  const items = new Map<string, TrashedItem>();
  const times = (deletedAt = 0) => ({ deletedAt, goesAt: deletedAt + TRASH_MS });
  for (const { id, record, trashedAt } of articles) {
    items.set(id, { kind: 'article', id, article: record, marks: 0, ...times(trashedAt) });
  }
  for (const { id, record, trashedAt } of marks) {
    const article = parents.get(record.articleId);
    const whole = items.get(record.articleId);
    if (whole?.kind === 'article' && whole.article.deleted.stamp === record.deleted.stamp) whole.marks++;
    else if (article) {
      items.set(id, { kind: 'highlight', id, article, highlight: record, ...times(trashedAt) });
    }
  }
  return [...items.values()].sort((a, b) => b.deletedAt - a.deletedAt || (a.id < b.id ? 1 : -1));
}

/** See `LibraryStore.purge`. */
export async function purge(scope: WriteScope, ids: readonly string[]): Promise<number> {
  const { db } = scope;
  const [articles, marks] = await Promise.all([
    db.articles
      .where('ids')
      .anyOf([...ids])
      .distinct()
      .toArray(),
    db.highlights
      .where('ids')
      .anyOf([...ids])
      .distinct()
      .toArray(),
  ]);
  return purgeRecords(
    scope,
    articles.filter(({ trashedAt }) => trashedAt !== undefined).map(({ record }) => record),
    marks.filter(({ trashedAt }) => trashedAt !== undefined).map(({ record }) => record),
  );
}

/** See `LibraryStore.emptyTrash`. */
export const emptyTrash = (scope: WriteScope): Promise<number> =>
  purgeBefore(scope, Number.POSITIVE_INFINITY);

/** See `LibraryStore.sweepTrash`. */
export const sweepTrash = (scope: WriteScope): Promise<number> => purgeBefore(scope, scope.now - TRASH_MS);

async function purgeBefore(scope: WriteScope, time: number): Promise<number> {
  const { db } = scope;
  const [articles, marks] = await Promise.all([
    db.articles.where('trashedAt').below(time).toArray(),
    db.highlights.where('trashedAt').below(time).toArray(),
  ]);
  const due = await Promise.all(
    articles.map(async ({ record }) => {
      // An article stays as long as one of its marks does: the mark may have gone long after it.
      const left = await db.highlights.where('articleId').equals(record.id).toArray();
      return left.every(({ trashedAt = 0 }) => trashedAt < time) ? [record] : [];
    }),
  );
  return purgeRecords(
    scope,
    due.flat(),
    marks.map(({ record }) => record),
  );
}

/** Leaves tombstones only, in the backup of the last import too. With an article go all its marks and texts. */
async function purgeRecords(
  scope: WriteScope,
  articles: readonly ArticleRecord[],
  single: readonly HighlightRecord[],
): Promise<number> {
  const { db } = scope;
  const own = await Promise.all(articles.map(({ id }) => marksOf(db, id)));
  const marks = new Map([...single, ...own.flat()].map((mark) => [mark.id, mark]));
  const full = [...marks.values()].filter(({ purged }) => !purged);
  if (articles.length + full.length === 0) return 0;
  const changed = scope.change();
  const emptied = articles.map(purgeArticle);
  const ids = emptied.map(({ id }) => id);
  const emptiedMarks = full.map(purgeMark);
  await db.articles.bulkPut(emptied.map((article) => articleRow(article, [], changed)));
  await db.highlights.bulkPut(emptiedMarks.map((mark) => highlightRow(mark, changed)));
  await db.fingerprints.bulkDelete(ids);
  await db.revisions.where('articleId').anyOf(ids).delete();
  await purgeBackup(db, emptied, emptiedMarks);
  return articles.length + full.length;
}

function purgeBackup(
  db: LibraryDatabase,
  articles: readonly ArticleRecord[],
  marks: readonly HighlightRecord[],
): Promise<void> {
  // Before the import they may have had another of their ids.
  const emptied = new Map(
    [...articles, ...marks].flatMap((record) => idsOf(record).map((id) => [id, record])),
  );
  const renew = <T extends ArticleRecord | HighlightRecord>(record: T): T =>
    (emptied.get(record.id) as T | undefined) ?? record;
  return renewBackup(db, (library) => ({
    articles: library.articles.map(renew),
    highlights: library.highlights.map(renew),
    revisions: (library.revisions ?? []).filter(({ articleId }) => !emptied.has(articleId)),
  }));
}
