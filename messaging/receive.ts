import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { browser } from '../platform/browser';
import { standsFor } from './own-pages';
import {
  BACKGROUND_CALLS,
  type BackgroundCallName,
  type PayloadOf,
  type SenderKind,
  type ValueOf,
} from './protocol';
import { fail, type Result } from './result';

export interface Sender {
  kind: SenderKind;
  /** The tab and address of a content script, as the browser states them (not as the message does). */
  tabId?: number;
  url: string;
  /** A page of ours that stands for the one at `url`: see `standsFor`. */
  isOwnPage?: true;
}

export type BackgroundHandlers = {
  [Name in BackgroundCallName]: (payload: PayloadOf<Name>, sender: Sender) => Promise<Result<ValueOf<Name>>>;
};

const isBackgroundCallName = (name: unknown): name is BackgroundCallName =>
  typeof name === 'string' && Object.hasOwn(BACKGROUND_CALLS, name);

/** What the browser says of a message's origin. */
type Origin = Pick<Runtime.MessageSender, 'id' | 'url' | 'frameId'> & {
  tab?: { id?: number | undefined; url?: string | undefined };
};

/**
 * The address that a content script's page shows. Browsers state the one that the script was started at; a
 * single-page site has shown others since, which the tab knows. Only within the origin: a tab that has gone to
 * another site is not the sender any more.
 */
const addressNow = (startedAt: string, tabUrl: string | undefined): string =>
  URL.canParse(startedAt) &&
  URL.canParse(tabUrl ?? '') &&
  new URL(startedAt).origin === new URL(tabUrl ?? '').origin
    ? (tabUrl ?? startedAt)
    : startedAt;

/** Who is calling, as far as the browser vouches for it; null for another extension or an embedded frame. */
const identify = (sender: Origin): Sender | null => {
  if (sender.id !== browser.runtime.id) return null;
  const url = sender.url ?? '';
  const base = browser.runtime.getURL('');
  const address = standsFor(url, base);
  if (address !== null) {
    return sender.tab?.id === undefined || sender.frameId !== 0
      ? null
      : { kind: 'content', tabId: sender.tab.id, url: address, isOwnPage: true };
  }
  if (url.startsWith(base)) return { kind: 'extension', url };
  if (sender.tab?.id === undefined || sender.frameId !== 0) return null;
  return { kind: 'content', tabId: sender.tab.id, url: addressNow(url, sender.tab.url) };
};

/** Answers one message, or null when it is not for the background. Exported for tests: needs no listener. */
export const answer = (
  handlers: BackgroundHandlers,
  message: unknown,
  from: Origin,
): Promise<Result<unknown>> | null => {
  const { to, name, payload } = (message ?? {}) as Record<string, unknown>;
  if (to !== 'background') return null;
  const sender = identify(from);
  if (!sender || !isBackgroundCallName(name)) return Promise.resolve(fail('refused'));
  const call = BACKGROUND_CALLS[name];
  if (!call.senders.includes(sender.kind as never)) return Promise.resolve(fail('refused'));
  const parsed = v.safeParse(call.payload as v.GenericSchema, payload);
  if (!parsed.success) return Promise.resolve(fail('refused'));
  const handle = handlers[name] as (payload: unknown, sender: Sender) => Promise<Result<unknown>>;
  return handle(parsed.output, sender).catch(() => fail('unknown'));
};

/**
 * Listens for calls to the background. `sendResponse` with `return true` is the one form of an asynchronous
 * answer that every Chrome, Firefox and the polyfill understand alike.
 */
export const receiveBackgroundCalls = (handlers: BackgroundHandlers): void => {
  browser.runtime.onMessage.addListener(((
    message: unknown,
    from: Runtime.MessageSender,
    sendResponse: (answer: unknown) => void,
  ) => {
    const pending = answer(handlers, message, from);
    if (!pending) return undefined;
    pending.then(sendResponse);
    return true;
  }) as Runtime.OnMessageListener);
};
