/**
 * Why the library could not do what was asked. The names are keys of the locale files (`storageError_<code>`, with
 * `_` for `-`).
 * - `full`: the disk or the quota is full; nothing of the action was written.
 * - `unavailable`: the browser does not open a database (private window, history never kept, damaged profile).
 * - `newer-database`: a newer version of the extension wrote it; nothing was touched.
 * - `blocked`: another tab of an older version holds the database open.
 * - `not-found`: no such record.
 * - `invalid`: what was to be saved is not well formed, or its address is not http(s).
 * - `cancelled`: the caller's signal ended it; nothing of the action was written.
 * - `unknown`: anything else; `detail` has the error's name.
 */
export type StorageErrorCode =
  | 'full'
  | 'unavailable'
  | 'newer-database'
  | 'blocked'
  | 'not-found'
  | 'invalid'
  | 'cancelled'
  | 'unknown';

export interface StorageError {
  code: StorageErrorCode;
  /** For a bug report, never for a reader. */
  detail?: string;
}

export type StorageResult<T> = { ok: true; value: T } | { ok: false; error: StorageError };
