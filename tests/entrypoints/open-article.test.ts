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

import { textOf } from '../../article/text-of';
import { createHandlers } from '../../entrypoints/background/handlers';
import { checksumOfText, urlKey } from '../../exchange';
import { SAMPLE_ADDRESS } from '../../messaging/sample-page';
import { createWorld, draft, must, snapshot, URLS } from '../storage/world';

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

it.each(['article.save', 'highlight.save'] as const)(
  'remembers where it was when it was saved by %s',
  async (name) => {
    memory.clear();
    const { library } = createWorld();
    const article = snapshot({ url: URLS[0] });
    const textHash = checksumOfText(textOf(article.blocks));
    const payload = { article: { ...article, textHash }, highlight: draft({ at: 1 }) };
    const done = await createHandlers(library)[name](payload, { kind: 'content', tabId: 7, url: URLS[0] });
    expect(done.ok).toBe(true);
    await vi.waitFor(() => expect([...memory.values()]).toEqual([[[7, { article: urlKey(URLS[0]) }]]]));
  },
);
