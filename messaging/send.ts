import { browser } from '../platform/browser';
import type { BackgroundCallName, PayloadOf, ValueOf } from './protocol';
import type { ReaderCallName, ReaderCalls } from './reader-calls';
import { fail, type Result } from './result';

const TIMEOUT_MS = 15_000;
const RETRY_DELAYS_MS = [50, 250];

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** The browsers' words for "nobody listens there (yet)". */
const isNoReceiver = (error: unknown) =>
  /Could not establish connection|Receiving end does not exist|message port closed/i.test(String(error));

/** The browsers' words for a listener that ended before it answered: a worker that was stopped in the middle. */
const isCutOff = (error: unknown) =>
  /message channel closed|actor .* destroyed|conduit .* closed/i.test(String(error));

const withTimeout = async <T>(promise: Promise<T>): Promise<T | 'timeout'> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'timeout'>((resolve) => {
    timer = setTimeout(() => resolve('timeout'), TIMEOUT_MS);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
};

/**
 * Sends once, and again when nobody received it, or (`again`) when who received it ended before the answer or never gave
 * one: then it may have been carried out, and is only repeated where a repetition changes nothing.
 */
const deliver = async <T>(
  transport: () => Promise<unknown>,
  retries: readonly number[],
  again: (failed: unknown) => boolean,
): Promise<Result<T>> => {
  for (let attempt = 0; ; attempt++) {
    try {
      const answer = await withTimeout(transport());
      if (answer === 'timeout') {
        if (attempt === 0 && again(answer)) continue;
        return fail(answer);
      }
      // A listener that declines leaves `undefined`: the same as nobody being there.
      return (answer as Result<T> | undefined) ?? fail('no-receiver');
    } catch (error) {
      if (!isNoReceiver(error) && !again(error)) return fail('unknown');
      const delay = retries[attempt];
      if (delay === undefined) return fail('no-receiver');
      await wait(delay);
    }
  }
};

/** What a page asks for by itself, once: without an answer it has no badge, or no marks, until it is loaded again. */
const AGAIN_AFTER_SILENCE: ReadonlySet<BackgroundCallName> = new Set([
  'page.seen',
  'page.saved',
  'reader.start',
]);

/** What would be seen twice. Who is cut off in it has done it, most likely. */
const NEVER_TWICE: ReadonlySet<BackgroundCallName> = new Set(['article.open']);

/**
 * Calls the background. Never throws. Calls that write carry ids made by the caller and say what is to be, not what is
 * to change: carried out twice they do what they do once; those that cannot are not repeated.
 */
export const callBackground = <Name extends BackgroundCallName>(
  name: Name,
  payload: PayloadOf<Name>,
): Promise<Result<ValueOf<Name>>> =>
  deliver(
    () => browser.runtime.sendMessage({ to: 'background', name, payload }),
    RETRY_DELAYS_MS,
    (failed) =>
      failed === 'timeout' ? AGAIN_AFTER_SILENCE.has(name) : isCutOff(failed) && !NEVER_TWICE.has(name),
  );

/** Calls the reader in the top frame of a tab; `no-receiver` when none was injected. Never throws. */
export const callReader = <Name extends ReaderCallName>(
  tabId: number,
  name: Name,
  payload: ReaderCalls[Name]['payload'],
): Promise<Result<ReaderCalls[Name]['value']>> =>
  deliver(
    () => browser.tabs.sendMessage(tabId, { to: 'reader', name, payload }, { frameId: 0 }),
    [],
    () => false,
  );
