import { describe, expect, it } from 'vitest';
import { type LiveArticle, liveArticles } from '../../../exchange';
import { type ArticleSource, exportFormats } from '../../../exchange/formats';
import { createPieces } from '../../../exchange/formats/pieces';
import { createDevice, idOf } from '../samples';
import { format, options, textOf } from './sample';

const device = createDevice('a');
const articles = Array.from({ length: 120 }, (_, at) =>
  device.article(at + 1, { url: `https://news.lantian.example/${at}` }),
);
const library = {
  articles,
  highlights: articles.map((_, at) => device.mark(at + 1, { id: idOf(0x1000 + at), exact: `第${at}句` })),
};
const live = liveArticles(library);

/** Remembers how many articles were asked for at a time. */
function watched(read: (from: number, count: number) => LiveArticle[] | null) {
  const counts: number[] = [];
  const source: ArticleSource = {
    total: live.length,
    read: async (from, count) => {
      counts.push(count);
      return read(from, count);
    },
  };
  return { source, counts };
}

const FORMATS = exportFormats.map(({ id }) => id);

describe('an export of many articles', () => {
  it.each(FORMATS)('%s: reads them a portion at a time', async (id) => {
    const { source, counts } = watched((from, count) => live.slice(from, from + count));
    const result = await format(id).export(source, options());
    expect(result.ok).toBe(true);
    expect(Math.max(...counts)).toBeLessThanOrEqual(25);
    expect(counts.length).toBeGreaterThan(4);
  });

  it.each(FORMATS)('%s: ends where they cannot be read any further', async (id) => {
    const { source } = watched((from, count) => (from > 50 ? null : live.slice(from, from + count)));
    expect(await format(id).export(source, options())).toEqual({ ok: false, error: { code: 'aborted' } });
  });

  it('goes on without those that are gone meanwhile', async () => {
    const { source } = watched((from, count) =>
      live.slice(from, from + count).filter((_, at) => from + at !== 60),
    );
    const result = await format('csv').export(source, options());
    if (!result.ok) throw new Error(result.error.code);
    const text = await new Blob(result.value.files[0]?.content).text();
    expect(text.match(/第\d+句/g)).toHaveLength(119);
    expect((await textOf('csv', library)).match(/第\d+句/g)).toHaveLength(120);
  });
});

it('what is written is put aside in pieces, in order', async () => {
  const pieces = createPieces();
  const texts = Array.from({ length: 40 }, (_, at) => String(at % 10).repeat(100_000));
  for (const text of texts) pieces.push(text);
  const content = pieces.end();
  expect(content.length).toBeGreaterThan(2);
  expect(await new Blob(content).text()).toBe(texts.join(''));
});
