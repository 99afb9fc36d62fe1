import { Dexie } from 'dexie';
import { fingerprint, isNear, sameArticleAs } from '../article/fingerprint';
import { textOf } from '../article/text-of';
import { type ArticleRecord, type ArticleSnapshot, type LiveArticle, urlKey } from '../exchange';
import type { WriteScope } from './connection';
import type { FingerprintRow, LibraryDatabase } from './database';
import { withLiveMarks } from './marks';

/** A page that may show an article that is kept under another address. */
export interface RepostQuery {
  url: string;
  /** The address that the page itself names as its origin. */
  originUrl: string | null;
  /** The article's text: its blocks joined by line ends. */
  text: string;
}

/** Fingerprints of a library of an older version are made bit by bit, so that no call takes long. */
const MADE_AT_ONCE = 300;

/** So many near ones are compared in full; unrelated ones are hardly ever near. */
const COMPARED = 40;

export const fingerprintRow = (article: ArticleSnapshot & { id: string }): FingerprintRow => ({
  articleId: article.id,
  fingerprint: fingerprint(textOf(article.blocks)),
});

/** The fingerprints of all live articles, as far as there are any. */
async function fingerprintsOf(db: LibraryDatabase): Promise<FingerprintRow[]> {
  const live = db.articles.where('[live+createdAt]').between([1, Dexie.minKey], [1, Dexie.maxKey]);
  const ids = new Set(await live.primaryKeys());
  const rows = (await db.fingerprints.toArray()).filter(({ articleId }) => ids.delete(articleId));
  const missing = await db.articles.bulkGet([...ids].slice(0, MADE_AT_ONCE));
  const made = missing.flatMap((row) => (row ? [fingerprintRow(row.record)] : []));
  await db.fingerprints.bulkPut(made);
  return [...rows, ...made];
}

/** See `LibraryStore.reposts`. */
export async function reposts(scope: WriteScope, query: RepostQuery): Promise<LiveArticle[]> {
  const same = await sameArticles(scope, query);
  const found = await Promise.all(same.map((article) => withLiveMarks(scope.db, article)));
  return found.filter(({ highlights }) => highlights.length > 0);
}

/** The live articles kept under other addresses that are the same as a text, in either script. */
export async function sameArticles({ db }: WriteScope, query: RepostQuery): Promise<ArticleRecord[]> {
  const own = urlKey(query.url);
  const origin = query.originUrl === null ? null : urlKey(query.originUrl);
  const known = await fingerprintsOf(db);
  // A long page's fingerprint and shingles take as long as its conversion, which waits for the same thread: they are
  // made where there is something to compare.
  const print = known.length > 0 ? fingerprint(query.text) : null;
  const near = new Set(
    known.filter((row) => print !== null && isNear(row.fingerprint, print)).map((row) => row.articleId),
  );
  if (origin !== null) {
    for (const id of await db.articles.where('urlKey').equals(origin).primaryKeys()) near.add(id);
  }
  if (near.size === 0) return [];
  const rows = await db.articles.bulkGet([...near].slice(0, COMPARED));
  const isSame = sameArticleAs(query.text);
  return rows.flatMap((row) =>
    row && row.live === 1 && row.urlKey !== own && isSame(textOf(row.record.blocks)) ? [row.record] : [],
  );
}
