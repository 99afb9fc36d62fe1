import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createFakeBrowser } from './fake-browser';

const fake = vi.hoisted(() => ({ browser: undefined as unknown }));
vi.mock('../../platform/browser', () => ({
  get browser() {
    return fake.browser;
  },
}));

import { readingPlace } from '../../messaging/own-pages';
import { BACKGROUND_CALLS, type BackgroundCallName } from '../../messaging/protocol';
import { answer, type BackgroundHandlers, receiveBackgroundCalls } from '../../messaging/receive';
import { fail, succeed } from '../../messaging/result';
import { SAMPLE_ADDRESS } from '../../messaging/sample-page';

const NAMES = Object.keys(BACKGROUND_CALLS) as BackgroundCallName[];

const CONTENT = { id: 'zhupi', url: 'http://www.yunling.gov.cn/a.html', tab: { id: 7 }, frameId: 0 };
const LIBRARY = { id: 'zhupi', url: 'extension://zhupi/library.html', tab: { id: 8 }, frameId: 0 };

const SAMPLE = { id: 'zhupi', url: 'extension://zhupi/sample.html', tab: { id: 9 }, frameId: 0 };

const VIEW = {
  id: 'zhupi',
  url: `extension://zhupi${readingPlace('http://www.yunling.gov.cn/a.html?id=1#b')}`,
  tab: { id: 10 },
  frameId: 0,
};

const setUp = () => {
  const browser = createFakeBrowser();
  fake.browser = browser;
  const handle = vi.fn(async () => succeed(null));
  const handlers = Object.fromEntries(NAMES.map((name) => [name, handle])) as unknown as BackgroundHandlers;
  return { browser, handle, handlers };
};

const NO_PAYLOAD: BackgroundCallName[] = [
  'reader.start',
  'reader.wanted',
  'page.saved',
  'page.changed',
  'styles.load',
  'popup.start',
  'popup.activity',
  'settings.get',
];

describe('the address of a page', () => {
  const shown = async (tabUrl?: string) => {
    const { handlers, handle } = setUp();
    const tab = tabUrl === undefined ? { id: 7 } : { id: 7, url: tabUrl };
    await answer(handlers, { to: 'background', name: 'page.saved', payload: {} }, { ...CONTENT, tab });
    return (handle.mock.calls as unknown as [unknown, { url: string }][])[0]?.[1].url;
  };

  it('is the one that a single-page site shows now', async () => {
    expect(await shown('http://www.yunling.gov.cn/b.html')).toBe('http://www.yunling.gov.cn/b.html');
  });

  it.each([[undefined], ['http://www.qinghe.gov.cn/b.html'], ['about:blank']])(
    'is the sender’s own when the tab says %s',
    async (tabUrl) => {
      expect(await shown(tabUrl)).toBe(CONTENT.url);
    },
  );
});

describe('who may call what', () => {
  const senders = [
    ['a content script in the top frame', CONTENT, 'content'],
    ['our own page', LIBRARY, 'extension'],
    ['a content script in an embedded frame', { ...CONTENT, frameId: 3 }, null],
    ['another extension', { ...LIBRARY, id: 'somebody-else' }, null],
    [
      'a page that pretends by its address',
      { ...CONTENT, url: 'http://a.cn/?extension://zhupi/' },
      'content',
    ],
    ['a sender without a tab', { id: 'zhupi', url: 'http://a.cn/' }, null],
    ['the built-in article, as a page of the web', SAMPLE, 'content'],
    [
      'the built-in article with more in its address',
      { ...SAMPLE, url: `${SAMPLE.url}?from=welcome#a` },
      'content',
    ],
    ['the built-in article in a frame', { ...SAMPLE, frameId: 3 }, null],
    ['a reader view, as the page that it shows', VIEW, 'content'],
    ['a reader view in a frame', { ...VIEW, frameId: 3 }, null],
    ['a reader view of nothing', { ...VIEW, url: 'extension://zhupi/reading.html' }, 'extension'],
  ] as const;

  it.each(senders)('%s', async (_, sender, kind) => {
    const { handlers, handle } = setUp();
    for (const name of NO_PAYLOAD) {
      handle.mockClear();
      const allowed = kind !== null && (BACKGROUND_CALLS[name].senders as readonly string[]).includes(kind);
      const result = await answer(handlers, { to: 'background', name, payload: {} }, sender);
      expect(result).toEqual(allowed ? succeed(null) : fail('refused'));
      expect(handle).toHaveBeenCalledTimes(allowed ? 1 : 0);
    }
  });

  it('states the tab and address of a content script as the browser does', async () => {
    const { handlers, handle } = setUp();
    const payload = { isArticle: true };
    await answer(handlers, { to: 'background', name: 'page.seen', payload, url: 'http://forged/' }, CONTENT);
    expect(handle).toHaveBeenCalledWith(payload, { kind: 'content', tabId: 7, url: CONTENT.url });
  });
});

it('gives the built-in article an address of the web, the same in every browser', async () => {
  const { handlers, handle } = setUp();
  await answer(handlers, { to: 'background', name: 'page.saved', payload: {} }, SAMPLE);
  expect(handle).toHaveBeenCalledWith(
    {},
    {
      kind: 'content',
      tabId: 9,
      url: SAMPLE_ADDRESS,
      isOwnPage: true,
    },
  );
});

it('gives a reader view the address of the article that it shows', async () => {
  const { handlers, handle } = setUp();
  await answer(handlers, { to: 'background', name: 'page.saved', payload: {} }, VIEW);
  const url = 'http://www.yunling.gov.cn/a.html?id=1#b';
  expect(handle).toHaveBeenCalledWith({}, { kind: 'content', tabId: 10, url, isOwnPage: true });
});

describe('what is not a call', () => {
  it('is left to other listeners when it is not for the background', async () => {
    const { browser, handlers } = setUp();
    receiveBackgroundCalls(handlers);
    expect(
      await browser.deliver({ to: 'reader', name: 'reader.facts', payload: {} }, CONTENT),
    ).toBeUndefined();
  });

  it.each(['constructor', '__proto__', 'toString', 'no.such.call'])('%s is refused', async (name) => {
    const { handlers } = setUp();
    expect(await answer(handlers, { to: 'background', name, payload: {} }, CONTENT)).toEqual(fail('refused'));
  });

  it('malformed payloads are refused before a handler sees them', async () => {
    const { handlers, handle } = setUp();
    const takesPayload = NAMES.filter((name) => !NO_PAYLOAD.includes(name) && name !== 'library.changed');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...takesPayload), fc.anything(), async (name, payload) => {
        // Every key of a patch of settings is optional: an object without keys is well formed there.
        fc.pre(name !== 'settings.set' || Object.keys(Object(payload)).length > 0);
        const [kind] = BACKGROUND_CALLS[name].senders;
        const sender = kind === 'content' ? CONTENT : LIBRARY;
        expect(await answer(handlers, { to: 'background', name, payload }, sender)).toEqual(fail('refused'));
      }),
      { numRuns: 2000 },
    );
    expect(handle).not.toHaveBeenCalled();
  });

  it('a handler that throws answers with a failure', async () => {
    const { handlers, handle } = setUp();
    handle.mockRejectedValue(new Error('lost'));
    expect(await answer(handlers, { to: 'background', name: 'reader.start', payload: {} }, CONTENT)).toEqual(
      fail('unknown'),
    );
  });
});
