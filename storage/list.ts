import { Dexie } from 'dexie';
import type { LiveArticle } from '../exchange';
import type { LibraryDatabase } from './database';
import type { ListedArticle } from './library-store';
import { withLiveMarks } from './marks';
import { findMatches } from './matches';
import { searchDoc } from './search/doc';
import { compile, type Search } from './search/terms';

/** The ids of all live articles, the last saved first. */
export async function newestFirst(db: LibraryDatabase): Promise<string[]> {
  const oldestFirst = db.articles.where('[live+createdAt]').between([1, Dexie.minKey], [1, Dexie.maxKey]);
  // Turned round here: backwards, the database gives keys one by one.
  return (await oldestFirst.primaryKeys()).reverse();
}

/** See `LibraryStore.newest`. Goes back from the newest: nothing older is touched. */
export async function newest(db: LibraryDatabase, limit: number): Promise<ListedArticle[]> {
  const ids = await db.articles
    .where('[live+createdAt]')
    .between([1, Dexie.minKey], [1, Dexie.maxKey])
    .reverse()
    .limit(limit)
    .primaryKeys();
  return list(db, ids, '');
}

/** See `LibraryStore.list`. */
export async function list(
  db: LibraryDatabase,
  ids: readonly string[],
  query: string,
): Promise<ListedArticle[]> {
  const search = compile(query);
  const rows = await db.articles.bulkGet([...ids]);
  return Promise.all(
    rows
      .filter((row) => row !== undefined)
      .filter(({ live }) => live === 1)
      .map(async ({ record }) => {
        const live = await withLiveMarks(db, record);
        return { ...live, matches: findMatches(live, search), meeting: meeting(live, search) };
      }),
  );
}

/** The whole article is folded for the answer: only where marks are asked about. */
function meeting({ article, highlights }: LiveArticle, { asksMarks, admitsMark }: Search): string[] {
  const ids = highlights.map(({ id }) => id);
  if (!asksMarks) return ids;
  const doc = searchDoc(article, highlights);
  return ids.filter((_, mark) => admitsMark(doc, mark));
}
