import { vi } from 'vitest';

type Listener = (message: unknown, sender: unknown, sendResponse: (answer: unknown) => void) => unknown;

/** As much of the browser's API as messages need: one listener on each side, answers by `sendResponse`. */
export const createFakeBrowser = () => {
  const listeners = new Set<Listener>();
  return {
    runtime: {
      id: 'zhupi',
      getURL: (path: string) => new URL(path, 'extension://zhupi/').href,
      onMessage: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
      sendMessage: vi.fn(),
    },
    tabs: { sendMessage: vi.fn() },
    /** Delivers a message to the listeners, as the browser does: the first that answers is heard. */
    deliver: (message: unknown, sender: unknown): Promise<unknown> =>
      new Promise((resolve) => {
        const pending = [...listeners].filter((listener) => listener(message, sender, resolve) === true);
        if (pending.length === 0) resolve(undefined);
      }),
    listeners,
  };
};
