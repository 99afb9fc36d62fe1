import { LIMITS } from '../exchange';
import { StorageFailure } from './failure';

/** Ends an action that would give a tag or a collection so long a name that no bundle with it is taken in again. */
export function refuseLongNames(names: readonly string[]): void {
  if (names.some((name) => name.trim().length > LIMITS.tag)) throw new StorageFailure('invalid');
}
