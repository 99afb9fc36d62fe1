import { describe, expect, it } from 'vitest';
import { checksumOfText } from '../../exchange';
import { score } from '../../storage/search/rank';
import { sift } from '../../storage/search/sift';
import { createWorld, idOf, must, NOW, saveMark, search, snapshot, URLS } from './world';

const DAY = 86_400_000;

describe('sources and tags of the last weeks', () => {
  it('come by how often they are, then by name, five at most', async () => {
    const { library, time } = createWorld();
    const sources = ['丙报', '甲报', '乙报', '甲报', '丁报', '戊报', '己报', '乙报', '甲报'];
    for (const [at, source] of sources.entries()) {
      must(await library.saveArticle(snapshot({ url: `https://a.example/${at}`, source })));
    }
    must(await saveMark(library, 1, { tags: ['水', '财政'] }));
    must(await saveMark(library, 2, { tags: ['财政'] }));
    const { sources: named, tags } = must(await library.weekly(time.now + 1, 2));
    expect(named).toEqual([
      '甲报',
      '乙报',
      ...['丙报', '丁报', '戊报', '己报', '蓝田日报'].sort().slice(0, 3),
    ]);
    expect(tags).toEqual(['财政', '水']);
  });

  it('end with the present moment, and a week begins where the one before it ends', async () => {
    const { library, time } = createWorld();
    must(await library.saveArticle(snapshot({ url: URLS[0] })));
    const counts = async (now: number) =>
      must(await library.weekly(now, 2)).weeks.map(({ articles }) => articles);
    expect(await counts(time.now - 1)).toEqual([0, 0]);
    expect(await counts(time.now)).toEqual([0, 1]);
    expect(await counts(time.now + 7 * DAY - 1)).toEqual([0, 1]);
    expect(await counts(time.now + 7 * DAY)).toEqual([1, 0]);
    expect(must(await library.weekly(time.now, 2)).weeks.map(({ from }) => from)).toEqual([
      time.now - 14 * DAY + 1,
      time.now - 7 * DAY + 1,
    ]);
  });
});

describe('the trash', () => {
  it('has of what went at once the last one made first', async () => {
    const { library } = createWorld();
    const ids: string[] = [];
    for (const url of URLS) ids.push(must(await library.saveArticle(snapshot({ url }))).id);
    must(await library.deleteArticles(ids));
    expect(must(await library.trash()).map(({ id }) => id)).toEqual([...ids].sort().reverse());
  });

  it('keeps what was not purged, in the backup of the last import too', async () => {
    const { library, time } = createWorld();
    const other = createWorld({ firstId: 0x900 });
    const kept = must(await library.saveArticle(snapshot({ url: URLS[0], title: '留下' })));
    const later = {
      textHash: checksumOfText('再版'),
      blocks: [{ kind: 'paragraph' as const, text: '再版' }],
    };
    must(await library.saveArticle(snapshot({ url: URLS[0], ...later, capturedAt: NOW + 5 })));
    const gone = must(await library.saveArticle(snapshot({ url: URLS[1] })));
    must(await other.library.saveArticle(snapshot({ url: URLS[0], title: '别的', capturedAt: NOW - 5 })));
    time.now += 1000;
    must(await library.importLibrary(must(await other.library.exportLibrary())));
    must(await library.deleteArticle(gone.id));
    must(await library.emptyTrash());
    must(await library.undoImport());
    const back = must(await library.findByUrl(URLS[0]))?.article;
    expect([back?.id, back?.title]).toEqual([kept.id, '留下']);
    expect(must(await library.revisions(kept.id)).map(({ textHash }) => textHash)).toEqual([later.textHash]);
  });
});

describe('a collection', () => {
  it('is renamed, and is left alone by its own name or by what is none', async () => {
    const { library } = createWorld();
    const { id } = must(await library.saveArticle(snapshot({ url: URLS[0] })));
    must(await library.setCollections([id], { add: [' 汛期 '] }));
    for (const name of ['汛期', ' 汛期 ', '', '__proto__']) {
      expect(must(await library.renameCollection('汛期', name))).toMatchObject({ articles: 0, marks: 0 });
    }
    expect(must(await library.renameCollection(' 汛期 ', ' 专报 '))).toMatchObject({ articles: 1 });
    expect(must(await library.collections())).toEqual([{ name: '专报', articles: 1 }]);
    // One that is in it already is not put into it again, and one that is not, not taken out.
    expect(must(await library.setCollections([id], { add: ['专报'], remove: ['汛期'] }))).toMatchObject({
      articles: 0,
    });
  });
});

