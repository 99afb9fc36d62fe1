import type { StorageError, StorageErrorCode } from './result';

/** Ends a transaction with a code for the caller; nothing of the action stays. */
export class StorageFailure extends Error {
  override readonly name = 'StorageFailure';

  constructor(readonly code: StorageErrorCode) {
    super(code);
  }
}

/** Names of errors of IndexedDB (DOMException) and of Dexie, and what they mean to a reader. */
const MEANINGS: Record<string, StorageErrorCode> = {
  QuotaExceededError: 'full',
  VersionError: 'newer-database',
  MissingAPIError: 'unavailable',
  OpenFailedError: 'unavailable',
  DatabaseClosedError: 'unavailable',
  InvalidStateError: 'unavailable',
  SecurityError: 'unavailable',
  NotAllowedError: 'unavailable',
  UnknownError: 'unavailable',
};

/** What a caught error means. The cause is often wrapped: an aborted transaction, a bulk operation. */
export function storageError(error: unknown): StorageError {
  const chain = causes(error);
  for (const cause of chain) if (cause instanceof StorageFailure) return { code: cause.code };
  const named = chain.map(nameOf);
  // A full disk may surface as the inner cause of an abort that also closed the database.
  const code = named.includes('QuotaExceededError')
    ? 'full'
    : named.map((name) => MEANINGS[name]).find(Boolean);
  return { code: code ?? 'unknown', detail: named.join(' < ') };
}

function causes(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let at = error; at !== undefined && at !== null && chain.length < 8; at = innerOf(at)) chain.push(at);
  return chain;
}

function innerOf(error: unknown): unknown {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('inner' in error && error.inner) return error.inner;
  if ('failures' in error && Array.isArray(error.failures)) return error.failures[0] as unknown;
  return 'cause' in error ? error.cause : undefined;
}

function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : typeof error;
}
