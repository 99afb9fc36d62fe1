import { createDivision, type ImportPart, type Incoming, type Library } from '../exchange';
import type { LibraryDatabase } from './database';
import { readRecords } from './read-records';

interface DivideOptions {
  signal?: AbortSignal | undefined;
  /** See `createDivision`. */
  isWanted?: (record: { id: string }) => boolean;
}

/** Divides an import by what it may be merged with here. `live`: how many live articles and marks are here. */
export async function divide(
  db: LibraryDatabase,
  incoming: Pick<Incoming, 'entries'>,
  { signal, isWanted }: DivideOptions = {},
): Promise<{ parts: ImportPart[]; live: number }> {
  const division = createDivision(incoming, { isWanted });
  let live = 0;
  const taker = {
    articles(records: Library['articles']) {
      for (const record of records) {
        division.take({ kind: 'article', record });
        if (!record.deleted.value) live++;
      }
    },
    highlights(records: Library['highlights']) {
      for (const record of records) {
        division.take({ kind: 'highlight', record });
        if (!record.deleted.value) live++;
      }
    },
    revisions(records: NonNullable<Library['revisions']>) {
      for (const record of records) division.take({ kind: 'revision', record });
    },
  };
  await readRecords(db, { kind: 'all' }, taker, { signal });
  return { parts: division.parts(), live };
}

/** The records here that a part may be merged with. */
export async function readCurrent(db: LibraryDatabase, { current }: ImportPart): Promise<Library> {
  const [articles, highlights, revisions] = await Promise.all([
    db.articles.bulkGet(current.articles),
    db.highlights.bulkGet(current.highlights),
    db.revisions.bulkGet(current.revisions),
  ]);
  return {
    articles: articles.flatMap((row) => row?.record ?? []),
    highlights: highlights.flatMap((row) => row?.record ?? []),
    revisions: revisions.flatMap((row) => row ?? []),
  };
}
