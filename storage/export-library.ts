import type { Library } from '../exchange';
import type { LibraryDatabase } from './database';
import type { TransferOptions } from './pace';
import { type LibraryPart, type PartRead, readRecords } from './read-records';

/** A part of a library in memory, and the last change that is in it. */
export interface ReadPart extends PartRead {
  library: Library;
}

/** See `LibraryStore.readPart`. */
export async function readPart(
  db: LibraryDatabase,
  part: LibraryPart,
  options: TransferOptions = {},
): Promise<ReadPart> {
  const library: Required<Library> = { articles: [], highlights: [], revisions: [] };
  const read = await readRecords(
    db,
    part,
    {
      articles: (records) => library.articles.push(...records),
      highlights: (records) => library.highlights.push(...records),
      revisions: (records) => library.revisions.push(...records),
    },
    options,
  );
  return { library, ...read };
}

/** Everything, tombstones included. */
export async function readLibrary(db: LibraryDatabase, options: TransferOptions = {}): Promise<Library> {
  return (await readPart(db, { kind: 'all' }, options)).library;
}
