import { type ArticleRecord, collectionsOf, setCollection } from '../exchange';
import { articlesByIds, commit } from './commit';
import type { WriteScope } from './connection';
import type { ArticleRow, LibraryDatabase } from './database';
import { refuseLongNames, sameNames } from './names';
import type { Done } from './reversal';

/** See `LibraryStore.collections`. Counts over the index: no record is read. */
export async function collections(db: LibraryDatabase): Promise<{ name: string; articles: number }[]> {
  const names = (await db.articles.orderBy('collections').uniqueKeys()).map(String);
  return Promise.all(
    names.map(async (name) => ({
      name,
      articles: await db.articles.where('collections').equals(name).count(),
    })),
  );
}

/** What to add to collections, and to take out of them, by their names. */
export interface CollectionPatch {
  add?: readonly string[];
  remove?: readonly string[];
}

function patched(article: ArticleRecord, { add = [], remove = [] }: CollectionPatch, stamp: string) {
  const isIn = (name: string) => collectionsOf(next).includes(name.trim());
  let next = article;
  for (const name of remove) if (isIn(name)) next = setCollection(next, name, false, stamp);
  for (const name of add) if (!isIn(name)) next = setCollection(next, name, true, stamp);
  return next;
}

/** See `LibraryStore.setCollections`. */
export async function setCollections(
  scope: WriteScope,
  ids: readonly string[],
  patch: CollectionPatch,
): Promise<Done> {
  refuseLongNames(patch.add ?? []);
  const stamp = scope.clock.nextStamp();
  const articles = await articlesByIds(scope.db, ids);
  return commit(scope, { articles: articles.map((article) => [article, patched(article, patch, stamp)]) });
}

/** The collections that are this one to a reader, and the articles that are in one of them. */
async function collected({ db }: WriteScope, name: string): Promise<{ names: string[]; rows: ArticleRow[] }> {
  const names = sameNames(await db.articles.orderBy('collections').uniqueKeys(), name);
  return { names, rows: await db.articles.where('collections').anyOf(names).distinct().toArray() };
}

/** See `LibraryStore.renameCollection`. */
export async function renameCollection(scope: WriteScope, from: string, to: string): Promise<Done> {
  refuseLongNames([to]);
  const name = to.trim();
  if (from.trim() === name) return commit(scope, {});
  const stamp = scope.clock.nextStamp();
  const { names, rows } = await collected(scope, from);
  const remove = names.filter((other) => other !== name);
  return commit(scope, {
    articles: rows.map(({ record }) => {
      const named = patched(record, { add: [name] }, stamp);
      // What cannot be a name leaves the article where it is.
      return [record, collectionsOf(named).includes(name) ? patched(named, { remove }, stamp) : record];
    }),
  });
}

/** See `LibraryStore.deleteCollection`. */
export async function deleteCollection(scope: WriteScope, name: string): Promise<Done> {
  const stamp = scope.clock.nextStamp();
  const { names, rows } = await collected(scope, name);
  return commit(scope, {
    articles: rows.map(({ record }) => [record, patched(record, { remove: names }, stamp)]),
  });
}
