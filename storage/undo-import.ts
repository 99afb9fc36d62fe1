import { beforeImport } from '../exchange';
import type { WriteScope } from './connection';
import { StorageFailure } from './failure';
import { keptOfImport } from './import-backup';
import { divide, readCurrent } from './import-parts';
import { createPace, type TransferOptions } from './pace';
import { createReplacing } from './replace-library';

/** See `LibraryStore.undoImport`. Goes part by part, as the import did: neither library is in memory as a whole. */
export async function undoImport(scope: WriteScope, options: TransferOptions = {}): Promise<null> {
  const { db } = scope;
  const { signal } = options;
  const kept = await keptOfImport(db);
  if (kept === null) throw new StorageFailure('not-found');
  const { trace } = kept;
  const isWanted = ({ id }: { id: string }) => trace.written === null || trace.written.has(id);
  const { parts } = await divide(db, kept, { signal, isWanted });
  const sizeOf = ({ numbers, current }: (typeof parts)[number]) =>
    numbers.length + Object.values(current).flat().length;
  const pace = createPace(
    options,
    parts.reduce((sum, part) => sum + sizeOf(part), 0),
  );
  pace.step(0);
  const replacing = createReplacing(scope, createPace({ signal }, 0));
  for (const part of parts) {
    const current = await readCurrent(db, part);
    await replacing.replace(current, beforeImport(current, await kept.read(part.numbers), trace));
    pace.step(sizeOf(part));
  }
  await replacing.finish();
  await db.backups.clear();
  return null;
}
