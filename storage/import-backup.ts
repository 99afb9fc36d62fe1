import {
  type ImportTrace,
  type Incoming,
  type IncomingEntry,
  incomingLibrary,
  type Library,
} from '../exchange';
import type { BackupRow, LibraryDatabase } from './database';

/** What an import did, so that it can be undone. */
export interface ImportBackup extends ImportTrace {
  /** The records that it changed or took away, as they were before. */
  library: Required<Library>;
}

/** The row that tells of the import; those of the records follow it. */
const SLOT = 'before-import';

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
        await db.backups.put({ slot: `${SLOT}/${rows++}`, library, stamp: '', at: 0 });
    },
    async end({ stamp, at }: Pick<ImportBackup, 'stamp' | 'at'>): Promise<void> {
      if (!isBegun) return;
      await db.backups.put({ slot: SLOT, library: none, written: [...written], stamp, at });
    },
  };
}

/** What is kept of an import; its records are read when they are needed. */
export interface KeptImport extends Pick<Incoming, 'entries'> {
  trace: ImportTrace;
  /** The records of these numbers in `entries`. */
  read(numbers: readonly number[]): Promise<Library>;
}

/** What is kept of the last import, or null where there is nothing to undo. */
export async function keptOfImport(db: LibraryDatabase): Promise<KeptImport | null> {
  let trace: ImportTrace | null = null;
  const entries: IncomingEntry[] = [];
  /** For each row, its first number in `entries` and the one after its last. */
  const places: { slot: string; from: number; to: number }[] = [];
  await eachBackup(db, ({ slot, library, written, stamp, at }) => {
    trace ??= { written: written ? new Set(written) : null, stamp, at };
    const from = entries.length;
    // A row of before has the whole library: more than a call takes arguments.
    for (const entry of incomingLibrary(library).entries) entries.push(entry);
    places.push({ slot, from, to: entries.length });
  });
  if (trace === null) return null;
  return {
    trace,
    entries,
    async read(numbers) {
      const read: Required<Library> = { articles: [], highlights: [], revisions: [] };
      for (const { slot, from, to } of places) {
        const own = numbers.filter((number) => number >= from && number < to);
        const row = own.length > 0 ? await db.backups.get(slot) : undefined;
        if (!row) continue;
        const library = incomingLibrary(row.library).library(own.map((number) => number - from));
        read.articles = read.articles.concat(library.articles);
        read.highlights = read.highlights.concat(library.highlights);
        read.revisions = read.revisions.concat(library.revisions ?? []);
      }
      return read;
    },
  };
}

/** See `LibraryStore.lastImport`. */
export const lastImport = async (db: LibraryDatabase): Promise<string | null> =>
  (await db.backups.get(SLOT))?.stamp ?? null;

/** Puts other records in the place of those that are kept. */
export async function renewBackup(db: LibraryDatabase, renew: (library: Library) => Library): Promise<void> {
  await eachBackup(db, (row) => db.backups.put({ ...row, library: renew(row.library) }));
}

/** Goes through the rows of a backup, the one that tells of the import first; one at a time is in memory. */
async function eachBackup(db: LibraryDatabase, visit: (row: BackupRow) => unknown): Promise<void> {
  for (const slot of await db.backups.toCollection().primaryKeys()) {
    const row = await db.backups.get(slot);
    if (row) await visit(row);
  }
}

const chunksOf = <T>(records: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(records.length / PART) }, (_, index) =>
    records.slice(index * PART, (index + 1) * PART),
  );
