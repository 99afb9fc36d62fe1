import { lesser } from './order';
import type { Register } from './records';

/** The later of two registers. Equal stamps with different values are settled by the values, the same way everywhere. */
export function later<T>(a: Register<T>, b: Register<T>): Register<T> {
  if (a.stamp !== b.stamp) return a.stamp > b.stamp ? a : b;
  return lesser(a, b) === a ? b : a;
}

/** Joins two keyed sets of registers key by key. */
export function joinRegisters<T>(
  a: Record<string, Register<T>>,
  b: Record<string, Register<T>>,
): Record<string, Register<T>> {
  const joined = new Map(Object.entries(a));
  for (const [key, register] of Object.entries(b)) {
    const known = joined.get(key);
    joined.set(key, known === undefined ? register : later(known, register));
  }
  return sortedRecord(joined);
}

/** A plain object with sorted keys; own properties even for keys that name something on the prototype. */
export function sortedRecord<T>(entries: Iterable<[string, T]>): Record<string, T> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
