import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';

/** Lets the next `after` writing requests through and makes the one behind them fail; counts them all. */
export class Fault {
  requests = 0;
  private failAt = Number.POSITIVE_INFINITY;
  private error = new DOMException('full', 'QuotaExceededError');

  arm(after: number, name = 'QuotaExceededError') {
    this.requests = 0;
    this.failAt = after;
    this.error = new DOMException(name, name);
  }

  disarm() {
    this.failAt = Number.POSITIVE_INFINITY;
  }

  check() {
    if (this.requests++ === this.failAt) throw this.error;
  }
}

const METHODS = ['put', 'add', 'delete'] as const;

/**
 * Makes every writing request of every object store pass the fault first. Returns the undo. A browser aborts the whole
 * transaction when the disk is full; so does a request that throws, through Dexie.
 */
export function plantFault(fault: Fault): () => void {
  const originals = METHODS.map((method) => [method, IDBObjectStore.prototype[method]] as const);
  for (const [method, original] of originals) {
    IDBObjectStore.prototype[method] = function (this: IDBObjectStore, ...args: unknown[]) {
      fault.check();
      return Reflect.apply(original, this, args);
    };
  }
  return () => {
    for (const [method, original] of originals) Reflect.set(IDBObjectStore.prototype, method, original);
  };
}

/** An IndexedDB whose databases do not open, for the reason given. */
export function refusingFactory(name: string): IDBFactory {
  const factory = new IDBFactory();
  factory.open = () => {
    throw new DOMException(`cannot open: ${name}`, name);
  };
  return factory;
}
