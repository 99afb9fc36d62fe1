import { IDBIndex, IDBObjectStore } from 'fake-indexeddb';

const METHODS = ['get', 'getAll', 'getAllKeys', 'getKey', 'count', 'openCursor', 'openKeyCursor'] as const;
const WRITES = ['put', 'add', 'delete', 'clear'] as const;

/** A context that is killed after so many requests to any store or index: none after them is answered. */
export class Killing {
  requests = 0;
  private after = Number.POSITIVE_INFINITY;

  arm(after: number) {
    this.requests = 0;
    this.after = after;
  }

  disarm() {
    this.after = Number.POSITIVE_INFINITY;
  }

  check(transaction: IDBTransaction) {
    if (this.requests++ < this.after) return;
    try {
      // What a browser does with the open transactions of a context that is gone.
      transaction.abort();
    } catch {
      // It was aborted at the request before.
    }
    throw new DOMException('killed', 'AbortError');
  }
}

/** Lets every request of every store and index pass the killing first. Returns the undo. */
export function plantKilling(killing: Killing): () => void {
  const undo: (() => void)[] = [];
  const plant = (prototype: object, method: string, transactionOf: (self: never) => IDBTransaction) => {
    const original: unknown = Reflect.get(prototype, method);
    if (typeof original !== 'function') return;
    Reflect.set(prototype, method, function (this: never, ...args: unknown[]) {
      killing.check(transactionOf(this));
      return Reflect.apply(original as () => unknown, this, args);
    });
    undo.push(() => Reflect.set(prototype, method, original));
  };
  for (const method of [...METHODS, ...WRITES]) {
    plant(IDBObjectStore.prototype, method, (store: IDBObjectStore) => store.transaction as IDBTransaction);
  }
  for (const method of METHODS) {
    plant(IDBIndex.prototype, method, (index: IDBIndex) => index.objectStore.transaction as IDBTransaction);
  }
  return () => {
    for (const back of undo) back();
  };
}
