import type { Library } from '../exchange';
import type { LibraryDatabase } from './database';
import { eachChunk } from './each-chunk';
import { createPace, PORTION, type TransferOptions } from './pace';

/** See `LibraryStore.exportLibrary`. */
export async function exportLibrary(
  db: LibraryDatabase,
  { ids, ...options }: TransferOptions & { ids?: readonly string[] },
): Promise<Library> {
  return ids === undefined ? readLibrary(db, options) : readSelection(db, ids, options);
}

/** Everything, tombstones included. */
export async function readLibrary(db: LibraryDatabase, options: TransferOptions = {}): Promise<Library> {
  const tables = [db.articles, db.highlights, db.revisions] as const;
  const numbers = await Promise.all(tables.map((table) => table.count()));
  const pace = createPace(
    options,
    numbers.reduce((sum, number) => sum + number, 0),
  );
  const library: Required<Library> = { articles: [], highlights: [], revisions: [] };
  pace.step(0);
  await eachChunk(db.articles, (rows) => {
    for (const { record } of rows) library.articles.push(record);
    pace.step(rows.length);
  });
  await eachChunk(db.highlights, (rows) => {
    for (const { record } of rows) library.highlights.push(record);
    pace.step(rows.length);
  });
  await eachChunk(db.revisions, (rows) => {
    for (const revision of rows) library.revisions.push(revision);
    pace.step(rows.length);
  });
  return library;
}

/** Some articles with all that belongs to them. */
async function readSelection(
  db: LibraryDatabase,
  ids: readonly string[],
  options: TransferOptions,
): Promise<Library> {
  const pace = createPace(options, ids.length);
  const library: Required<Library> = { articles: [], highlights: [], revisions: [] };
  pace.step(0);
  for (let at = 0; at < ids.length; at += PORTION) {
    const portion = ids.slice(at, at + PORTION);
    const articles = await db.articles.where('ids').anyOf(portion).distinct().toArray();
    const own = articles.map(({ id }) => id);
    const highlights = await db.highlights.where('articleId').anyOf(own).toArray();
    library.articles.push(...articles.map(({ record }) => record));
    library.highlights.push(...highlights.map(({ record }) => record));
    library.revisions.push(...(await db.revisions.where('articleId').anyOf(own).toArray()));
    pace.step(portion.length);
  }
  return library;
}
