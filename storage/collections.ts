import { type ArticleRecord, collectionsOf, setCollection } from '../exchange';
import { articlesByIds, commit } from './commit';
import type { WriteScope } from './connection';
import type { LibraryDatabase } from './database';
import { refuseLongNames } from './names';
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

/** See `LibraryStore.renameCollection`. */
export async function renameCollection(scope: WriteScope, from: string, to: string): Promise<Done> {
  refuseLongNames([to]);
  if (from.trim() === to.trim()) return commit(scope, {});
  const stamp = scope.clock.nextStamp();
  const rows = await scope.db.articles.where('collections').equals(from.trim()).toArray();
  return commit(scope, {
    articles: rows.map(({ record }) => {
      const named = patched(record, { add: [to] }, stamp);
      // What cannot be a name leaves the article where it is.
      const isNamed = collectionsOf(named).includes(to.trim());
      return [record, isNamed ? patched(named, { remove: [from] }, stamp) : record];
    }),
  });
}
