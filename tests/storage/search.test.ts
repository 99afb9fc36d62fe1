import { IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fold } from '../../chinese';
import { noteText, tagsOf } from '../../exchange';
import type { LibraryStore, ListedArticle } from '../../storage';
import { LibraryDatabase } from '../../storage/database';
import { SHARD_SIZE } from '../../storage/search/tables';
import { codeOf, createWorld, idOf, must, saveMark, snapshot } from './world';

// Thousands of runs take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const DAY_MS = 86_400_000;

/** Three articles, the later ones later saved, with marks in the first two. */
async function threeArticles() {
  const world = createWorld();
  const { library, time } = world;
  const pages = [
    {
      url: 'https://www.lantian.gov.cn/1',
      title: '蓝田市财政预算',
      source: '蓝田日报',
      siteName: '蓝田市人民政府',
      publishedAt: '2024-03-05',
      documentNumber: '蓝政发〔2024〕6号',
    },
    {
      url: 'https://news.bixi.example/2',
      title: '碧溪縣水利工程',
      source: '碧溪時報',
      siteName: '碧溪新聞網',
      publishedAt: '2023',
      script: 'zh-Hant' as const,
      blocks: [{ kind: 'paragraph' as const, text: '財政撥款一百二十億元，𠮷 村先行。' }],
    },
    {
      url: 'https://xgov.cn/3',
      title: 'Weather 😀',
      source: null,
      siteName: null,
      author: null,
      publishedAt: null,
    },
  ];
  for (const page of pages) {
    must(await library.saveArticle(snapshot(page)));
    time.now += DAY_MS;
  }
  const [first = '', second = ''] = pages.map(({ url }) => url);
  must(
    await saveMark(library, 1, { url: first, exact: '三亿元', note: '待查', tags: ['财政', '水利/河道'] }),
  );
  must(await saveMark(library, 2, { url: first, at: 1, exact: '工厂', colour: 'amber', tags: ['企业'] }));
  must(await saveMark(library, 3, { url: second, exact: '一百二十億元', colour: 'violet', tags: ['財政'] }));
  const names = async (query: string, from: LibraryStore = library) =>
    (await listed(from, query)).map(({ article }) => article.title.slice(0, 2));
  return { ...world, names, first, second };
}

async function listed(library: LibraryStore, query: string): Promise<ListedArticle[]> {
  return must(await library.list(must(await library.find(query)), query));
}

describe('filters', () => {
  it.each([
    ['site:lantian.gov.cn', ['蓝田']],
    ['site:gov.cn', ['蓝田']],
    ['site:www.lantian.gov.cn', ['蓝田']],
    ['site:https://www.lantian.gov.cn/1', ['蓝田']],
    ['site:"www.lantian.gov.cn"', ['蓝田']],
    ['site:bixi', ['碧溪']],
    ['网站:人民政府', ['蓝田']],
    ['site:"lantian.gov.cn"', ['蓝田']],
    ['site:"gov.cn"', []],
    ['source:日报', ['蓝田']],
    ['來源：时报', ['碧溪']],
    ['source:"日报"', []],
    ['source:"碧溪时报"', ['碧溪']],
    ['tag:财政', ['碧溪', '蓝田']],
    ['tag:水利', ['蓝田']],
    ['tag:"水利"', []],
    ['tag:财政 tag:企业', []],
    ['tag:财政 color:red', ['蓝田']],
    ['tag:财政 color:amber', []],
    ['colour:紫', ['碧溪']],
    ['color:am', ['蓝田']],
    ['color:puce', ['We', '碧溪', '蓝田']],
    ['has:note', ['蓝田']],
    ['-has:note', ['We', '碧溪']],
    ['有：划线', ['碧溪', '蓝田']],
    ['has:note tag:企业', []],
    ['-tag:企业 has:mark', ['碧溪']],
    ['script:繁', ['碧溪']],
    ['script:zh-hans', ['We', '蓝田']],
    ['after:2024', ['We', '蓝田']],
    ['before:2024', ['碧溪']],
    ['after:2024-03-05 before:2024-03-06', ['蓝田']],
    ['before:2024-03-05 after:2023', ['碧溪']],
    ['after:gestern', ['We', '碧溪', '蓝田']],
    ['财政 -拨款', ['蓝田']],
    ['"财政拨款"', ['碧溪']],
    ['"財政 撥款"', []],
    ['-财政', ['We']],
    ['蓝政发(2024)6号', ['蓝田']],
    ['𠮷', ['碧溪']],
    ['😀', ['We']],
    ['tag:', ['We', '碧溪', '蓝田']],
  ])('%s', async (query, expected) => {
    const { names } = await threeArticles();
    expect(await names(query)).toEqual(expected);
  });

  it('say which marks meet them, and show the tag that was asked for', async () => {
    const { library } = await threeArticles();
    const [article] = await listed(library, 'tag:水利 三亿');
    expect(article?.meeting).toEqual([idOf(0x1001)]);
    expect(article?.matches).toContainEqual({
      field: 'tag',
      highlightId: idOf(0x1001),
      text: '水利/河道',
      ranges: [{ start: 0, end: 5 }],
    });
    const [whole] = await listed(library, '三亿');
    expect(whole?.meeting).toHaveLength(2);
  });

  it('know collections, and what the reader corrected', async () => {
    const { library, names } = await threeArticles();
    const [, , id = ''] = must(await library.find());
    must(await library.setCollections([id], { add: ['预算案'] }));
    must(await library.correctArticle(id, { source: '青禾晨报', publishedAt: '2020-01-02' }));
    expect(await names('collection:預算')).toEqual(['蓝田']);
    expect(await names('-has:collection')).toEqual(['We', '碧溪']);
    expect([await names('source:青禾'), await names('source:蓝田'), await names('蓝田日报')]).toEqual([
      ['蓝田'],
      [],
      ['蓝田'],
    ]);
    expect(await names('before:2021')).toEqual(['蓝田']);
  });
});

