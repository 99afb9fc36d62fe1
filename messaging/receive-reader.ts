import type { Runtime } from 'webextension-polyfill';
import { browser } from '../platform/browser';
import type { ReaderCallName, ReaderCalls } from './reader-calls';
import { fail, type Result } from './result';

export type ReaderHandlers = {
  [Name in ReaderCallName]: (
    payload: ReaderCalls[Name]['payload'],
  ) => Promise<Result<ReaderCalls[Name]['value']>>;
};

/**
 * Listens for calls to the reader of this page until `signal` ends. Pages cannot send these: the browser
 * delivers `tabs.sendMessage` from our own background and pages alone, so there is no payload to distrust.
 */
export const receiveReaderCalls = (handlers: ReaderHandlers, signal: AbortSignal): void => {
  const listener = ((
    message: unknown,
    _from: Runtime.MessageSender,
    sendResponse: (answer: unknown) => void,
  ) => {
    const { to, name, payload } = (message ?? {}) as Record<string, unknown>;
    if (to !== 'reader' || typeof name !== 'string' || !Object.hasOwn(handlers, name)) return undefined;
    const handle = handlers[name as ReaderCallName] as (payload: unknown) => Promise<Result<unknown>>;
    handle(payload)
      .catch(() => fail('unknown'))
      .then(sendResponse);
    return true;
  }) as Runtime.OnMessageListener;
  browser.runtime.onMessage.addListener(listener);
  // An extension that was updated under the page has nothing left to be removed from.
  const stop = () => browser.runtime?.onMessage.removeListener(listener);
  signal.addEventListener('abort', stop, { once: true });
};
