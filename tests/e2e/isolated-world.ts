import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from './harness';

/** What the extension's scripts hold on a page. */
export interface Held {
  /** On the window, the document and what is in the document. */
  listeners: number;
  /** Mutation observers that observe something. */
  observers: number;
}

/** Counts, in the world of the extension's scripts on a page, what these take and give back from now on. */
export const watchHeld = (browser: ExtensionBrowser, page: Page): Promise<void> =>
  browser.inExtension(
    `await browser.scripting.executeScript({ target: { tabId: argument }, func: () => {
      const held = { listeners: new Map(), observers: new Set() };
      globalThis.zhupiHeld = held;
      const keyOf = (type, options) => type + ' ' + (typeof options === 'object' ? !!options?.capture : !!options);
      const ofTarget = (target) => {
        if (!held.listeners.has(target)) held.listeners.set(target, new Map());
        return held.listeners.get(target);
      };
      const forget = (target, type, listener, options) =>
        ofTarget(target).get(keyOf(type, options))?.delete(listener);
      const { addEventListener, removeEventListener } = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function (type, listener, options) {
        const target = this ?? window;
        const isPassing = typeof options === 'object' && options?.once;
        if (listener && !isPassing && !(target instanceof AbortSignal) && !options?.signal?.aborted) {
          const key = keyOf(type, options);
          if (!ofTarget(target).has(key)) ofTarget(target).set(key, new Set());
          ofTarget(target).get(key).add(listener);
          if (options?.signal)
            addEventListener.call(options.signal, 'abort', () => forget(target, type, listener, options));
        }
        return addEventListener.call(target, type, listener, options);
      };
      EventTarget.prototype.removeEventListener = function (type, listener, options) {
        forget(this ?? window, type, listener, options);
        return removeEventListener.call(this ?? window, type, listener, options);
      };
      const { observe, disconnect } = MutationObserver.prototype;
      MutationObserver.prototype.observe = function (...args) {
        held.observers.add(this);
        return observe.apply(this, args);
      };
      MutationObserver.prototype.disconnect = function () {
        held.observers.delete(this);
        return disconnect.call(this);
      };
    } });`,
    browser.tabIdOf(page),
  );

/** What is held of all that was taken since `watchHeld`. */
export const readHeld = (browser: ExtensionBrowser, page: Page): Promise<Held> =>
  browser.inExtension<Held>(
    `const [{ result }] = await browser.scripting.executeScript({ target: { tabId: argument }, func: () => {
      const { listeners, observers } = globalThis.zhupiHeld;
      let count = 0;
      for (const [target, types] of listeners) {
        if ('isConnected' in target && !target.isConnected) continue;
        for (const each of types.values()) count += each.size;
      }
      return { listeners: count, observers: observers.size };
    } });
    return result;`,
    browser.tabIdOf(page),
  );

/** Runs files of the extension in a page, as its background does. */
export const inject = (browser: ExtensionBrowser, page: Page, files: readonly string[]): Promise<void> =>
  browser.inExtension(
    'await browser.scripting.executeScript({ target: { tabId: argument.tab }, files: argument.files })',
    { tab: browser.tabIdOf(page), files },
  );
