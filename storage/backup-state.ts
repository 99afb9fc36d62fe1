import { Dexie } from 'dexie';
import type { WriteScope } from './connection';
import type { LibraryDatabase } from './database';

const DUE_AFTER_MARKS = 50;
const DUE_AFTER_MS = 14 * 24 * 60 * 60 * 1000;

export interface BackupState {
  /** Live marks made here since the last backup; all of them before the first. */
  marksSince: number;
  /** Milliseconds since the epoch; `null` before the first. */
  lastBackupAt: number | null;
  /** Something changed here since. */
  hasChanged: boolean;
  /** Something changed since, and there are many new marks or the backup is old: time to remind the reader. */
  isDue: boolean;
}

/** See `LibraryStore.backupState`. Counts over indexes: no record is read. */
export async function backupState(db: LibraryDatabase, now: number): Promise<BackupState> {
  const [backup, backedUp, changes] = await db.meta.bulkGet(['last-backup', 'changes-at-backup', 'changes']);
  const lastBackupAt = backup === undefined ? null : Number(backup.value);
  const marksSince = await liveMarksSince(db, lastBackupAt);
  const oldest = await db.articles
    .where('[live+createdAt]')
    .between([1, Dexie.minKey], [1, Dexie.maxKey])
    .first();
  const hasChanged = Number(changes?.value ?? 0) > Number(backedUp?.value ?? 0);
  const since = lastBackupAt ?? oldest?.createdAt ?? now;
  const isDue =
    oldest !== undefined && hasChanged && (marksSince >= DUE_AFTER_MARKS || now - since >= DUE_AFTER_MS);
  return { marksSince, lastBackupAt, hasChanged, isDue };
}

/** All of them are counted already: to count their keys takes half a second. */
async function liveMarksSince(db: LibraryDatabase, time: number | null): Promise<number> {
  const known = time === null ? await db.counts.get('live') : undefined;
  if (known !== undefined) return known.highlights;
  return db.highlights
    .where('[live+createdAt]')
    .between([1, time ?? Dexie.minKey], [1, Dexie.maxKey], time === null, true)
    .count();
}

/** See `LibraryStore.noteBackup`. */
export async function noteBackup({ db }: WriteScope, at: number, changes: number): Promise<null> {
  await db.meta.bulkPut([
    { key: 'last-backup', value: String(at) },
    { key: 'changes-at-backup', value: String(changes) },
  ]);
  return null;
}
