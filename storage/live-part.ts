import type { LiveArticle } from '../exchange';
import type { Connection } from './connection';
import type { LibraryDatabase } from './database';
import { newestFirst } from './list';
import { withLiveMarks } from './marks';
import { changesUpTo } from './part-keys';
import { keysOf, type LibraryPart } from './read-records';
import type { StorageResult } from './result';

/** The live articles of a part of the library, to be read a portion at a time. */
export interface LivePart {
  total: number;
  /** The number of the last action that is in it: for `noteExport`. */
  changes: number;
  /** Some of them, newest first, each as it is now; those that are gone meanwhile are left out. */
  read(from: number, count: number): Promise<StorageResult<LiveArticle[]>>;
}

/** See `LibraryStore.livePart`. */
export async function livePart(
  { read }: Pick<Connection, 'read'>,
  part: LibraryPart,
): Promise<StorageResult<LivePart>> {
  const found = await read((db) => liveKeys(db, part));
  if (!found.ok) return found;
  const keys = found.value;
  const { articles, changes } = keys;
  return {
    ok: true,
    value: {
      total: articles.length,
      changes,
      read: (from, count) => read((db) => readLive(db, articles.slice(from, from + count), keys.highlights)),
    },
  };
}

/** What belongs to a part: the ids of its live articles, newest first, and of its marks where these are not all. */
interface LiveKeys {
  articles: string[];
  highlights: ReadonlySet<string> | null;
  changes: number;
}

async function liveKeys(db: LibraryDatabase, part: LibraryPart): Promise<LiveKeys> {
  const changes = await changesUpTo(db);
  const articles = await newestFirst(db);
  const { keys } = await keysOf(db, part);
  if (keys === null) return { articles, highlights: null, changes };
  const wanted = new Set(keys.articles);
  return {
    articles: articles.filter((id) => wanted.has(id)),
    highlights: new Set(keys.highlights),
    changes,
  };
}

/** Some articles with their live marks, or those of them that belong to a part. */
async function readLive(
  db: LibraryDatabase,
  ids: readonly string[],
  marks: ReadonlySet<string> | null,
): Promise<LiveArticle[]> {
  const rows = await db.articles.bulkGet([...ids]);
  const records = rows.flatMap((row) => (row?.live === 1 ? [row.record] : []));
  return Promise.all(
    records.map(async (record) => {
      const { article, highlights } = await withLiveMarks(db, record);
      return { article, highlights: highlights.filter(({ id }) => marks === null || marks.has(id)) };
    }),
  );
}
