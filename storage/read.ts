import { Dexie } from 'dexie';
import { type ArticleRecord, type LiveArticle, type RevisionRecord, urlKey } from '../exchange';
import { countLive } from './counts';
import type { LibraryDatabase } from './database';
import type { Totals } from './library-store';
import { requireArticle, requireMark, withLiveMarks } from './marks';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** See `LibraryStore.findByUrl`. */
export async function findByUrl(db: LibraryDatabase, url: string): Promise<LiveArticle | null> {
  const key = urlKey(url);
  const row = key === null ? undefined : await db.articles.where('urlKey').equals(key).first();
  return row === undefined || row.live === 0 ? null : withLiveMarks(db, row.record);
}

/** See `LibraryStore.articlesOfHost`. */
export async function articlesOfHost(
  db: LibraryDatabase,
  url: string,
  limit: number,
): Promise<ArticleRecord[]> {
  const host = urlKey(url)?.split('/', 1)[0];
  if (host === undefined) return [];
  const rows = await db.articles
    .where('urlKey')
    .startsWith(`${host}/`)
    .and(({ live }) => live === 1)
    .limit(limit)
    .toArray();
  return rows.map(({ record }) => record);
}

/** See `LibraryStore.totals`. No record is read; only what this week has is counted. */
export async function totals(db: LibraryDatabase, now: number): Promise<Totals> {
  const thisWeek = [[1, now - WEEK_MS], [1, Dexie.maxKey], false, true] as const;
  const [known, articlesThisWeek, highlightsThisWeek] = await Promise.all([
    db.counts.get('live'),
    db.articles
      .where('[live+createdAt]')
      .between(...thisWeek)
      .count(),
    db.highlights
      .where('[live+createdAt]')
      .between(...thisWeek)
      .count(),
  ]);
  const { articles, highlights, notes } = known ?? (await countLive(db));
  return { articles, highlights, notes, articlesThisWeek, highlightsThisWeek };
}

/** See `LibraryStore.revisions`. */
export async function revisionsOf(db: LibraryDatabase, articleId: string): Promise<RevisionRecord[]> {
  const { id } = await requireArticle(db, articleId);
  return db.revisions.where('articleId').equals(id).sortBy('capturedAt');
}

/** See `LibraryStore.articleOfHighlight`. */
export async function articleOfHighlight(db: LibraryDatabase, id: string): Promise<ArticleRecord> {
  return requireArticle(db, (await requireMark(db, id)).articleId);
}
