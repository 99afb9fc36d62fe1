/**
 * Runs alone among all pages and workers of the extension that run something under this name: one after the other.
 * Where the browser has no locks, at once.
 */
export const exclusively = <Value>(name: string, run: () => Promise<Value>): Promise<Value> =>
  'locks' in navigator ? navigator.locks.request(name, run) : run();
