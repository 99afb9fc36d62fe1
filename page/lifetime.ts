import { browser } from '../platform/browser';

const CHECK_EVERY_MS = 2000;

/** Whether this script still belongs to a running extension: after an update or removal the id is gone. */
const isAlive = (): boolean => {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
};

/**
 * The life of one script on a page: its signal ends when the extension was updated, disabled or removed, or when
 * somebody aborts it, so that everything that was put on the page can be taken back. There is no event for the end of
 * an extension; hence the checks. Returns null when a script of that name lives on this page already.
 */
export const createLifetime = (name: string): AbortController | null => {
  const registry = globalThis as unknown as Record<symbol, AbortSignal | undefined>;
  const key = Symbol.for(`zhupi.${name}`);
  if (registry[key] && !registry[key].aborted) return null;
  const controller = new AbortController();
  registry[key] = controller.signal;
  const timer = setInterval(() => {
    if (!isAlive()) controller.abort();
  }, CHECK_EVERY_MS);
  controller.signal.addEventListener('abort', () => clearInterval(timer));
  return controller;
};