describe('the order', () => {
  it('has the best place of the words first, then the newest', async () => {
    const { library, time } = createWorld();
    const places = [
      { title: '槐荫' },
      { source: '槐荫日报' },
      { blocks: [{ kind: 'paragraph' as const, text: '槐荫' }] },
      {},
      {},
      {},
      { title: '槐荫' },
    ];
    for (const [index, page] of places.entries()) {
      must(await library.saveArticle(snapshot({ url: `https://a.example/${index}`, ...page })));
      time.now += DAY_MS;
    }
    const mark = (index: number, fields: object) =>
      saveMark(library, index, { url: `https://a.example/${index}`, ...fields });
    must(await mark(3, { exact: '槐荫' }));
    must(await mark(4, { note: '槐荫' }));
    must(await mark(5, { tags: ['槐荫'] }));
    const found = (await listed(library, '槐荫')).map(({ article }) => Number(article.url.at(-1)));
    expect(found).toEqual([6, 0, 5, 4, 3, 1, 2]);
  });

  it('is what the reader asks for', async () => {
    const { library } = await threeArticles();
    const titles = async (by: 'saved' | 'published' | 'title' | 'source', descending: boolean) => {
      const ids = must(await library.find('', { order: { by, descending } }));
      return must(await library.list(ids)).map(({ article }) => article.title.slice(0, 2));
    };
    expect(await titles('saved', false)).toEqual(['蓝田', '碧溪', 'We']);
    expect(await titles('published', false)).toEqual(['碧溪', '蓝田', 'We']);
    // By their sound: bì before lán, and Latin letters before or after all hanzi.
    const byTitle = (await titles('title', false)).filter((title) => title !== 'We');
    expect(byTitle).toEqual(['碧溪', '蓝田']);
    expect((await titles('title', true)).filter((title) => title !== 'We')).toEqual(['蓝田', '碧溪']);
    expect((await titles('source', true))[0]).toBe('蓝田');
  });
});

