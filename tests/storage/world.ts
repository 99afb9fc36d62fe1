import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import {
  type LibraryOptions,
  type LibraryStore,
  type ListedArticle,
  openLibrary,
  type StorageResult,
} from '../../storage';
import { draft, idOf, NOW, snapshot } from '../exchange/samples';

export { draft, hashOf, idOf, NOW, rewritten, snapshot } from '../exchange/samples';

/** A library in its own empty IndexedDB, with a clock that the test moves and ids that count. */
export function createWorld({ firstId = 1, ...options }: LibraryOptions & { firstId?: number } = {}) {
  const indexedDB = options.indexedDB ?? new IDBFactory();
  const time = { now: NOW };
  let nextId = firstId;
  const open = (more: LibraryOptions = {}): LibraryStore =>
    openLibrary({
      now: () => time.now,
      newId: () => idOf(nextId++),
      IDBKeyRange,
      ...options,
      indexedDB,
      ...more,
    });
  return { indexedDB, time, open, library: open() };
}

/** The value of a result that must be one. */
export function must<T>(result: StorageResult<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail ?? ''}`);
  return result.value;
}

/** What a query finds, with all that is shown of it. */
export async function search(library: LibraryStore, query = ''): Promise<ListedArticle[]> {
  return must(await library.list(must(await library.find(query)), query));
}

export function codeOf(result: StorageResult<unknown>): string {
  return result.ok ? 'ok' : result.error.code;
}

export const URLS = ['https://a.example/1', 'https://b.example/2', 'https://c.example/3'] as const;

/** Saves a mark on a page; the number makes its id and its place. */
export function saveMark(
  library: LibraryStore,
  number: number,
  { url = URLS[0], ...fields }: { url?: string } & Parameters<typeof draft>[0] = {},
) {
  return library.saveHighlight({
    article: snapshot({ url }),
    highlight: draft({ id: idOf(0x1000 + number), at: number, ...fields }),
  });
}
