import type { Library, Stamp } from '../exchange';
import type { BackupRow, LibraryDatabase } from './database';

/** What an import did, so that it can be undone. */
export interface ImportBackup {
  /** The records that it changed or took away, as they were before. */
  library: Required<Library>;
  /** The ids of the records that it wrote; null: `library` is the whole library of before. */
  written: ReadonlySet<string> | null;
  /** Stamp of the import: what is stamped later was changed after it. */
  stamp: Stamp;
  /** When it was, milliseconds since the epoch, for what bears no stamp. */
  at: number;
}

/** Records in one row: a library in one value would be too large for a browser to hand over. */
const PART = 1000;

/** Keeps it in place of an earlier one. */
export async function writeBackup(
  db: LibraryDatabase,
  { library, written, stamp, at }: ImportBackup,
): Promise<void> {
  await db.backups.clear();
  const none: Library = { articles: [], highlights: [], revisions: [] };
  const parts: Library[] = [
    ...chunksOf(library.articles).map((articles) => ({ ...none, articles })),
    ...chunksOf(library.highlights).map((highlights) => ({ ...none, highlights })),
    ...chunksOf(library.revisions).map((revisions) => ({ ...none, revisions })),
  ];
  await db.backups.put({
    slot: 'before-import',
    library: none,
    ...(written && { written: [...written] }),
    stamp,
    at,
  });
  for (const [index, part] of parts.entries())
    await db.backups.put({ slot: `before-import/${index}`, library: part, stamp, at });
}

export async function readBackup(db: LibraryDatabase): Promise<ImportBackup | null> {
  const rows = await db.backups.toArray();
  const [first] = rows;
  if (first === undefined) return null;
  return {
    library: {
      articles: rows.flatMap(({ library }) => library.articles),
      highlights: rows.flatMap(({ library }) => library.highlights),
      revisions: rows.flatMap(({ library }) => library.revisions ?? []),
    },
    written: first.written ? new Set(first.written) : null,
    stamp: first.stamp,
    at: first.at,
  };
}

/** Puts other records in the place of those that are kept. */
export async function renewBackup(db: LibraryDatabase, renew: (library: Library) => Library): Promise<void> {
  const rows: BackupRow[] = await db.backups.toArray();
  await db.backups.bulkPut(rows.map((row) => ({ ...row, library: renew(row.library) })));
}

const chunksOf = <T>(records: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(records.length / PART) }, (_, index) =>
    records.slice(index * PART, (index + 1) * PART),
  );
