import { Dexie } from 'dexie';
import type { LibraryDatabase } from './database';
import type { ListedArticle, Listing, ListQuery } from './library-store';
import { withLiveMarks } from './marks';
import { findMatches, searchWords } from './matches';

/** How many articles' texts a search holds in memory at a time. */
const CHUNK = 500;

const DEFAULT_LIMIT = 50;

/** See `LibraryStore.list`. */
export async function list(
  db: LibraryDatabase,
  { query = '', limit = DEFAULT_LIMIT, offset = 0 }: ListQuery = {},
): Promise<Listing> {
  const words = searchWords(query);
  const newestFirst = db.articles
    .where('[live+createdAt]')
    .between([1, Dexie.minKey], [1, Dexie.maxKey])
    .reverse();
  const ids = await newestFirst.primaryKeys();
  const found = words.length === 0 ? ids : await search(db, ids, words);
  const rows = await db.articles.bulkGet(found.slice(offset, offset + limit));
  const items: ListedArticle[] = [];
  for (const row of rows) {
    if (row === undefined) continue;
    const live = await withLiveMarks(db, row.record);
    items.push({ ...live, matches: findMatches(live, words) });
  }
  return { items, total: found.length };
}

/** The articles, of those asked for and in their order, in which every word occurs: in the text or in a live mark. */
async function search(
  db: LibraryDatabase,
  ids: readonly string[],
  words: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  for (let start = 0; start < ids.length; start += CHUNK) {
    const chunk = ids.slice(start, start + CHUNK);
    const [texts, marks] = await Promise.all([
      db.texts.bulkGet(chunk),
      db.highlights.where('articleId').anyOf(chunk).toArray(),
    ]);
    const searchables = new Map(chunk.map((id, index) => [id, [texts[index]?.searchable ?? '']]));
    for (const mark of marks) if (mark.live === 1) searchables.get(mark.articleId)?.push(mark.searchable);
    for (const [id, parts] of searchables) {
      if (words.every((word) => parts.some((part) => part.includes(word)))) found.push(id);
    }
  }
  return found;
}
