import type { Library } from '../exchange';
import type { WriteScope } from './connection';
import type { ExportRow, LibraryDatabase } from './database';
import { readLibrary } from './export-library';

/** What changed since the last export to a place that the reader named. */
export interface ChangedSince {
  library: Library;
  /** To be handed to `noteExport` once the file is in the reader's hands. */
  changes: number;
}

/** The number of the last action that changed a record here. */
export async function changesUpTo(db: LibraryDatabase): Promise<number> {
  return Number((await db.meta.get('changes'))?.value ?? 0);
}

/** See `LibraryStore.changedSince`. A mark brings its article along, an article its texts. */
export async function changedSince(db: LibraryDatabase, target: string): Promise<ChangedSince> {
  const known = await db.exports.get(target);
  const changes = await changesUpTo(db);
  if (known === undefined) return { library: await readLibrary(db), changes };
  const [articles, marks] = await Promise.all([
    db.articles.where('changed').above(known.changes).toArray(),
    db.highlights.where('changed').above(known.changes).toArray(),
  ]);
  const there = new Set(articles.map(({ id }) => id));
  const parents = new Set(marks.map(({ articleId }) => articleId).filter((id) => !there.has(id)));
  const more = (await db.articles.bulkGet([...parents])).filter((row) => row !== undefined);
  const revisions = await db.revisions
    .where('articleId')
    .anyOf([...there])
    .toArray();
  return {
    library: {
      articles: [...articles, ...more].map(({ record }) => record),
      highlights: marks.map(({ record }) => record),
      revisions,
    },
    changes,
  };
}

/** See `LibraryStore.noteExport`. */
export async function noteExport({ db, now }: WriteScope, target: string, changes: number): Promise<null> {
  await db.exports.put({ target, at: now, changes });
  return null;
}

/** See `LibraryStore.exportTargets`. */
export async function exportTargets(db: LibraryDatabase): Promise<Pick<ExportRow, 'target' | 'at'>[]> {
  const rows = await db.exports.toArray();
  return rows.sort((a, b) => b.at - a.at).map(({ target, at }) => ({ target, at }));
}
