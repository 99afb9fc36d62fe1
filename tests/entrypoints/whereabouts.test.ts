import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createWorld, must, saveMark, URLS } from '../storage/world';

const session = new Map<string, unknown>();
vi.mock('../../platform/browser', () => ({
  browser: {
    storage: {
      session: {
        get: async (key: string) => ({ [key]: structuredClone(session.get(key)) }),
        set: async (values: object) => {
          for (const [key, value] of Object.entries(values)) session.set(key, structuredClone(value));
        },
      },
    },
  },
}));

import { createWhereabouts } from '../../entrypoints/background/whereabouts';

beforeEach(() => session.clear());

const TAB = 7;
const [URL_A] = URLS;
const HOME = 'https://a.example/';

/** A library with one saved page, and what its visits tell. */
const visited = async () => {
  const { library, time } = createWorld();
  const saysGone = vi.fn(async () => false);
  must(await saveMark(library, 1));
  const whereabouts = createWhereabouts({ library, saysGone, now: () => time.now });
  const state = async () => must(await library.findByUrl(URL_A))?.article.availability?.value.state ?? 'here';
  const see = (url: string, seen: Parameters<typeof whereabouts.seen>[0]) =>
    whereabouts.seen(seen, { kind: 'content', tabId: TAB, url }, url === URL_A);
  return { library, time, whereabouts, saysGone, state, see };
};

describe('a saved page', () => {
  it('is gone when its site says so, and here again when it is', async () => {
    const { library, state, see } = await visited();
    await see(URL_A, { isArticle: false, gone: 404 });
    expect(must(await library.findByUrl(URL_A))?.article.availability?.value).toMatchObject({
      state: 'gone',
      status: 404,
    });
    await see(URL_A, { isArticle: true });
    expect(await state()).toBe('here');
  });

  it('is gone when it says so in words, which only saved pages are asked for', async () => {
    const { saysGone, state, see } = await visited();
    saysGone.mockResolvedValue(true);
    await see('https://b.example/', { isArticle: false });
    await see(URL_A, { isArticle: true });
    expect(saysGone).not.toHaveBeenCalled();
    await see(URL_A, { isArticle: false });
    expect(await state()).toBe('gone');
  });

  it('has nothing kept of it while it is here', async () => {
    const { library, see } = await visited();
    const before = must(await library.exportLibrary());
    await see(URL_A, { isArticle: true });
    await see(URL_A, { isArticle: false });
    expect(must(await library.exportLibrary())).toEqual(before);
  });

  it('that was opened from the library and led home has moved, and the tab knows which it was', async () => {
    const { whereabouts, state, see } = await visited();
    await whereabouts.asked(TAB, URL_A);
    await see(HOME, { isArticle: false });
    expect(await state()).toBe('moved');
    expect((await whereabouts.led(TAB))?.title).toBe('蓝田市治理清水河');
    await see(HOME, { isArticle: false });
    expect(await whereabouts.led(TAB)).not.toBeNull();
    await see('https://a.example/other', { isArticle: false });
    expect(await whereabouts.led(TAB)).toBeNull();
  });

  it('that a script led home has moved', async () => {
    const { state, see } = await visited();
    await see(URL_A, { isArticle: false });
    await see(HOME, { isArticle: false, ledFrom: URL_A });
    expect(await state()).toBe('moved');
  });

  it('has not moved when the reader goes home from it in another tab', async () => {
    const { whereabouts, state, see } = await visited();
    await see(URL_A, { isArticle: true });
    const home = { kind: 'content', tabId: TAB + 1, url: HOME } as const;
    await whereabouts.seen({ isArticle: false, ledFrom: URL_A }, home, false);
    expect(await state()).toBe('here');
  });

  it('has not moved when it was saved while it was read, before the reader goes home', async () => {
    const { whereabouts, state, see } = await visited();
    const sender = { kind: 'content', tabId: TAB, url: URL_A } as const;
    await whereabouts.seen({ isArticle: true }, sender, false);
    await whereabouts.kept(sender);
    await see(HOME, { isArticle: false, ledFrom: URL_A });
    expect(await state()).toBe('here');
  });

  it('is not there because its saved text was marked', async () => {
    const { whereabouts, state, see } = await visited();
    await whereabouts.kept({ kind: 'content', tabId: TAB, url: URL_A, isOwnPage: true });
    await see(HOME, { isArticle: false, ledFrom: URL_A });
    expect(await state()).toBe('moved');
  });

  it('has not moved when the reader goes home from it, or somewhere else, or much later', async () => {
    const { whereabouts, time, state, see } = await visited();
    await see(URL_A, { isArticle: true });
    await see(HOME, { isArticle: false, ledFrom: URL_A });
    expect(await state()).toBe('here');
    await whereabouts.asked(TAB, URL_A);
    await see('https://a.example/login?back=1', { isArticle: false });
    await see(HOME, { isArticle: false });
    expect(await state()).toBe('here');
    await whereabouts.asked(TAB, URL_A);
    time.now += 120_000;
    await see(HOME, { isArticle: false });
    expect(await state()).toBe('here');
  });
});

it('of pages that are not saved nothing is remembered', async () => {
  const { see } = await visited();
  await see('https://b.example/2', { isArticle: true });
  await see('https://b.example/', { isArticle: false, ledFrom: 'https://b.example/2' });
  expect([...session.values()].flat()).toEqual([]);
});
