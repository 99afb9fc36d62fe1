import { describe, expect, it } from 'vitest';
import { noteText, tagsOf } from '../../exchange';
import { codeOf, createWorld, hashOf, idOf, must, NOW, saveMark, snapshot, URLS } from './world';

const DAY = 86_400_000;

describe('articles', () => {
  it('are saved once for each address', async () => {
    const { library } = createWorld();
    const first = must(await library.saveArticle(snapshot({ url: URLS[0] })));
    const again = must(await library.saveArticle(snapshot({ url: `${URLS[0]}?utm_source=x#top` })));
    expect(again).toEqual(first);
    expect(must(await library.totals()).articles).toBe(1);
  });

  it('keep their first text, and later texts as revisions', async () => {
    const { library } = createWorld();
    const first = must(await library.saveArticle(snapshot()));
    const changed = snapshot({
      textHash: hashOf(2),
      capturedAt: NOW + DAY,
      blocks: [{ kind: 'paragraph', text: '改写' }],
    });
    for (const capture of [changed, snapshot(), changed]) await library.saveArticle(capture);
    expect(must(await library.findByUrl(first.url))?.article).toEqual(first);
    const revisions = must(await library.revisions(first.id));
    expect(revisions.map(({ textHash, capturedAt }) => [textHash, capturedAt])).toEqual([
      [hashOf(2), NOW + DAY],
    ]);
  });

  it('are found by the host of an address, whatever its scheme, and no other host is', async () => {
    const { library } = createWorld();
    const urls = [
      'http://a.example/1',
      'https://a.example/2',
      'https://a.example.org/3',
      'https://b.a.example/4',
    ];
    for (const url of urls) must(await library.saveArticle(snapshot({ url })));
    const found = must(await library.articlesOfHost('https://a.example/new', 10));
    expect(found.map(({ url }) => url)).toEqual(urls.slice(0, 2));
    must(await library.deleteArticle(found[0]?.id ?? ''));
    expect(must(await library.articlesOfHost('https://a.example/new', 10))).toHaveLength(1);
    // What is deleted takes no room of what is wanted.
    expect(must(await library.articlesOfHost('https://a.example/new', 1))).toHaveLength(1);
    expect(must(await library.articlesOfHost('about:blank', 10))).toEqual([]);
  });

  it('go with their marks and come back with the same ones', async () => {
    const { library } = createWorld();
    for (const number of [1, 2, 3]) await saveMark(library, number);
    await library.deleteHighlight(idOf(0x1002));
    const { article } = must(await library.findByUrl(URLS[0])) ?? {};
    const id = article?.id ?? '';
    must(await library.deleteArticle(id));
    expect(must(await library.findByUrl(URLS[0]))).toBeNull();
    expect(must(await library.totals())).toMatchObject({ articles: 0, highlights: 0 });
    const restored = must(await library.restoreArticle(id));
    expect(restored.highlights.map((mark) => mark.id)).toEqual([idOf(0x1001), idOf(0x1003)]);
    expect(must(await library.findByUrl(URLS[0]))).toEqual(restored);
  });

  it('come back alone when saved again after a deletion', async () => {
    const { library } = createWorld();
    const { article } = must(await saveMark(library, 1));
    await library.deleteArticle(article.id);
    expect(must(await library.saveArticle(snapshot({ url: URLS[0] }))).id).toBe(article.id);
    expect(must(await library.findByUrl(URLS[0]))?.highlights).toEqual([]);
  });

  it.each(['javascript:alert(1)', 'file:///x', 'about:blank', ''])('are not saved from %j', async (url) => {
    const { library } = createWorld();
    expect(codeOf(await library.saveArticle(snapshot({ url })))).toBe('invalid');
    expect(codeOf(await saveMark(library, 1, { url }))).toBe('invalid');
    expect(must(await library.exportLibrary()).articles).toEqual([]);
  });
});

