import { Dexie } from 'dexie';
import type { LibraryDatabase, TextRow } from './database';
import type { ListedArticle } from './library-store';
import { withLiveMarks } from './marks';
import { findMatches, searchWords } from './matches';

/** How many articles' texts a search holds in memory at a time. */
const CHUNK = 1000;

/** See `LibraryStore.find`. */
export async function find(db: LibraryDatabase, query: string): Promise<string[]> {
  const oldestFirst = db.articles.where('[live+createdAt]').between([1, Dexie.minKey], [1, Dexie.maxKey]);
  // Turned round here: backwards, the database gives keys one by one.
  const ids = (await oldestFirst.primaryKeys()).reverse();
  const words = searchWords(query);
  if (words.length === 0) return ids;
  const missing = new Map(ids.map((id) => [id, new Set(words)]));
  const look = ({ articleId, searchable }: TextRow) => {
    const left = missing.get(articleId);
    if (left) for (const word of left) if (searchable.includes(word)) left.delete(word);
  };
  await eachRow(db.texts, look);
  await eachRow(db.markTexts, look);
  return ids.filter((id) => missing.get(id)?.size === 0);
}

/** See `LibraryStore.list`. */
export async function list(
  db: LibraryDatabase,
  ids: readonly string[],
  query: string,
): Promise<ListedArticle[]> {
  const words = searchWords(query);
  const rows = await db.articles.bulkGet([...ids]);
  return Promise.all(
    rows
      .filter((row) => row !== undefined)
      .filter(({ live }) => live === 1)
      .map(async ({ record }) => {
        const live = await withLiveMarks(db, record);
        return { ...live, matches: findMatches(live, words) };
      }),
  );
}

/** Goes through texts in chunks by their primary key: many times faster than by single keys or a cursor. */
async function eachRow(table: LibraryDatabase['texts'], visit: (row: TextRow) => void): Promise<void> {
  let rows = await table.orderBy(':id').limit(CHUNK).toArray();
  for (let last = rows.at(-1); last !== undefined; last = rows.at(-1)) {
    rows.forEach(visit);
    if (rows.length < CHUNK) return;
    rows = await table.where(':id').above(last.articleId).limit(CHUNK).toArray();
  }
}
