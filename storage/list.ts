import { Dexie } from 'dexie';
import type { LibraryDatabase } from './database';
import type { ListedArticle } from './library-store';
import { withLiveMarks } from './marks';
import { findMatches } from './matches';
import { searchDoc } from './search/doc';
import { compile } from './search/terms';

/** The ids of all live articles, the last saved first. */
export async function newestFirst(db: LibraryDatabase): Promise<string[]> {
  const oldestFirst = db.articles.where('[live+createdAt]').between([1, Dexie.minKey], [1, Dexie.maxKey]);
  // Turned round here: backwards, the database gives keys one by one.
  return (await oldestFirst.primaryKeys()).reverse();
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
        const doc = searchDoc(record, live.highlights);
        const meeting = live.highlights.filter((_, mark) => search.admitsMark(doc, mark));
        return { ...live, matches: findMatches(live, search), meeting: meeting.map(({ id }) => id) };
      }),
  );
}