describe('facets', () => {
  it('count what was found, by all that it can be narrowed down by', async () => {
    const { library } = await threeArticles();
    const all = must(await library.facets());
    expect(all).toMatchObject({
      articles: 3,
      marks: 3,
      noted: { articles: 1, marks: 1 },
      sites: [
        { value: 'lantian.gov.cn', articles: 1, marks: 2 },
        { value: 'news.bixi.example', articles: 1, marks: 1 },
        { value: 'xgov.cn', articles: 1, marks: 0 },
      ],
      scripts: [
        { value: 'zh-Hans', articles: 2, marks: 2 },
        { value: 'zh-Hant', articles: 1, marks: 1 },
      ],
      colours: [
        { value: 'amber', articles: 1, marks: 1 },
        { value: 'vermilion', articles: 1, marks: 1 },
        { value: 'violet', articles: 1, marks: 1 },
      ],
    });
    // 财政 and 財政 are one for a filter, and one here.
    expect(all.tags[0]).toMatchObject({ articles: 2, marks: 2 });
    expect(all.tags.map(({ value }) => fold(value))).toEqual(['财政', '企业', '水利/河道']);
    expect(all.months.map(({ value }) => value)).toEqual(['2024-05', '2024-03', '2023-01']);
    expect(must(await library.facets('tag:企业')).articles).toBe(1);
  });

  it('agree with what a filter for the value finds', async () => {
    const { library } = await threeArticles();
    const all = must(await library.facets());
    for (const [field, facets] of [
      ['site', all.sites],
      ['source', all.sources],
      ['tag', all.tags],
      ['color', all.colours],
      ['script', all.scripts],
    ] as const) {
      for (const { value, articles } of facets)
        expect(must(await library.find(`${field}:"${value}"`))).toHaveLength(articles);
    }
  });
});

describe('facets of everything', () => {
  it('are counted anew after each change', async () => {
    const { library, first } = await threeArticles();
    const notedNow = async () => must(await library.facets()).noted;
    expect([await notedNow(), await notedNow()]).toEqual([
      { articles: 1, marks: 1 },
      { articles: 1, marks: 1 },
    ]);
    must(await saveMark(library, 9, { url: first, at: 9, note: '槐荫' }));
    expect(await notedNow()).toEqual({ articles: 1, marks: 2 });
    must(await library.facets('槐荫'));
    expect(must(await library.facets()).articles).toBe(3);
  });
});

describe('weekly', () => {
  it('counts the last weeks, with what they were about', async () => {
    const { library, time } = await threeArticles();
    time.now += 7 * DAY_MS;
    must(await library.saveArticle(snapshot({ url: 'https://a.example/new' })));
    const { weeks, sources, tags } = must(await library.weekly(time.now, 3));
    expect(weeks.map(({ articles, highlights }) => [articles, highlights])).toEqual([
      [0, 0],
      [3, 3],
      [1, 0],
    ]);
    // Of both weeks together: no week alone has two of that source.
    expect(sources).toEqual(['蓝田日报', '碧溪時報']);
    expect(tags).toHaveLength(4);
    const totals = must(await library.totals(time.now));
    expect([weeks[2]?.articles, weeks[2]?.highlights]).toEqual([
      totals.articlesThisWeek,
      totals.highlightsThisWeek,
    ]);
  });
});

describe('a search', () => {
  it('that is not wanted any more is cancelled', async () => {
    const { library } = await threeArticles();
    const end = new AbortController();
    const searching = library.find('财政', { signal: end.signal });
    end.abort();
    expect(codeOf(await searching)).toBe('cancelled');
    expect(codeOf(await library.facets('财政', { signal: end.signal }))).toBe('cancelled');
    expect(must(await library.find('财政'))).toHaveLength(2);
  });

  it('sees what another context writes', async () => {
    const { names, open, first } = await threeArticles();
    expect(await names('槐荫')).toEqual([]);
    const other = open();
    must(await saveMark(other, 9, { url: first, at: 9, note: '槐荫' }));
    expect([await names('槐荫'), await names('槐荫', other)]).toEqual([['蓝田'], ['蓝田']]);
    must(await other.wipe());
    expect(await names('槐荫')).toEqual([]);
    must(await saveMark(other, 10, { url: first, at: 9, note: '槐荫' }));
    expect(await names('槐荫')).toEqual(['蓝田']);
  });

  it('finds its way when what is searched is of another format, or gone', async () => {
    const { names, indexedDB, library, open } = await threeArticles();
    expect(await names('财政')).toHaveLength(2);
    library.close();
    const db = new LibraryDatabase('zhupi', { indexedDB, IDBKeyRange });
    await db.open();
    await db.searchState.update('search', { format: -1 });
    await db.searchShards.clear();
    db.close();
    expect(await names('财政', open())).toHaveLength(2);
  });

  it('writes a long log into the shards, and finds the same as before', async () => {
    const { library, indexedDB, open } = createWorld();
    must(await library.find('水'));
    const number = SHARD_SIZE + 60;
    for (let index = 0; index < number; index++)
      must(await library.saveArticle(snapshot({ url: `https://a.example/${index}` })));
    const before = must(await library.find('清水河'));
    const later = open();
    expect(must(await later.find('清水河'))).toEqual(before);
    const db = new LibraryDatabase('zhupi', { indexedDB, IDBKeyRange });
    await db.open();
    await expect.poll(() => db.searchLog.count()).toBe(0);
    const shards = await db.searchShards.toArray();
    expect(shards.map(({ docs }) => docs.length)).toEqual([SHARD_SIZE, 60]);
    db.close();
    must(await later.deleteArticle(before[5] ?? ''));
    for (const store of [library, later, open()])
      expect(must(await store.find('清水河'))).toHaveLength(number - 1);
  });
});

