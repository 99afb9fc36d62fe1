import { type FailureCode, fail, type Result } from '../../messaging/result';
import type { StorageErrorCode, StorageResult } from '../../storage';

const FAILURES: Readonly<Record<StorageErrorCode, FailureCode>> = {
  full: 'storage-full',
  unavailable: 'storage-unavailable',
  'newer-database': 'storage-newer',
  blocked: 'storage-blocked',
  'not-found': 'not-found',
  invalid: 'refused',
  // Nothing that a page asks for can be cancelled.
  cancelled: 'unknown',
  unknown: 'unknown',
};

/** A storage result in the words of the protocol. */
export const fromStorage = <T>(result: StorageResult<T>): Result<T> =>
  result.ok ? result : fail(FAILURES[result.error.code]);
