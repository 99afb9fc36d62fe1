import type { ArticleRecord, HighlightRecord } from '../exchange';
import type { WriteScope } from './connection';
import type { LibraryDatabase } from './database';
import { putArticle, putMarkRows } from './marks';
import { articleBefore, type Done, markBefore, type Reversal, revertArticle, revertMark } from './reversal';

/** Records as they were and as they are to be. The same record twice is no change. */
export interface Changes {
  articles?: [before: ArticleRecord, after: ArticleRecord][];
  marks?: [before: HighlightRecord, after: HighlightRecord][];
}

const isChange = <T>([before, after]: [T, T]) => before !== after;

/** Writes the changes of an action on many records with all that hangs on them, and says how it is taken back. */
export async function commit(scope: WriteScope, changes: Changes): Promise<Done> {
  const articles = (changes.articles ?? []).filter(isChange);
  const marks = (changes.marks ?? []).filter(isChange);
  const { db } = scope;
  if (articles.length + marks.length > 0) {
    await putMarkRows(
      scope,
      marks.map(([, after]) => after),
    );
    const touched = new Map(articles.map(([, after]) => [after.id, after]));
    const others = new Set(marks.map(([, { articleId }]) => articleId).filter((id) => !touched.has(id)));
    for (const article of await articlesByIds(db, [...others])) touched.set(article.id, article);
    await Promise.all([...touched.values()].map((article) => putArticle(scope, article)));
  }
  return {
    articles: articles.length,
    marks: marks.length,
    undo: {
      articles: articles.map(([before, after]) => articleBefore(before, after)),
      marks: marks.map(([before, after]) => markBefore(before, after)),
    },
  };
}

/** See `LibraryStore.revert`. */
export async function revert(scope: WriteScope, reversal: Reversal): Promise<Done> {
  const stamp = scope.clock.nextStamp();
  const articles = new Map(reversal.articles.map((before) => [before.id, before]));
  const marks = new Map(reversal.marks.map((before) => [before.id, before]));
  const [foundArticles, foundMarks] = await Promise.all([
    articlesByIds(scope.db, [...articles.keys()]),
    marksByIds(scope.db, [...marks.keys()]),
  ]);
  return commit(scope, {
    articles: foundArticles.map((record) => {
      const before = articles.get(record.id);
      return [record, before ? revertArticle(record, before, stamp) : record];
    }),
    marks: foundMarks.map((record) => {
      const before = marks.get(record.id);
      return [record, before ? revertMark(record, before, stamp) : record];
    }),
  });
}

/** The articles of these ids or aliases that are there, without those of which only the tombstone is left. */
export async function articlesByIds(db: LibraryDatabase, ids: readonly string[]): Promise<ArticleRecord[]> {
  const rows = await db.articles
    .where('ids')
    .anyOf([...ids])
    .distinct()
    .toArray();
  return rows.map(({ record }) => record).filter(({ purged }) => !purged);
}

/** The marks of these ids or aliases that are there, without those of which only the tombstone is left. */
export async function marksByIds(db: LibraryDatabase, ids: readonly string[]): Promise<HighlightRecord[]> {
  const rows = await db.highlights
    .where('ids')
    .anyOf([...ids])
    .distinct()
    .toArray();
  return rows.map(({ record }) => record).filter(({ purged }) => !purged);
}
