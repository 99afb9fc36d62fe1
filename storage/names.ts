import { fold } from '../chinese';
import { LIMITS } from '../exchange';
import { StorageFailure } from './failure';

/** Ends an action that would give a tag or a collection so long a name that no bundle with it is taken in again. */
export function refuseLongNames(names: readonly string[]): void {
  if (names.some((name) => name.trim().length > LIMITS.tag)) throw new StorageFailure('invalid');
}

/** Those of the names that are this one to a reader: names that differ in script only are counted and found as one. */
export function sameNames(names: readonly unknown[], name: string): string[] {
  const key = fold(name.trim());
  return names.map(String).filter((each) => fold(each) === key);
}
