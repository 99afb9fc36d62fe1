import { browser } from './browser';

const refuse = (): never => {
  throw new DOMException('Nothing lasts in a private window', 'SecurityError');
};

const NONE: IDBFactory = {
  open: refuse,
  deleteDatabase: refuse,
  databases: async () => [],
  cmp: (a, b) => indexedDB.cmp(a, b),
};

/**
 * The browser's databases, and in a private window none: Firefox opens them there as well, and forgets what is in them
 * with its last private window, which are all its windows where it never remembers history. Better no library than one
 * that is lost without a word.
 */
export const lastingDatabases = (): IDBFactory => (browser.extension?.inIncognitoContext ? NONE : indexedDB);
