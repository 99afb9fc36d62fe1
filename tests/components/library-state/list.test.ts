import { describe, expect, it, vi } from 'vitest';
import { idOf, snapshot } from '../../exchange/samples';
import { eventually, many, page } from './world';

describe('the list', () => {
  it('has everything, newest first, with what was marked', async () => {
    const { model, titles, rows, open, marks } = await page();
    expect(titles()).toEqual(['蓝田大橋通車', '蓝田市治理清水河']);
    expect(rows()[1]).toMatchObject({ marks: 1, notes: 1, colours: ['vermilion'], source: '蓝田日报' });
    await open(1);
    expect(marks()).toMatchObject([{ quote: '三亿元', note: '比去年少' }]);
    expect(model.value.opened?.places).toEqual([{ id: idOf(1), start: 7, end: 10 }]);
    await eventually(() => expect(model.value.totals).toMatchObject({ articles: 2, highlights: 1 }));
  });

  it('finds in either script and says where', async () => {
    const { model, callbacks, titles, rows } = await page();
    callbacks.search('大桥');
    expect(model.value.isSearching).toBe(true);
    await eventually(() => expect(titles()).toEqual(['蓝田大橋通車']));
    expect(model.value.isSearching).toBe(false);
    await eventually(() => expect(rows()[0]?.found?.title).toEqual([{ start: 2, end: 4 }]));
    callbacks.search('三億');
    await eventually(() => expect(titles()).toEqual(['蓝田市治理清水河']));
    const passage = { of: 'quote', text: '三亿元', ranges: [{ start: 0, end: 2 }] };
    await eventually(() => expect(rows()[0]?.found?.passage).toEqual(passage));
    callbacks.search('');
    await eventually(() => expect(titles()).toHaveLength(2));
  });

  it('searches at the first key, and waits for a pause only while that goes on', async () => {
    const { callbacks, titles, store, model } = await page();
    const find = vi.spyOn(store, 'find');
    const observe = vi.spyOn(store, 'observe');
    callbacks.search('大');
    expect(observe).toHaveBeenCalledOnce();
    for (const typed of ['大桥', '大桥通', '大桥通车']) callbacks.search(typed);
    expect(observe).toHaveBeenCalledOnce();
    await eventually(() => expect(model.value).toMatchObject({ isSearching: false }));
    expect(titles()).toEqual(['蓝田大橋通車']);
    expect([...new Set(find.mock.calls.map(([query]) => query))]).toEqual(['大', '大桥通车']);
  });

  it('reads the rows that come into view, and forgets those far away', async () => {
    const { model, callbacks, store } = await page();
    await store.importLibrary(many(400));
    await eventually(() => expect(model.value.ids).toHaveLength(402));
    const isRead = (index: number) => model.value.rows.has(model.value.ids[index] ?? '');
    await eventually(() => expect(isRead(0)).toBe(true));
    expect(isRead(395)).toBe(false);
    callbacks.showRows(380, 402);
    await eventually(() => expect([isRead(380), isRead(401)]).toEqual([true, true]));
    expect(model.value.rows.size).toBeLessThan(120);
    expect(isRead(0)).toBe(false);
  });

  it('shows the newest before it knows of all the others, and then all', async () => {
    let letFind: (() => void) | undefined;
    const { model, rows } = await page(async (store) => {
      await store.importLibrary(many(100));
      const { find } = store;
      const waiting = new Promise<void>((resolve) => {
        letFind = resolve;
      });
      store.find = (...asked) => waiting.then(() => find(...asked));
    });
    expect(model.value.state).toBe('open');
    expect([model.value.ids.length, rows().length]).toEqual([30, 30]);
    const first = [...model.value.ids];
    letFind?.();
    await eventually(() => expect(model.value.ids).toHaveLength(102));
    expect(model.value.ids.slice(0, 30)).toEqual(first);
  });

  it('counts for the filters what was found, also after the search', async () => {
    const { model, callbacks } = await page();
    await eventually(() => expect(model.value.facets?.color).toMatchObject([{ articles: 1 }]));
    callbacks.search('大桥');
    await eventually(() => expect(model.value.facets?.color).toEqual([]));
    callbacks.search('');
    await eventually(() => expect(model.value.facets?.color).toMatchObject([{ articles: 1 }]));
  });

  it('follows what other windows do', async () => {
    const { store, titles } = await page();
    await store.saveArticle(snapshot({ url: 'https://news.lantian.example/3.html', title: '第三篇' }));
    await eventually(() => expect(titles()).toHaveLength(3));
  });

  it('follows them in what a search found, too', async () => {
    const { callbacks, store, titles, model } = await page();
    callbacks.search('核对');
    await eventually(() => expect(model.value).toMatchObject({ isSearching: false, ids: [] }));
    expect(titles()).toEqual([]);
    await store.updateHighlight(idOf(1), { note: '待核對' });
    await eventually(() => expect(titles()).toEqual(['蓝田市治理清水河']));
    await store.updateHighlight(idOf(1), { note: '' });
    await eventually(() => expect(titles()).toEqual([]));
    expect(model.value.ids).toEqual([]);
  });

  it('searches once for the whole list, not again for what comes into view', async () => {
    const { model, callbacks, store } = await page();
    await store.importLibrary(many(70));
    callbacks.search('篇');
    await eventually(() => expect([model.value.isSearching, model.value.ids.length]).toEqual([false, 70]));
    const find = vi.spyOn(store, 'find');
    callbacks.showRows(40, 70);
    await eventually(() => expect(model.value.rows.has(model.value.ids[69] ?? '')).toBe(true));
    expect(find).not.toHaveBeenCalled();
  });

  it('passes the cursor on when its article goes', async () => {
    const { model, callbacks, open } = await page();
    const id = await open(0);
    callbacks.removeArticles([id]);
    await eventually(() => expect(model.value.opened?.article.title).toBe('蓝田市治理清水河'));
    expect(model.value.selection.cursor).toBe(model.value.ids[0]);
  });
});

it('details say where an article comes from and where else it is kept', async () => {
  const { model, callbacks, store, open } = await page();
  const again = snapshot({
    url: 'https://repost.example/1',
    source: '别处',
    originUrl: 'https://news.lantian.example/2024/05/06/river.html',
  });
  await store.saveArticle(again);
  await eventually(() => expect(model.value.ids).toHaveLength(3));
  await open(0);
  expect(model.value.opened?.chain).toBeNull();
  callbacks.showTab('details');
  await eventually(() =>
    expect(model.value.opened?.chain?.origins).toMatchObject([{ name: '蓝田日报 · 蓝田市治理清水河' }]),
  );
  expect(model.value.opened?.chain?.origins[0]?.id).toBe(model.value.ids[2]);
});

it('an article that is asked for from elsewhere takes no way by the list', async () => {
  const { model, callbacks, went } = await page();
  callbacks.openArticle(model.value.ids[1] ?? '', 'history');
  expect(went).toEqual(['article']);
  await eventually(() => expect(model.value.opened).toMatchObject({ tab: 'history' }));
  expect(model.value).toMatchObject({ place: 'articles', pane: 'article' });
  callbacks.openArticle(model.value.ids[1] ?? '', 'text', 'm1');
  expect(model.value.opened).toMatchObject({ tab: 'text', mark: 'm1' });
  callbacks.showTab('marks');
  expect(model.value.opened).toMatchObject({ tab: 'marks', mark: null });
});
