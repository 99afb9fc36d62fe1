import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fold } from '../../chinese';
import { createWorld, hashOf, idOf, must, saveMark, search, snapshot } from './world';

// Thousands of runs take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** A library of one article in each script, and one that shares no words with them. */
async function twoScripts() {
  const { library, time, open } = createWorld();
  const hans = snapshot({ url: 'https://a.example/1', title: '蓝田市发布财政预算', source: '蓝田日报' });
  const hant = snapshot({
    url: 'https://b.example/2',
    title: '碧溪縣公布財政決算',
    siteName: '碧溪新聞網',
    source: '碧溪時報',
    author: '陳遠',
    script: 'zh-Hant',
    blocks: [{ kind: 'paragraph', text: '去年歲入為一百二十億元，較前年增長。' }],
    textHash: hashOf(2),
  });
  const other = snapshot({
    url: 'https://c.example/3',
    title: 'Weather',
    source: null,
    siteName: null,
    author: null,
    blocks: [],
  });
  for (const article of [hans, hant, other]) {
    must(await library.saveArticle(article));
    time.now += 1000;
  }
  await saveMark(library, 1, { url: hant.url, exact: '一百二十億元', note: '核對圖表', tags: ['預算'] });
  const titles = async (query: string) =>
    (await search(library, query)).map(({ article }) => article.title.slice(0, 3));
  return { library, time, titles, open };
}

describe('list', () => {
  it('gives articles newest first, part by part, with their live marks', async () => {
    const { library } = await twoScripts();
    const all = await search(library);
    expect(all.map(({ article }) => article.title.slice(0, 3))).toEqual(['Wea', '碧溪縣', '蓝田市']);
    expect([all[1]?.highlights.length, all[1]?.matches]).toEqual([1, []]);
    const [, second = '', third = ''] = must(await library.find());
    await library.deleteArticle(third);
    expect(must(await library.list([third, second, idOf(0x99)]))).toEqual([all[1]]);
  });

  it('has the newest at hand without the others', async () => {
    const { library, time } = createWorld();
    for (let number = 0; number < 8; number++) {
      // Two are saved in the same moment.
      time.now += number % 4 === 0 ? 0 : 1000;
      must(await library.saveArticle(snapshot({ url: `https://a.example/${number}` })));
    }
    must(await saveMark(library, 1, { url: 'https://a.example/7', note: '待查' }));
    const gone = must(await library.find())[1] ?? '';
    must(await library.deleteArticle(gone));
    const all = await search(library);
    expect(must(await library.newest(3))).toEqual(all.slice(0, 3));
    expect(must(await library.newest(100))).toEqual(all);
    expect([all.length, all[0]?.highlights.length]).toEqual([7, 1]);
  });

  it.each([
    ['财政', ['碧溪縣', '蓝田市']],
    ['財政', ['碧溪縣', '蓝田市']],
    ['财政 岁入', ['碧溪縣']],
    ['时报', ['碧溪縣']],
    ['陈远', ['碧溪縣']],
    ['亿', ['碧溪縣', '蓝田市']],
    ['核对图表', ['碧溪縣']],
    // In the title, and as a tag.
    ['预算', ['蓝田市', '碧溪縣']],
    ['预算　碧溪', ['碧溪縣']],
    ['清水河 投入', ['蓝田市']],
    ['WEATHER', ['Wea']],
    ['ｗｅａｔｈｅｒ', ['Wea']],
    ['财政 weather', []],
    ['不存在', []],
    ['  ', ['Wea', '碧溪縣', '蓝田市']],
  ])('finds %j in either script', async (query, expected) => {
    const { titles } = await twoScripts();
    expect(await titles(query)).toEqual(expected);
  });

  it('goes through more texts than are held in memory at a time', async () => {
    const { library } = createWorld();
    const one = must(await saveMark(library, 1, { note: '此处' }));
    const number = 1005;
    const articles = Array.from({ length: number }, (_, index) => {
      const url = `https://many.example/${index}`;
      const title = index % 1000 === 0 ? '槐荫' : '碧溪';
      return {
        ...one.article,
        ...snapshot({ url, title }),
        id: idOf(0x5000 + index),
        urlKey: `many.example/${index}`,
      };
    });
    const highlights = articles.map(({ id }, index) => ({
      ...one.highlight,
      articleId: id,
      id: idOf(0x9000 + index),
    }));
    must(await library.importLibrary({ articles, highlights }));
    expect(must(await library.find('此处'))).toHaveLength(number + 1);
    expect(must(await library.find('槐荫 碧溪'))).toEqual([]);
    expect(must(await library.find('碧溪'))).toHaveLength(number - 2);
  });

  it('says what matched, and where, in the text as it is kept', async () => {
    const { library } = await twoScripts();
    const [item] = await search(library, '百二十亿 图表 时报');
    const shown = item?.matches.map(({ field, text, ranges, highlightId }) => [
      field,
      ranges.map(({ start, end }) => text.slice(start, end)),
      highlightId,
    ]);
    const mark = item?.highlights[0]?.id;
    expect(shown).toEqual([
      ['source', ['時報'], undefined],
      ['quote', ['百二十億'], mark],
      ['note', ['圖表'], mark],
      ['text', ['百二十億'], undefined],
    ]);
  });

  it('follows edits, deletions and returns', async () => {
    const { library, titles } = await twoScripts();
    const id = idOf(0x1001);
    await library.updateHighlight(id, { note: '另查', tags: [] });
    expect([await titles('图表'), await titles('另查')]).toEqual([[], ['碧溪縣']]);
    await library.deleteHighlight(id);
    expect(await titles('另查')).toEqual([]);
    await library.restoreHighlight(id);
    expect(await titles('另查')).toEqual(['碧溪縣']);
    const article = must(await library.findByUrl('https://b.example/2'))?.article.id ?? '';
    await library.deleteArticle(article);
    expect([await titles('另查'), await titles('财政')]).toEqual([[], ['蓝田市']]);
  });

  it('finds what a plain reading of every field finds, neither more nor less', async () => {
    const piece = fc.constantFrom('財', '财', '政', '預', '预', '算', 'A', 'a', '𠮷', '\ud800', ' ', '，');
    const phrase = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ title: phrase, text: phrase, quote: phrase, note: phrase }), { maxLength: 5 }),
        phrase,
        async (pages, query) => {
          const { library } = createWorld();
          for (const [index, { title, text, quote, note }] of pages.entries()) {
            const url = `https://a.example/${index}`;
            const blocks = [{ kind: 'paragraph' as const, text }];
            const article = snapshot({ url, title, blocks, siteName: null, source: null, author: null });
            must(await library.saveArticle(article));
            must(await saveMark(library, index, { url, exact: quote, note }));
          }
          const words = fold(query).split(/\s+/).filter(Boolean);
          const expected = pages.flatMap((page, index) => {
            const fields = Object.values(page).map(fold);
            return words.every((word) => fields.some((field) => field.includes(word))) ? [index] : [];
          });
          const items = await search(library, query);
          expect(items.map(({ article }) => Number(article.url.slice(18))).sort()).toEqual(expected);
          for (const { matches } of items) {
            for (const { text, ranges } of matches) {
              for (const { start, end } of ranges) {
                const found = fold(text.slice(start, end));
                expect(words.some((word) => found.includes(word))).toBe(true);
              }
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
