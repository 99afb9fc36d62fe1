import { type Clock, createClock } from '../exchange';
import { passOnBlocked } from './blocked';
import type { LibraryDatabase } from './database';
import { createDerived, type Derived, writeDerived } from './derived';
import { StorageFailure, storageError } from './failure';
import type { StorageResult } from './result';
import { compare, NO_WITNESS, type WitnessPort } from './witness';

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
  {
    now,
    newDevice,
    witness = NO_WITNESS,
  }: { now: () => number; newDevice: () => string; witness?: WitnessPort | undefined },
): Connection {
  let opening: Promise<unknown> | null = null;
  let tellBlocked: () => void = () => undefined;
  db.on('blocked', () => tellBlocked());

  /** One attempt for all who wait, and for those who come while it is still blocked: the browser says so once. */
  function startOpening(): Promise<unknown> {
    let reject: (failure: StorageFailure) => void = () => undefined;
    const blocked = new Promise<never>((_, rejectIt) => {
      reject = rejectIt;
    });
    const refuse = () => reject(new StorageFailure('blocked'));
    const others = passOnBlocked(db.name, refuse);
    tellBlocked = () => {
      others.say();
      refuse();
    };
    const opened = db.open().then(() => compare(db, witness));
    const over = () => {
      opening = null;
      others.end();
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
    write: async (action) => {
      let counted: number | null = null;
      const result = await attempt(() =>
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
          counted = null;
          const scope = { db, clock, device, now: now(), change, derived: createDerived() };
          const value = await action(scope);
          await writeDerived(scope);
          if (isCounted) {
            counted = number;
            await db.meta.put({ key: 'changes', value: String(number) });
          }
          if (clock.last !== null && clock.last !== last) {
            await db.meta.bulkPut([
              { key: 'device', value: device },
              { key: 'last-stamp', value: clock.last },
            ]);
          }
          return value;
        }),
      );
      // Not waited for: a witness that knows of less than there is says nothing wrong.
      if (result.ok && counted !== null) void witness.save({ changes: counted }).catch(() => undefined);
      return result;
    },
  };
}
