import { JSDOM, VirtualConsole } from 'jsdom';
import { readPage } from '../../page-file';
import { bundle, startBrowser } from '../extraction/browser';
import type { InPage, Trip } from './in-page';

const IN_PAGE = new URL('./in-page.ts', import.meta.url);
type InBench = typeof globalThis & { bench: InPage };

export type Where = 'chromium' | 'firefox' | 'jsdom';

/** Pages travel one after the other: a saved file is opened without its scripts, converted and restored. */
export interface Traveller {
  travel(file: string): Promise<Trip>;
  close(): Promise<void>;
}

async function inJsdom(): Promise<Traveller> {
  const code = await bundle(IN_PAGE);
  return {
    async travel(file) {
      const { window } = new JSDOM(readPage(file), {
        url: 'http://bench.example/a.html',
        virtualConsole: new VirtualConsole(),
        runScripts: 'outside-only',
      });
      try {
        window.eval(code);
        return (window as unknown as InBench).bench.travel();
      } finally {
        window.close();
        // Until the next turn of the event loop jsdom's weak references hold the document in memory.
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
    close: async () => undefined,
  };
}

/** Null where there is no such browser. */
export async function startTravel(where: Where): Promise<Traveller | null> {
  if (where === 'jsdom') return inJsdom();
  const browser = await startBrowser(where, IN_PAGE);
  return (
    browser && {
      async travel(file) {
        const page = await browser.open(readPage(file));
        return page.evaluate(() => (globalThis as InBench).bench.travel());
      },
      close: () => browser.close(),
    }
  );
}
