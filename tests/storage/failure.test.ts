import { expect, it } from 'vitest';
import { StorageFailure, storageError } from '../../storage/failure';

const named = (name: string, more: object = {}) => Object.assign(new Error(name), { name }, more);

it.each([
  ['a full disk', new DOMException('', 'QuotaExceededError'), 'full'],
  ['a full disk at the commit', named('AbortError', { inner: named('QuotaExceededError') }), 'full'],
  ['a full disk in a bulk write', named('BulkError', { failures: [named('QuotaExceededError')] }), 'full'],
  [
    'a full disk that closed the database',
    named('DatabaseClosedError', { inner: named('QuotaExceededError') }),
    'full',
  ],
  ['a closed database', named('DatabaseClosedError', { inner: named('UnknownError') }), 'unavailable'],
  ['a newer database', named('OpenFailedError', { inner: named('VersionError') }), 'unavailable'],
  ['our own refusal', new StorageFailure('not-found'), 'not-found'],
  ['our own refusal, wrapped', named('AbortError', { inner: new StorageFailure('invalid') }), 'invalid'],
  ['a bug', new TypeError('x is not a function'), 'unknown'],
  ['a thrown string', 'oops', 'unknown'],
  ['nothing', undefined, 'unknown'],
])('%s is told apart', (_, error, code) => {
  expect(storageError(error).code).toBe(code);
});

it('does not go round in circles', () => {
  const error = named('AbortError');
  expect(storageError(Object.assign(error, { inner: error })).code).toBe('unknown');
});