/** Reads every field of every article, as the reader sees it: slow, and plainly right. */
function plainly(articles: readonly ListedArticle[], words: string[], without: string[]): string[] {
  const occurs = ({ article, highlights }: ListedArticle, word: string) => {
    const { title, source, siteName, author, editor } = article;
    const texts = [title, source, siteName, author, editor, ...article.blocks.map(({ text }) => text)];
    for (const mark of highlights)
      texts.push(mark.selectors.quote.exact, noteText(mark.note), ...tagsOf(mark));
    return texts.some((text) => text !== null && fold(text).includes(fold(word)));
  };
  return articles
    .filter(
      (item) => words.every((word) => occurs(item, word)) && !without.some((word) => occurs(item, word)),
    )
    .map(({ article }) => article.id)
    .sort();
}

describe('over any history', () => {
  const piece = fc.constantFrom(
    ...[
      '財',
      '财',
      '政',
      '預',
      '预',
      '算',
      '裡',
      '里',
      'A',
      'ａ',
      'b',
      '𠮷',
      '𠀋',
      '😀',
      '👩‍👧',
      '，',
      ',',
      '１',
      '1',
      '—',
    ],
  );
  const phrase = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''));
  const act = fc.record({
    kind: fc.constantFrom('article', 'mark', 'edit', 'delete', 'restore', 'drop', 'other'),
    page: fc.nat({ max: 4 }),
    mark: fc.nat({ max: 5 }),
    text: phrase,
    more: phrase,
  });
  const question = fc.record({
    words: fc.array(phrase, { minLength: 1, maxLength: 2 }),
    without: fc.array(phrase, { maxLength: 1 }),
  });

  it('finds what a plain reading finds, neither more nor less', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(act, fc.option(question)), { minLength: 3, maxLength: 14 }),
        async (history) => {
          const { library, open } = createWorld();
          const other = open();
          for (const [{ kind, page, mark, text, more }, asked] of history) {
            const url = `https://a.example/${page}`;
            const blocks = [{ kind: 'paragraph' as const, text: more }];
            const article = snapshot({
              url,
              title: text,
              blocks,
              siteName: null,
              source: null,
              author: null,
            });
            const id = idOf(0x1000 + mark);
            const highlight = { url, exact: text, note: more, tags: [text] };
            if (kind === 'article') must(await library.saveArticle(article));
            if (kind === 'mark') await saveMark(library, mark, highlight);
            if (kind === 'other') await saveMark(other, mark, highlight);
            if (kind === 'edit') await library.updateHighlight(id, { note: text, tags: [more] });
            if (kind === 'delete') await other.deleteHighlight(id);
            if (kind === 'restore') await library.restoreHighlight(id);
            const saved = must(await library.findByUrl(url));
            if (kind === 'drop' && saved) must(await library.deleteArticle(saved.article.id));
            if (asked === null) continue;
            const { words, without } = asked;
            const query = [...words.map((word) => `"${word}"`), ...without.map((word) => `-"${word}"`)].join(
              ' ',
            );
            const all = must(await library.list(must(await library.find())));
            const found = must(await library.find(query));
            expect([...found].sort()).toEqual(plainly(all, words, without));
            const totals = must(await library.totals());
            const marks = all.flatMap(({ highlights }) => highlights);
            expect(totals).toMatchObject({
              articles: all.length,
              highlights: marks.length,
              notes: marks.filter(({ note }) => noteText(note) !== '').length,
            });
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
