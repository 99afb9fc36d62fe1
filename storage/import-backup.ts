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

/** Keeps a backup in place of an earlier one, part by part; none where nothing is added. */
export function createBackupWriter(db: LibraryDatabase) {
  const written = new Set<string>();
  let rows = 0;
  let isBegun = false;
  const none: Library = { articles: [], highlights: [], revisions: [] };
  return {
    async add(part: Pick<ImportBackup, 'library' | 'written'>): Promise<void> {
      if (!isBegun) await db.backups.clear();
      isBegun = true;
      for (const id of part.written ?? []) written.add(id);
      const { articles, highlights, revisions } = part.library;
      const parts: Library[] = [
        ...chunksOf(articles).map((records) => ({ ...none, articles: records })),
        ...chunksOf(highlights).map((records) => ({ ...none, highlights: records })),
        ...chunksOf(revisions).map((records) => ({ ...none, revisions: records })),
      ];
      for (const library of parts)
        await db.backups.put({ slot: `before-import/${rows++}`, library, stamp: '', at: 0 });
    },
    async end({ stamp, at }: Pick<ImportBackup, 'stamp' | 'at'>): Promise<void> {
      if (!isBegun) return;
      await db.backups.put({ slot: 'before-import', library: none, written: [...written], stamp, at });
    },
  };
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