describe('marks', () => {
  it('bring their article along', async () => {
    const { library } = createWorld();
    const saved = must(await saveMark(library, 1, { note: '核对', tags: ['水'] }));
    expect(must(await library.findByUrl(URLS[0]))).toEqual({
      article: saved.article,
      highlights: [saved.highlight],
    });
    expect([noteText(saved.highlight.note), tagsOf(saved.highlight)]).toEqual(['核对', ['水']]);
  });

  it('are the same when saved twice, also after a deletion', async () => {
    const { library } = createWorld();
    await saveMark(library, 1, { note: '核对' });
    const before = must(await library.exportLibrary());
    await saveMark(library, 1, { note: '核对' });
    expect(must(await library.exportLibrary())).toEqual(before);
    await library.deleteHighlight(idOf(0x1001));
    const gone = must(await library.exportLibrary());
    await saveMark(library, 1, { note: '核对' });
    expect(must(await library.exportLibrary())).toEqual(gone);
  });

  it('keep their id to their page: another page is told nothing of them', async () => {
    const { library } = createWorld();
    await saveMark(library, 1, { url: URLS[0], note: '甲' });
    expect(codeOf(await saveMark(library, 1, { url: URLS[1] }))).toBe('invalid');
    expect(must(await library.findByUrl(URLS[1]))).toBeNull();
    expect(must(await library.findByUrl(URLS[0]))?.highlights).toHaveLength(1);
  });

  it('are one where one place is marked twice', async () => {
    const { library } = createWorld();
    await saveMark(library, 1, { note: '甲', tags: ['水'] });
    const again = must(await saveMark(library, 2, { at: 1, note: '乙', tags: ['财政'], colour: 'blue' }));
    expect(again.highlights).toEqual([again.highlight]);
    expect([again.highlight.id, again.highlight.aliases]).toEqual([idOf(0x1001), [idOf(0x1002)]]);
    expect([noteText(again.highlight.note), tagsOf(again.highlight), again.highlight.colour.value]).toEqual([
      '甲\n\n乙',
      ['水', '财政'],
      'blue',
    ]);
    const updated = must(await library.updateHighlight(idOf(0x1002), { note: '丙' }));
    expect([updated.id, noteText(updated.note)]).toEqual([idOf(0x1001), '丙']);
  });

  it('are new where a deleted mark stood', async () => {
    const { library } = createWorld();
    await saveMark(library, 1, { note: '旧', tags: ['旧'] });
    await library.deleteHighlight(idOf(0x1001));
    const fresh = must(await saveMark(library, 2, { at: 1, colour: 'green' }));
    expect(fresh.highlights).toEqual([fresh.highlight]);
    expect([fresh.highlight.id, noteText(fresh.highlight.note), tagsOf(fresh.highlight)]).toEqual([
      idOf(0x1002),
      '',
      [],
    ]);
  });

  it('change only in the fields given', async () => {
    const { library } = createWorld();
    const { highlight } = must(await saveMark(library, 1, { note: '甲', tags: ['水'] }));
    const blue = must(await library.updateHighlight(highlight.id, { colour: 'blue' }));
    expect(blue).toEqual({ ...highlight, colour: { value: 'blue', stamp: expect.any(String) } });
    expect(
      must(await library.updateHighlight(highlight.id, { colour: 'blue', note: '甲', tags: ['水'] })),
    ).toEqual(blue);
    expect(tagsOf(must(await library.updateHighlight(highlight.id, { tags: ['税', '水'] })))).toEqual(
      ['水', '税'].sort(),
    );
  });

  it('keep the answers to where they are until those are taken back, one by one', async () => {
    const { library } = createWorld();
    const { highlight } = must(await saveMark(library, 1));
    const { id } = highlight;
    const place = { ...highlight.selectors, textHash: hashOf(3) };
    must(await library.updateHighlight(id, { place, notOn: hashOf(4) }));
    const answered = must(await library.updateHighlight(id, { notOn: hashOf(5) }));
    expect(answered).toEqual({ ...highlight, places: [place], notOn: [hashOf(4), hashOf(5)].sort() });
    const one = must(await library.updateHighlight(id, { withdrawn: { notOn: hashOf(4) } }));
    expect(one).toEqual({ ...highlight, places: [place], notOn: [hashOf(5)] });
    const withdrawn = { place, notOn: hashOf(5) };
    expect(must(await library.updateHighlight(id, { withdrawn }))).toEqual(highlight);
  });

  it('name the article they stand in, also by an alias and after a deletion', async () => {
    const { library } = createWorld();
    const { article } = must(await saveMark(library, 1));
    await saveMark(library, 2, { at: 1 });
    expect(must(await library.articleOfHighlight(idOf(0x1002)))).toEqual(article);
    await library.deleteHighlight(idOf(0x1001));
    expect(must(await library.articleOfHighlight(idOf(0x1001))).id).toBe(article.id);
  });

  it('go and come back', async () => {
    const { library } = createWorld();
    const { highlight } = must(await saveMark(library, 1));
    await library.deleteHighlight(highlight.id);
    expect(must(await library.findByUrl(URLS[0]))?.highlights).toEqual([]);
    expect(codeOf(await library.updateHighlight(highlight.id, { colour: 'blue' }))).toBe('not-found');
    const restored = must(await library.restoreHighlight(highlight.id));
    expect(must(await library.findByUrl(URLS[0]))?.highlights).toEqual([restored]);
  });

  it('that are unknown or malformed are said to be so', async () => {
    const { library } = createWorld();
    const calls = [
      library.updateHighlight(idOf(9), {}),
      library.deleteHighlight(idOf(9)),
      library.restoreHighlight(idOf(9)),
      library.deleteArticle(idOf(9)),
      library.restoreArticle(idOf(9)),
      library.revisions(idOf(9)),
      library.articleOfHighlight(idOf(9)),
      saveMark(library, 1, { colour: 'pink' as 'blue' }),
      saveMark(library, 1, { id: 'x' }),
    ];
    const codes = (await Promise.all(calls)).map(codeOf);
    expect(codes).toEqual([...Array(7).fill('not-found'), 'invalid', 'invalid']);
    expect(must(await library.exportLibrary())).toEqual({ articles: [], highlights: [], revisions: [] });
  });
});

