/** What went wrong, as a key of the locale files (`error_<code>`, with `_` for `-`). */
export type FailureCode =
  /** Nobody listens there: no reader on the page, or the background is gone. */
  | 'no-receiver'
  /** Somebody listens but did not answer in time. */
  | 'timeout'
  /** The sender may not make this call, or the payload is not of its shape. */
  | 'refused'
  /** The browser does not let extensions act on this page. */
  | 'restricted-page'
  /** The page may be read only after the reader allows it. */
  | 'needs-permission'
  | 'no-article'
  | 'no-selection'
  | 'not-convertible'
  | 'storage-full'
  | 'storage-unavailable'
  | 'storage-newer'
  | 'storage-blocked'
  | 'not-found'
  /** There is nothing to take back, or to do again. */
  | 'nothing-done'
  | 'no-marks'
  | 'unknown';

export interface Failure {
  code: FailureCode;
}

/** Calls answer with values, never with exceptions. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

export const succeed = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (code: FailureCode): { ok: false; error: Failure } => ({ ok: false, error: { code } });

/** A result without its value: whether it went well is all that is told. */
export const settled = <T>(result: Result<T>): Result<null> => (result.ok ? succeed(null) : result);
