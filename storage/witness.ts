import type { LibraryDatabase } from './database';

/**
 * What is remembered of the library outside of its database. A browser that finds a database damaged starts an empty
 * one, or leaves the last part of it off, and says so to nobody: only something that lies elsewhere can tell.
 */
export interface Witness {
  /** Number of the last action that was written (`WriteScope.change`), or an earlier one. */
  changes: number;
  /** A database was met that had seen less than that, and the reader was not told yet. */
  isIncomplete: boolean;
}

/** Where the witness is kept. */
export interface WitnessPort {
  load(): Promise<Witness>;
  save(patch: Partial<Witness>): Promise<void>;
}

/** For who keeps none, such as a worker without the browser's interfaces. */
export const NO_WITNESS: WitnessPort = {
  load: () => Promise.resolve({ changes: 0, isIncomplete: false }),
  save: () => Promise.resolve(),
};

/** Looks whether a database that was just opened has all that was written. A witness that fails is no witness. */
export async function compare(db: LibraryDatabase, witness: WitnessPort): Promise<void> {
  try {
    // In this order: what another context writes meanwhile makes the database the newer of the two.
    const known = await witness.load();
    if (known.changes === 0) return;
    const changes = Number((await db.meta.get('changes'))?.value ?? 0);
    if (changes < known.changes) await witness.save({ changes, isIncomplete: true });
  } catch {
    // The library itself answers for what it cannot read.
  }
}
