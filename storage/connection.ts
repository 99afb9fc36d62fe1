import { type Clock, createClock } from '../exchange';
import type { LibraryDatabase } from './database';
import { createDerived, type Derived, writeDerived } from './derived';
import { StorageFailure, storageError } from './failure';
import type { StorageResult } from './result';

/** What a writing action has to work with, inside its transaction. */
export interface WriteScope {
  db: LibraryDatabase;
  clock: Clock;
  device: string;
  /** Milliseconds since the epoch. */
  now: number;
  /** The number of this action among all that changed records here; asking for it counts it. */
  change(): number;
  /** What follows from the action's writes; written once, at its end. */
  derived: Derived;
}

export interface Connection {
  read<T>(action: (db: LibraryDatabase) => Promise<T>): Promise<StorageResult<T>>;
  write<T>(action: (scope: WriteScope) => Promise<T>): Promise<StorageResult<T>>;
  /** Opens the database, or says why it does not open. */
  open(): Promise<StorageResult<null>>;
}

/**
 * One transaction over all tables for each action; failures become values. The clock goes on from the last stamp in
 * the database, inside the transaction, so that contexts that write at the same time never make the same stamp.
 */
export function connect(
  db: LibraryDatabase,
  { now, newDevice }: { now: () => number; newDevice: () => string },
): Connection {
  let opening: Promise<unknown> | null = null;
  let rejectBlocked: (failure: StorageFailure) => void = () => undefined;
  db.on('blocked', () => rejectBlocked(new StorageFailure('blocked')));

  /** One attempt for all who wait, and for those who come while it is still blocked: the browser says so once. */
  function startOpening(): Promise<unknown> {
    const blocked = new Promise<never>((_, reject) => {
      rejectBlocked = reject;
    });
    const opened = db.open();
    const over = () => {
      opening = null;
    };
    opened.then(over, over);
    return Promise.race([opened, blocked]);
  }

  async function ensureOpen(): Promise<void> {
    if (db.isOpen()) return;
    opening ??= startOpening();
    await opening;
  }

  async function attempt<T>(action: () => PromiseLike<T>): Promise<StorageResult<T>> {
    try {
      await ensureOpen();
      return { ok: true, value: await action() };
    } catch (error) {
      return { ok: false, error: storageError(error) };
    }
  }

  return {
    open: () => attempt(() => Promise.resolve(null)),
    // Dexie keeps its transaction over awaits only for functions that are async themselves.
    read: (action) => attempt(() => db.transaction('r', db.tables, async () => action(db))),
    write: (action) =>
      attempt(() =>
        db.transaction('rw', db.tables, async () => {
          const known = await db.meta.bulkGet(['device', 'last-stamp', 'changes']);
          const device = known[0]?.value ?? newDevice();
          const last = known[1]?.value ?? null;
          const clock = createClock({ now, device, last });
          const number = Number(known[2]?.value ?? 0) + 1;
          let isCounted = false;
          const change = () => {
            isCounted = true;
            return number;
          };
          const scope = { db, clock, device, now: now(), change, derived: createDerived() };
          const value = await action(scope);
          await writeDerived(scope);
          if (isCounted) await db.meta.put({ key: 'changes', value: String(number) });
          if (clock.last !== null && clock.last !== last) {
            await db.meta.bulkPut([
              { key: 'device', value: device },
              { key: 'last-stamp', value: clock.last },
            ]);
          }
          return value;
        }),
      ),
  };
}
