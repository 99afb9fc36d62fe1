import type { LibraryDatabase } from './database';
import { PORTION } from './pace';

/** The keys of a part of a library, each list sorted. */
export interface Keys {
  articles: string[];
  highlights: string[];
  revisions: string[];
}

/** The number of the last action that changed a record here. */
export async function changesUpTo(db: LibraryDatabase): Promise<number> {
  return Number((await db.meta.get('changes'))?.value ?? 0);
}

/** Some articles, by their ids or aliases, with all that belongs to them. */
export async function keysOfArticles(db: LibraryDatabase, ids: readonly string[]): Promise<Keys> {
  const articles = new Set<string>();
  const [highlights, revisions]: [string[], string[]] = [[], []];
  for (const portion of portionsOf(ids)) {
    const own = await db.articles.where('ids').anyOf(portion).distinct().primaryKeys();
    const fresh = own.filter((id) => !articles.has(id));
    for (const id of fresh) articles.add(id);
    for (const id of await db.highlights.where('articleId').anyOf(fresh).primaryKeys()) highlights.push(id);
    for (const id of await db.revisions.where('articleId').anyOf(fresh).primaryKeys()) revisions.push(id);
  }
  return sorted({ articles: [...articles], highlights, revisions });
}

/** What actions after the one of this number wrote. A mark brings its article along, an article its texts. */
export async function keysChangedSince(db: LibraryDatabase, changes: number): Promise<Keys> {
  const [articles, highlights] = await Promise.all([
    db.articles.where('changed').above(changes).primaryKeys(),
    db.highlights.where('changed').above(changes).primaryKeys(),
  ]);
  const revisions: string[] = [];
  for (const portion of portionsOf(articles))
    for (const id of await db.revisions.where('articleId').anyOf(portion).primaryKeys()) revisions.push(id);
  const changed = new Set(articles);
  const needed = new Set<string>();
  for (const portion of portionsOf(highlights))
    for (const mark of await db.highlights.bulkGet(portion))
      if (mark && !changed.has(mark.articleId)) needed.add(mark.articleId);
  return sorted({ articles: [...articles, ...needed], highlights, revisions });
}

const portionsOf = (keys: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(keys.length / PORTION) }, (_, at) =>
    keys.slice(at * PORTION, (at + 1) * PORTION),
  );

const sorted = ({ articles, highlights, revisions }: Keys): Keys => ({
  articles: articles.sort(),
  highlights: highlights.sort(),
  revisions: revisions.sort(),
});