describe('a library that was closed', () => {
  it('opens again at the next call', async () => {
    const { library } = createWorld();
    await saveMark(library, 1);
    library.close();
    expect(must(await library.totals()).highlights).toBe(1);
  });
});

describe('totals', () => {
  it('count what is live, and what came in the last seven days', async () => {
    const { library, time } = createWorld();
    await saveMark(library, 1, { url: URLS[0], note: '核对' });
    time.now += 7 * DAY + 1;
    await saveMark(library, 2, { url: URLS[0] });
    await saveMark(library, 3, { url: URLS[1], note: '注' });
    await saveMark(library, 4, { url: URLS[1] });
    await library.deleteHighlight(idOf(0x1004));
    expect(must(await library.totals())).toEqual({
      articles: 2,
      highlights: 3,
      notes: 2,
      articlesThisWeek: 1,
      highlightsThisWeek: 2,
    });
  });
});

describe('writers at the same time', () => {
  it('in two contexts make one article, different stamps and no lost update', async () => {
    const { library, open } = createWorld();
    const other = open();
    await Promise.all(
      Array.from({ length: 20 }, (_, number) => saveMark(number % 2 === 0 ? library : other, number)),
    );
    const { articles, highlights } = must(await library.exportLibrary());
    expect([articles.length, highlights.length]).toEqual([1, 20]);
    expect(new Set(highlights.map(({ colour }) => colour.stamp)).size).toBe(20);
    expect(new Set(highlights.map(({ colour }) => colour.stamp.slice(17))).size).toBe(1);
  });
});
