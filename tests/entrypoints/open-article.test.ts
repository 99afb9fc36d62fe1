import { expect, it, vi } from 'vitest';

const opened: string[] = [];
const memory = new Map<string, unknown>();

vi.mock('../../platform/browser', () => ({
  browser: {
    runtime: { getURL: (path: string) => `extension://zhupi${path}` },
    storage: {
      session: {
        get: async (name: string) => ({ [name]: memory.get(name) }),
        set: async (values: Record<string, unknown>) => {
          for (const [name, value] of Object.entries(values)) memory.set(name, value);
        },
      },
    },
    tabs: {
      query: async () => [],
      create: async ({ url }: { url: string }) => {
        opened.push(url);
        return { id: 7 };
      },
    },
  },
}));

import { createHandlers } from '../../entrypoints/background/handlers';
import { SAMPLE_ADDRESS } from '../../messaging/sample-page';
import { createWorld, must, snapshot, URLS } from '../storage/world';

it.each([
  ['at its address, and remembers that it was asked for', URLS[0], URLS[0], true],
  [
    'that is built in where it is: its address leads nowhere',
    SAMPLE_ADDRESS,
    'extension://zhupi/sample.html',
    false,
  ],
])('opens a saved article %s', async (_, url, shown, isRemembered) => {
  opened.length = 0;
  memory.clear();
  const { library } = createWorld();
  const { id: articleId } = must(await library.saveArticle(snapshot({ url })));
  const done = await createHandlers(library)['article.open'](
    { articleId },
    { kind: 'extension', url: 'extension://zhupi/library.html' },
  );
  expect([done.ok, opened, memory.size > 0]).toEqual([true, [shown], isRemembered]);
});
