import { describe, expect, it } from 'vitest';
import { liveArticles, noteText, tagsOf } from '../../../exchange';
import type { ExportOptions } from '../../../exchange/formats';
import { articlesOf, exportFormats, type FormatId, writeAs } from '../../../exchange/formats';
import { adopt } from '../../../exchange/import';
import { COLOURS } from '../../../highlights/colours';
import { createWorld, must, saveMark, URLS } from '../../storage/world';
import { createDevice, idOf, NOW } from '../samples';
import { taken } from './samples';

const OPTIONS: ExportOptions = {
  labels: (label) => label,
  colourName: (colour) => colour,
  now: NOW,
  timeZone: 'UTC',
  version: '0.1.0',
  locale: 'zh-CN',
};

const QUOTES = [
  '三亿元',
  '=1+1',
  "'+引号",
  '“引” ,;\t号\n换行',
  '𠮷野家 👩‍👩‍👧',
  '<script>alert(1)</script>',
  '@甲',
  '－乙',
];

/** A library with every ink, notes and tags that are hard to write. */
async function library() {
  const world = createWorld();
  for (const [at, exact] of QUOTES.entries()) {
    must(
      await saveMark(world.library, at, {
        url: URLS[at % 2],
        exact,
        colour: COLOURS[at % COLOURS.length],
        note: at % 3 === 0 ? '' : `${exact}\r\n-- 第二行`,
        tags: at % 2 === 0 ? ['财,政', '水\\利', '=公式'] : [],
      }),
    );
  }
  return world;
}

/** What of a mark a format bears, by quote. */
const borne = (library: Parameters<typeof liveArticles>[0]) =>
  liveArticles(library)
    .flatMap(({ article, highlights }) =>
      highlights.map((mark) => ({
        url: article.url,
        title: article.title,
        quote: mark.selectors.quote.exact,
        colour: mark.colour.value,
        note: noteText(mark.note),
        tags: tagsOf(mark),
      })),
    )
    .sort((a, b) => (a.quote < b.quote ? -1 : 1));

const exported = async (id: FormatId, from: Parameters<typeof liveArticles>[0]) => {
  const result = await writeAs(id, articlesOf(from), OPTIONS);
  if (!result.ok) throw new Error(`no export as ${id}`);
  return new Uint8Array(await new Blob(result.value.files[0]?.content).arrayBuffer());
};

const RETURNING = exportFormats.map(({ id }) => id).filter((id) => id === 'csv' || id === 'json-ld');

describe.each(RETURNING)('our own export as %s', (id) => {
  it('brings quote, colour, note and tags to an empty library', async () => {
    const { library: store } = await library();
    const saved = must(await store.exportLibrary());
    const { library: foreign, refused } = await taken(await exported(id, saved));
    expect(refused).toEqual([]);
    expect(borne(foreign)).toEqual(borne(saved));
  });

  it('changes nothing in the library that it came from', async () => {
    const { library: store } = await library();
    const saved = must(await store.exportLibrary());
    const { library: foreign } = await taken(await exported(id, saved), NOW + 5000);
    const plan = must(await store.importLibrary(adopt(saved, foreign)));
    for (const { new: fresh, changed, deleted } of [plan.articles, plan.highlights]) {
      expect([fresh, changed, deleted]).toEqual([0, 0, 0]);
    }
    expect(must(await store.exportLibrary())).toEqual(saved);
  });
});

it('our Web Annotations bring back who chose a mark, and when its article was kept', async () => {
  const device = createDevice('a');
  const articles = [device.article(1, { capturedAt: NOW - 60_000 }), device.article(2, { url: URLS[1] })];
  const highlights = (['suggestion', 'reader'] as const).map((madeBy, at) =>
    device.mark(1, { id: idOf(0x101 + at), at, madeBy }),
  );
  const file = await exported('json-ld', { articles, highlights });
  const { library: foreign } = await taken(file, NOW + 5000);
  expect(foreign.highlights.map(({ id, madeBy }) => [id, madeBy])).toEqual(
    highlights.map(({ id, madeBy }) => [id, madeBy]),
  );
  expect(foreign.articles.map(({ deleted, createdAt }) => [deleted.value, createdAt])).toEqual([
    [false, NOW - 60_000],
    [false, NOW],
  ]);
});