describe('copies of an article', () => {
  it('come by the day that they state, else by when they were saved', async () => {
    const { library } = createWorld();
    const blocks = [
      '蓝田市今年投入三亿元治理清水河，沿河五十二家工厂已经全部搬迁到新的园区。',
      '市长林远在会上表示，整治工程将在后年秋天完工，届时两岸居民可以放心用水。',
      '水务局负责人介绍，全县已经疏浚河道三十七公里，修复堤防十二处，新建泵站四座。',
    ].map((text) => ({ kind: 'paragraph' as const, text }));
    const textHash = checksumOfText(blocks.map(({ text }) => text).join('\n'));
    const save = async (name: string, publishedAt: string | null, capturedAt: number) =>
      must(
        await library.saveArticle(
          snapshot({ url: `https://${name}.example/`, blocks, textHash, publishedAt, capturedAt }),
        ),
      );
    const first = await save('own', '2024-05-06', NOW);
    await save('third', null, Date.UTC(2024, 4, 3));
    await save('fourth', '去年', Date.UTC(2024, 4, 4));
    await save('second', '2024-05-02', NOW);
    await save('twin', '2024-05-02', NOW);
    const { copies } = must(await library.provenance(first.id));
    expect(copies.map(({ url }) => new URL(url).hostname.split('.')[0])).toEqual([
      'second',
      'twin',
      'third',
      'fourth',
    ]);
  });
});

describe('a search in slices', () => {
  it('visits every item once, and breathes after each slice of time', async () => {
    const items = Array.from({ length: 200 }, (_, at) => at);
    const seen: number[] = [];
    let clock = 0;
    let looks = 0;
    const done = await sift(
      items,
      (item) => seen.push(item),
      undefined,
      () => {
        looks++;
        clock += 5;
        return clock;
      },
    );
    expect([done, seen]).toEqual([true, items]);
    // At the start, after each of four steps, and anew after the one slice that was over.
    expect(looks).toBe(6);
  });

  it('ends at the next breath when it is not wanted any more', async () => {
    const end = new AbortController();
    const seen: number[] = [];
    const items = Array.from({ length: 1000 }, (_, at) => at);
    let clock = 0;
    const visit = (item: number) => {
      seen.push(item);
      if (item === 70) end.abort();
    };
    const now = () => {
      clock += 100;
      return clock;
    };
    expect(await sift(items, visit, end.signal, now)).toBe(false);
    expect(seen).toHaveLength(128);
    expect(await sift([], visit, end.signal, now)).toBe(false);
    expect(await sift([], visit, new AbortController().signal, now)).toBe(true);
  });
});

describe('how well an article answers', () => {
  const doc = {
    text: '清水河 蓝田日报 沿河工厂',
    titleEnd: 3,
    sourceEnd: 8,
    tagLine: '水利',
    notes: '待核',
    quotes: '三亿元',
    createdAt: NOW,
  } as unknown as Parameters<typeof score>[0];

  it.each([
    ['清水', 8],
    ['水利', 6],
    ['待核', 5],
    ['三亿', 4],
    ['日报', 3],
    ['工厂', 2],
  ])('%s counts %i', (word, weight) => {
    expect(score(doc, [word], NOW)).toBe(weight + 1);
  });

  it('is the sum of its words and half as much for being recent after half a year, or nothing', () => {
    expect(score(doc, ['清水', '日报'], NOW + 180 * DAY)).toBe(8 + 3 + 0.5);
    expect(score(doc, [], NOW - DAY)).toBe(1);
    expect(score(doc, ['清水', '铁路'], NOW)).toBeNull();
  });

  it('decides the order, and where articles answer alike, the last saved is first', async () => {
    const { library, time } = createWorld();
    for (const [at, title] of ['桥', '槐荫', '路'].entries()) {
      time.now += 1000;
      const blocks = [{ kind: 'paragraph' as const, text: '槐荫市' }];
      must(await library.saveArticle(snapshot({ url: `https://a.example/${at}`, title, blocks })));
    }
    expect((await search(library, '槐荫')).map(({ article }) => article.title)).toEqual(['槐荫', '路', '桥']);
    expect((await search(library)).map(({ article }) => article.id)).toEqual([idOf(3), idOf(2), idOf(1)]);
  });
});
