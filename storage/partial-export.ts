import type { WriteScope } from './connection';
import type { ExportRow, LibraryDatabase } from './database';

/** See `LibraryStore.noteExport`. */
export async function noteExport({ db, now }: WriteScope, target: string, changes: number): Promise<null> {
  await db.exports.put({ target, at: now, changes });
  return null;
}

/** See `LibraryStore.exportTargets`. */
export async function exportTargets(db: LibraryDatabase): Promise<Pick<ExportRow, 'target' | 'at'>[]> {
  const rows = await db.exports.toArray();
  return rows.sort((a, b) => b.at - a.at).map(({ target, at }) => ({ target, at }));
}
