import type { Connection } from '../connection';
import type { LibraryDatabase } from '../database';
import type { StorageResult } from '../result';
import type { SearchDoc } from './doc';
import { SEARCH_FORMAT, type SearchLogRow, SHARD_SIZE } from './tables';
import { rebuildShards } from './write';

/** From so many changes on, they are written into the shards. */
const LOG_AT_MOST = 300;

interface Held {
  epoch: string;
  /** Number of the last change that is in it. */
  changed: number;
  docs: Map<string, SearchDoc>;
  /** Which shard has the article. */
  shards: Map<string, number>;
  /** The documents of `docs`, made when they are asked for. */
  list: readonly SearchDoc[] | null;
}

export interface SearchIndex {
  /**
   * What there is to search, as it is now. The first time it is loaded; then only what has changed since is read. For
   * `observe`: the read is followed, and any change of what is searched calls again.
   */
  docs(): Promise<StorageResult<readonly SearchDoc[]>>;
}

/** All that is searched, in the memory of this context. */
export function createSearchIndex({ read, write }: Connection): SearchIndex {
  let held: Held | null = null;
  let loading: Promise<StorageResult<null>> | null = null;

  /** Loads once for all who wait. */
  const load = (): Promise<StorageResult<null>> => {
    loading ??= apart(async () => {
      let loaded = await read(readAll);
      if (loaded.ok && loaded.value === null) {
        const rebuilt = await write(rebuildShards);
        if (!rebuilt.ok) return rebuilt;
        loaded = await read(readAll);
      }
      if (!loaded.ok) return loaded;
      held = loaded.value?.held ?? null;
      if (loaded.value && loaded.value.logged > LOG_AT_MOST) void compact();
      return { ok: true, value: null } as const;
    }).finally(() => {
      loading = null;
    });
    return loading;
  };

  /** Writes the changes into the shards that have their articles, and empties the log. */
  const compact = async () => {
    const compacted = await write(async ({ db, clock }) => {
      const state = await db.searchState.get('search');
      const log = await db.searchLog.toArray();
      const own = held;
      if (own === null || state?.epoch !== own.epoch || log.some(({ changed }) => changed > own.changed))
        return null;
      const shards = placed(own, log);
      const dirty = new Set(
        log.flatMap(({ articleId }) => shards.get(articleId) ?? own.shards.get(articleId) ?? []),
      );
      const contents = new Map<number, SearchDoc[]>([...dirty].map((id) => [id, []]));
      for (const doc of own.docs.values()) contents.get(shards.get(doc.articleId) ?? 0)?.push(doc);
      await db.searchShards.bulkPut([...contents].map(([id, docs]) => ({ id, docs })));
      await db.searchLog.clear();
      const epoch = clock.nextStamp();
      await db.searchState.put({ ...state, epoch });
      return { own, epoch, shards };
    });
    if (!compacted.ok || compacted.value === null) return;
    const { own, epoch, shards } = compacted.value;
    Object.assign(own, { epoch, shards });
  };

  return {
    async docs() {
      for (;;) {
        const known = held;
        const news = await read(async (db) => {
          const [state, log] = await Promise.all([
            db.searchState.get('search'),
            db.searchLog
              .where('changed')
              .above(known?.changed ?? Number.MAX_SAFE_INTEGER)
              .toArray(),
            // So that a change is followed although nothing is held yet to compare it with.
            known === null ? db.searchLog.count() : 0,
          ]);
          return state !== undefined && state.epoch === known?.epoch ? log : null;
        });
        if (!news.ok) return news;
        if (known !== null && news.value !== null) {
          take(known, news.value);
          known.list ??= [...known.docs.values()];
          return { ok: true, value: known.list };
        }
        const loaded = await load();
        if (!loaded.ok) return loaded;
      }
    },
  };
}

/** All of it as it is in the database, or null where it has to be made first. */
async function readAll(db: LibraryDatabase): Promise<{ held: Held; logged: number } | null> {
  const state = await db.searchState.get('search');
  if (state?.format !== SEARCH_FORMAT) return null;
  const [rows, log] = await Promise.all([db.searchShards.toArray(), db.searchLog.toArray()]);
  const docs = new Map<string, SearchDoc>();
  const shards = new Map<string, number>();
  for (const row of rows) {
    for (const doc of row.docs) {
      docs.set(doc.articleId, doc);
      shards.set(doc.articleId, row.id);
    }
  }
  const held = { epoch: state.epoch, changed: 0, docs, shards, list: null };
  take(held, log);
  return { held, logged: log.length };
}

/** Takes changes in. Of two reads that come back in the wrong order, the older one brings nothing. */
function take(held: Held, log: readonly SearchLogRow[]): void {
  const news = log.filter(({ changed }) => changed > held.changed);
  if (news.length === 0) return;
  for (const { articleId, doc, changed } of news) {
    if (doc === null) held.docs.delete(articleId);
    else held.docs.set(articleId, doc);
    held.changed = Math.max(held.changed, changed);
  }
  held.list = null;
}

/** Which shard has which article when the new ones have found room in the last shards. */
function placed(held: Held, log: readonly SearchLogRow[]): Map<string, number> {
  const shards = new Map(held.shards);
  let last = Math.max(1, ...new Set(shards.values()));
  let room = SHARD_SIZE - [...shards.values()].filter((id) => id === last).length;
  for (const { articleId, doc } of log) {
    if (doc === null) shards.delete(articleId);
    else if (!shards.has(articleId)) {
      if (room === 0) {
        last++;
        room = SHARD_SIZE;
      }
      shards.set(articleId, last);
      room--;
    }
  }
  return shards;
}

/**
 * Runs outside the transaction and the observed query in which it is called: what is loaded is for all, and where it
 * has to be made first, it is written.
 */
const apart = <T>(run: () => Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    setTimeout(() => run().then(resolve, reject));
  });
