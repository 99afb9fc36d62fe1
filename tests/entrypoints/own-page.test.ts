import { describe, expect, it, vi } from 'vitest';

vi.mock('../../platform/browser', () => ({ browser: {} }));

import { textOf } from '../../article/text-of';
import { createHandlers } from '../../entrypoints/background/handlers';
import { checksumOfText } from '../../exchange';
import type { Sender } from '../../messaging/receive';
import { createWorld, draft, idOf, must, saveMark, snapshot, URLS } from '../storage/world';

const OWN = URLS[0];

/** A capture whose text has the hash that it is said to have. */
const capture = (url: string) => {
  const article = snapshot({ url });
  return { ...article, textHash: checksumOfText(textOf(article.blocks)) };
};
const on = (url: string): Sender => ({ kind: 'content', tabId: 7, url });
const REFUSED = { ok: false, error: { code: 'refused' } };

/** A library with a mark on our page, and what a script on any page gets of it. */
const withOneMark = async () => {
  const { library } = createWorld();
  must(await saveMark(library, 1, { url: OWN, note: '甲' }));
  return { library, handlers: createHandlers(library), before: must(await library.exportLibrary()) };
};

const ID = idOf(0x1001);
const OTHERS = [
  'https://a.example.evil.example/1',
  'https://b.example/1',
  `https://b.example/?u=${OWN}`,
  'about:blank',
  '',
];

/** On the same site, where a single-page site may have gone on to. */
const NEXT = 'https://a.example/other';

/** Of a site that went from http to https, or has both. */
const OTHER_SCHEME = OWN.startsWith('https:')
  ? OWN.replace('https:', 'http:')
  : OWN.replace('http:', 'https:');

describe.each([NEXT, ...OTHERS])('a script on %j', (url) => {
  it('is told nothing of the marks of another page', async () => {
    const { handlers } = await withOneMark();
    const saved = await handlers['page.saved']({}, on(url));
    expect(saved).toEqual({ ok: true, value: null });
  });
});

describe.each(OTHERS)('a script on %j', (url) => {
  it('changes, deletes and brings back none of them, and saves nothing in its name', async () => {
    const { library, handlers, before } = await withOneMark();
    const sender = on(url);
    const article = capture(OWN);
    for (const attempt of [
      handlers['highlight.update']({ id: ID, patch: { note: '乙' } }, sender),
      handlers['highlight.delete']({ id: ID }, sender),
      handlers['highlight.restore']({ id: ID }, sender),
      handlers['article.save']({ article }, sender),
      handlers['page.visited']({ article }, sender),
      handlers['highlight.save']({ article, highlight: draft({ id: idOf(0x77) }) }, sender),
    ]) {
      expect(await attempt).toEqual(REFUSED);
    }
    expect(must(await library.exportLibrary())).toEqual(before);
  });
});

it('what a page had under way when its single-page site went on is kept all the same', async () => {
  const { handlers } = await withOneMark();
  const bare = snapshot({ url: OWN });
  const article = { ...bare, textHash: checksumOfText(textOf(bare.blocks)) };
  const saved = await handlers['highlight.save']({ article, highlight: draft({ id: idOf(0x77) }) }, on(NEXT));
  const noted = await handlers['highlight.update']({ id: ID, patch: { note: '乙' } }, on(NEXT));
  expect([saved.ok, noted.ok]).toEqual([true, true]);
});

it('a script on another page is told nothing by saving under the id of a mark that is not its own', async () => {
  const { library, handlers, before } = await withOneMark();
  const article = capture(URLS[1]);
  expect(await handlers['highlight.save']({ article, highlight: draft({ id: ID }) }, on(URLS[1]))).toEqual(
    REFUSED,
  );
  expect(must(await library.exportLibrary())).toEqual(before);
});

it.each([OWN, `${OWN}#notes`, `${OWN}?utm_source=weibo`, OTHER_SCHEME])(
  'a script on %j has its own marks',
  async (url) => {
    const { handlers } = await withOneMark();
    const saved = await handlers['page.saved']({}, on(url));
    expect(saved.ok && saved.value?.highlights.map(({ id }) => id)).toEqual([ID]);
    expect((await handlers['highlight.update']({ id: ID, patch: { note: '乙' } }, on(url))).ok).toBe(true);
    expect((await handlers['highlight.delete']({ id: ID }, on(url))).ok).toBe(true);
    expect((await handlers['highlight.restore']({ id: ID }, on(url))).ok).toBe(true);
  },
);

it('a text is kept under its own hash and no other', async () => {
  const { library, handlers, before } = await withOneMark();
  const article = capture(URLS[1]);
  const forged = { ...article, textHash: capture(OWN).textHash.replace(/^./, 'e') };
  const highlight = draft({ id: idOf(0x77) });
  expect(await handlers['article.save']({ article: forged }, on(URLS[1]))).toEqual(REFUSED);
  expect(await handlers['highlight.save']({ article: forged, highlight }, on(URLS[1]))).toEqual(REFUSED);
  expect(await handlers['page.visited']({ article: { ...forged, url: OWN } }, on(OWN))).toEqual(REFUSED);
  expect(must(await library.exportLibrary())).toEqual(before);
  expect((await handlers['highlight.save']({ article, highlight }, on(URLS[1]))).ok).toBe(true);
});
