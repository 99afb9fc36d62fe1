import { afterEach, expect, it, vi } from 'vitest';
import { ownSettings, settingsOnOwnPage, tellReaders } from '../../entrypoints/background/follow-settings';
import { DEFAULT_SETTINGS } from '../../messaging/default-settings';

const tabs = vi.hoisted(() => ({ query: vi.fn(), sendMessage: vi.fn() }));
vi.mock('../../platform/browser', () => ({
  browser: {
    tabs,
    runtime: { getURL: (path: string) => `extension://zhupi/${path}` },
    permissions: { getAll: async () => ({ origins: [] }) },
    storage: { local: { get: async () => ({}) } },
    i18n: { getUILanguage: () => 'en' },
  },
}));

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('a page is told of its own site and of no other, and of no template', () => {
  const settings = {
    ...DEFAULT_SETTINGS,
    siteScripts: { 'a.example': 'zh-Hans', 'b.example': 'zh-Hant' },
    quietSites: ['a.example', 'b.example'],
    templates: { article: '{{title}}' },
  } as const;
  expect(
    ownSettings({ ...settings, quietSites: [...settings.quietSites] }, 'https://b.example/news'),
  ).toEqual({
    ...DEFAULT_SETTINGS,
    siteScripts: { 'b.example': 'zh-Hant' },
    quietSites: ['b.example'],
  });
});

it('a site on which nothing is wanted is told so, and a page of ours with an article of it is not', () => {
  const settings = { ...DEFAULT_SETTINGS, neverSites: ['a.example'] };
  const address = 'https://a.example/news';
  expect(ownSettings(settings, address)).toMatchObject({
    neverSites: ['a.example'],
    selectionToolbar: false,
  });
  expect(settingsOnOwnPage(settings, address)).toMatchObject({ neverSites: [], selectionToolbar: true });
});

it('whoever changes a setting does not wait for a page that is busy', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', async () => ({ json: async () => ({}) }));
  tabs.query.mockResolvedValue([
    { id: 1, url: 'https://a.example/' },
    { id: 2, url: 'https://b.example/' },
  ]);
  tabs.sendMessage.mockImplementation(async (id: number) =>
    id === 1 ? new Promise(() => undefined) : { ok: true, value: null },
  );
  let isOver = false;
  const telling = tellReaders(DEFAULT_SETTINGS).then(() => {
    isOver = true;
  });
  await vi.advanceTimersByTimeAsync(500);
  expect([isOver, tabs.sendMessage.mock.calls.map(([id]) => id)]).toEqual([false, [1, 2]]);
  await vi.advanceTimersByTimeAsync(1500);
  expect(isOver).toBe(true);
  await telling;
});
