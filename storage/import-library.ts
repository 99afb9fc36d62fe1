import { createTally, type ImportPlan, type Incoming, prepareImport, stampsOf } from '../exchange';
import type { WriteScope } from './connection';
import type { LibraryDatabase } from './database';
import { createBackupWriter } from './import-backup';
import { divide, readCurrent } from './import-parts';
import { createPace, type TransferOptions } from './pace';
import { createReplacing } from './replace-library';

/** See `LibraryStore.planImport`. */
export async function planImport(
  db: LibraryDatabase,
  incoming: Incoming,
  now: number,
  { signal }: TransferOptions = {},
): Promise<ImportPlan> {
  const { parts, live } = await divide(db, incoming, { signal });
  const tally = createTally();
  tally.live(live);
  for (const part of parts) {
    const { numbers } = part;
    tally.add(prepareImport(await readCurrent(db, part), { incoming, numbers }, { now }));
  }
  return tally.plan();
}

/** See `LibraryStore.importLibrary`. An import that changes nothing leaves the backup of an earlier one in place. */
export async function importLibrary(
  scope: WriteScope,
  incoming: Incoming,
  options: TransferOptions = {},
): Promise<ImportPlan> {
  const { db, clock, now } = scope;
  const { parts, live } = await divide(db, incoming, { signal: options.signal });
  const tally = createTally();
  tally.live(live);
  const pace = createPace(options, incoming.entries.length);
  pace.step(0);
  const replacing = createReplacing(scope, pace);
  const backup = createBackupWriter(db);
  for (const part of parts) {
    const { numbers } = part;
    const current = await readCurrent(db, part);
    const prepared = prepareImport(current, { incoming, numbers }, { now });
    tally.add(prepared);
    const { articles, highlights } = prepared.admitted;
    for (const record of [...articles, ...highlights]) {
      for (const stamp of stampsOf(record)) clock.receive(stamp);
    }
    const replaced = await replacing.replace(current, prepared.merged);
    if (replaced !== null) await backup.add(replaced);
    else pace.step(numbers.length);
  }
  await replacing.finish();
  await backup.end({ stamp: clock.nextStamp(), at: now });
  return tally.plan();
}
