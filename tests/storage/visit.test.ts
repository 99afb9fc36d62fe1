import { describe, expect, it } from 'vitest';
import { createConverter } from '../../chinese';
import { checksumOfText } from '../../exchange/checksum';
import type { LibraryStore } from '../../storage';
import { codeOf, createWorld, idOf, must, NOW, snapshot, URLS } from './world';

const SAVED = ['蓝田市今年投入三亿元治理清水河。', '沿河五十二家工厂已经搬迁。居民可以放心用水。'];

const capture = (texts: readonly string[], more: Partial<Parameters<typeof snapshot>[0]> = {}) =>
  snapshot({
    url: URLS[0],
    blocks: texts.map((text) => ({ kind: 'paragraph' as const, text })),
    textHash: checksumOfText(texts.join('\n')),
    ...more,
  });

async function saved() {
  const world = createWorld();
  const { library } = world;
  const article = must(await library.saveArticle(capture(SAVED)));
  const mark = (number: number, exact: string) => {
    const start = SAVED.join('\n').indexOf(exact);
    const { selectors } = must({ ok: true, value: draftOn(exact, start, article.textHash) });
    return library.saveHighlight({
      article: capture(SAVED),
      highlight: { id: idOf(0x1000 + number), selectors, colour: 'amber', madeBy: 'reader' },
    });
  };
  must(await mark(1, '三亿元'));
  must(await mark(2, '居民可以放心用水'));
  must(await mark(3, '沿河五十二家工厂'));
  return { ...world, article };
}

const draftOn = (exact: string, start: number, textHash: string) => ({
  selectors: {
    quote: { type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector' as const, start, end: start + exact.length },
    block: { index: 0, offset: start },
    foldKey: exact,
    repairKey: exact,
    textHash,
  },
});

const seen = async (library: LibraryStore, texts: readonly string[], more = {}) =>
  must(await library.visit(capture(texts, { capturedAt: NOW + 1, ...more })));

describe('a visit to a saved article', () => {
  it('says what became of the text, which marks it touches, and keeps it once', async () => {
    const { library, article } = await saved();
    const now = [SAVED[0]?.replace('三', '五') ?? '', '沿河五十二家工厂已经搬迁。'];
    const first = await seen(library, now);
    expect(first?.change).toMatchObject({
      isNew: true,
      summary: { added: 0, removed: 1, changed: 1, moved: 0, figures: 1 },
      touched: [
        { id: idOf(0x1001), how: 'changed' },
        { id: idOf(0x1002), how: 'gone' },
      ],
    });
    expect((await seen(library, now))?.change?.isNew).toBe(false);
    const revisions = must(await library.revisions(article.id));
    expect(revisions.map(({ blocks }) => blocks.map(({ text }) => text))).toEqual([now]);
    expect(must(await library.findByUrl(URLS[0]))?.article.blocks.map(({ text }) => text)).toEqual(SAVED);
  });

  it.each([
    ['the other script', SAVED.map((text) => createConverter('s2t').convert(text)), {}],
    ['other blocks and spaces', [SAVED.join('　 ')], {}],
    ['a licence line that another version reads', [...SAVED, '依许可协议转载'], { capturedBy: '9.9.9' }],
    ['a login wall in its place', ['请登录'], {}],
    ['nothing in its place', [], {}],
    ['a sign in its place', ['…'], {}],
  ])('takes %s for no change', async (_, texts, more) => {
    const { library, article } = await saved();
    expect((await seen(library, texts, more))?.change).toBeNull();
    expect(must(await library.revisions(article.id))).toEqual([]);
  });

  it('keeps the last fifty texts of a page that is another one each time, and the first', async () => {
    const { library, article, time } = await saved();
    for (let day = 1; day <= 53; day++) {
      time.now += 1000;
      await seen(library, [...SAVED, `第${day}日，水位下降${day}厘米。`], { capturedAt: NOW + day });
    }
    const days = must(await library.revisions(article.id)).map(({ capturedAt }) => capturedAt - NOW);
    expect([days.length, days[0], days.at(-1)]).toEqual([50, 4, 53]);
    expect(must(await library.findByUrl(URLS[0]))?.article.textHash).toBe(article.textHash);
    // A text that is kept already makes no other one go.
    await seen(library, [...SAVED, '第4日，水位下降4厘米。'], { capturedAt: NOW + 60 });
    expect(must(await library.revisions(article.id))).toHaveLength(50);
  });

  it('takes a line more for a change when the same version reads it', async () => {
    const { library } = await saved();
    expect((await seen(library, [...SAVED, '市长辞职。']))?.change?.summary.added).toBe(1);
  });

  it('says nothing where nothing is saved, or what is not well formed', async () => {
    const { library, article } = await saved();
    expect(must(await library.visit(capture(SAVED, { url: URLS[1] })))).toBeNull();
    expect(codeOf(await library.visit(capture(SAVED, { url: 'about:blank' })))).toBe('invalid');
    must(await library.deleteArticle(article.id));
    expect(await seen(library, ['改写'])).toBeNull();
  });

  it('gives an article that has quotes only its text', async () => {
    const { library } = createWorld();
    must(await library.saveArticle(capture([])));
    expect((await seen(library, SAVED))?.change).toBeNull();
    expect(must(await library.findByUrl(URLS[0]))?.article.blocks).toHaveLength(2);
    expect(must(await library.find('清水河'))).toHaveLength(1);
  });
});
