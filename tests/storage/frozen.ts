import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { type Library, liveMarksByArticle } from '../../exchange';
import { articleRow, highlightRow } from '../../storage/rows';

/**
 * Databases as the code of earlier versions left them, dumped store by store, with what that code answered about them.
 * Never edited: when a version of the schema is released, its database is added here.
 */
export interface FrozenDatabase {
  /** As the browser counts: Dexie's number times ten. */
  version: number;
  /** The wall clock after the last action, milliseconds since the epoch. */
  now: number;
  stores: {
    name: string;
    keyPath: string;
    indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[];
    rows: unknown[];
  }[];
  expected: {
    library: Library;
    totals: unknown;
    found: Record<string, string[]>;
  };
}

export const FROZEN_VERSIONS = [1, 2] as const;

export const frozenDatabase = (version: (typeof FROZEN_VERSIONS)[number]): FrozenDatabase =>
  JSON.parse(readFileSync(new URL(`../fixtures/databases/version-${version}.json`, import.meta.url), 'utf8'));

/** A browser that has this database. */
export async function thaw({
  version,
  stores,
}: Pick<FrozenDatabase, 'version' | 'stores'>): Promise<IDBFactory> {
  const factory = new IDBFactory();
  await new Promise<void>((resolve, reject) => {
    const opening = factory.open('zhupi', version);
    opening.onupgradeneeded = () => {
      for (const { name, keyPath, indexes, rows } of stores) {
        const store = opening.result.createObjectStore(name, { keyPath });
        for (const { name: index, keyPath: path, ...options } of indexes) {
          store.createIndex(index, path, options);
        }
        for (const row of rows) store.add(row);
      }
    };
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
  return factory;
}

/** Any library as a database of an earlier version: the rows that it had, in the stores that it had. */
export function frozenOf(
  library: Library,
  { version, stores, now }: FrozenDatabase,
): Omit<FrozenDatabase, 'expected'> {
  const marks = liveMarksByArticle(library.highlights);
  const rows: Record<string, unknown[]> = {
    articles: library.articles.map((article) => {
      const {
        changed: _,
        trashedAt: __,
        collections: ___,
        ...row
      } = articleRow(article, marks.get(article.id) ?? [], 1);
      return row;
    }),
    highlights: library.highlights.map((mark) => {
      const { changed: _, trashedAt: __, tags: ___, ...row } = highlightRow(mark, 1);
      return row;
    }),
    revisions: library.revisions ?? [],
  };
  return {
    version,
    now,
    stores: stores.map((store) => ({ ...store, rows: rows[store.name] ?? [] })),
  };
}
