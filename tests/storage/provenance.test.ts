import { describe, expect, it } from 'vitest';
import { createConverter } from '../../chinese';
import { checksumOfText } from '../../exchange';
import { SENTENCES } from '../chinese/traditional-sentences';
import { createWorld, must, saveMark, snapshot } from './world';

const TEXT = SENTENCES.slice(0, 14);
const HOSTS = ['https://source.example/1', 'https://portal.example/2', 'https://mirror.example/3'] as const;

const capture = (url: string, texts: readonly string[], more = {}) =>
  snapshot({
    url,
    blocks: texts.map((text) => ({ kind: 'paragraph' as const, text })),
    textHash: checksumOfText(texts.join('\n')),
    ...more,
  });

async function chain() {
  const { library } = createWorld();
  const simplified = TEXT.map((text) => createConverter('t2s').convert(text));
  must(await library.saveArticle(capture(HOSTS[0], TEXT, { publishedAt: '2024-05-01' })));
  const repost = must(
    await library.saveArticle(
      capture(HOSTS[1], simplified, { originUrl: HOSTS[0], publishedAt: '2024-05-02' }),
    ),
  );
  must(await library.saveArticle(capture(HOSTS[2], simplified, { publishedAt: '2024-05-03' })));
  must(await saveMark(library, 1, { url: 'https://other.example/4' }));
  return { library, repost };
}

describe('the provenance of an article', () => {
  it('leads from a repost to its source and to other saved copies, in either script', async () => {
    const { library, repost } = await chain();
    const { article, isIntact, origins, copies } = must(await library.provenance(repost.id));
    expect([article.id, isIntact]).toEqual([repost.id, true]);
    expect(origins.map(({ url, saved }) => [url, saved?.url])).toEqual([[HOSTS[0], HOSTS[0]]]);
    expect(copies.map(({ url }) => url)).toEqual([HOSTS[2]]);
  });

  it('names a source that is not kept, and ends where pages name each other', async () => {
    const { library } = createWorld();
    const first = must(await library.saveArticle(capture(HOSTS[0], TEXT, { originUrl: HOSTS[1] })));
    expect(must(await library.provenance(first.id)).origins).toEqual([{ url: HOSTS[1], saved: null }]);
    must(await library.saveArticle(capture(HOSTS[1], TEXT, { originUrl: HOSTS[0] })));
    expect(must(await library.provenance(first.id)).origins.map(({ url }) => url)).toEqual([HOSTS[1]]);
  });

  it('says when the text that is kept is not the one that was saved', async () => {
    const { library } = createWorld();
    const changed = must(
      await library.saveArticle({ ...capture(HOSTS[0], TEXT), textHash: checksumOfText('别的') }),
    );
    expect(must(await library.provenance(changed.id)).isIntact).toBe(false);
  });
});
