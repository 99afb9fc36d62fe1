import { type ArticleRecord, type HighlightRecord, inPageOrder, type LiveArticle } from '../exchange';
import type { WriteScope } from './connection';
import { articleDelta, highlightDelta } from './counts';
import type { LibraryDatabase } from './database';
import { StorageFailure } from './failure';
import { articleRow, highlightRow } from './rows';
import { searchDoc } from './search/doc';

/** The article of this id or alias. */
export async function requireArticle(db: LibraryDatabase, id: string): Promise<ArticleRecord> {
  const row = await db.articles.where('ids').equals(id).first();
  if (row === undefined) throw new StorageFailure('not-found');
  return row.record;
}

/** The mark of this id or alias, if there is one. */
export async function findMark(db: LibraryDatabase, id: string): Promise<HighlightRecord | undefined> {
  return (await db.highlights.where('ids').equals(id).first())?.record;
}

export async function requireMark(db: LibraryDatabase, id: string): Promise<HighlightRecord> {
  const mark = await findMark(db, id);
  if (mark === undefined) throw new StorageFailure('not-found');
  return mark;
}

/** All marks of an article, deleted ones too. */
export async function marksOf(db: LibraryDatabase, articleId: string): Promise<HighlightRecord[]> {
  return (await db.highlights.where('articleId').equals(articleId).toArray()).map(({ record }) => record);
}

export async function withLiveMarks(db: LibraryDatabase, article: ArticleRecord): Promise<LiveArticle> {
  const rows = await db.highlights.where('[articleId+live]').equals([article.id, 1]).toArray();
  return { article, highlights: inPageOrder(rows.map(({ record }) => record)) };
}

/** Writes marks, and then their article with all that hangs on them. */
export async function putMarks(
  scope: WriteScope,
  article: ArticleRecord,
  marks: readonly HighlightRecord[],
): Promise<void> {
  await putMarkRows(scope, marks);
  await putArticle(scope, article);
}

/** Writes marks alone: their articles are to be written after them. */
export async function putMarkRows(
  { db, change, derived }: WriteScope,
  marks: readonly HighlightRecord[],
): Promise<void> {
  const changed = change();
  const before = await db.highlights.bulkGet(marks.map(({ id }) => id));
  const rows = marks.map((mark) => highlightRow(mark, changed));
  await db.highlights.bulkPut(rows);
  derived.count(highlightDelta(before, rows));
}

/** Takes away the row of a mark that goes on under another id. */
export async function removeMarkRow({ db, derived }: WriteScope, id: string): Promise<void> {
  derived.count(highlightDelta([await db.highlights.get(id)], []));
  await db.highlights.delete(id);
}

export async function putArticle({ db, change, derived }: WriteScope, article: ArticleRecord): Promise<void> {
  const { highlights } = await withLiveMarks(db, article);
  const before = await db.articles.get(article.id);
  const row = articleRow(article, highlights, change());
  await db.articles.put(row);
  derived.count(articleDelta([before], [row]));
  derived.docs.set(article.id, row.live === 1 ? searchDoc(article, highlights) : null);
}
