import { describe, expect, it } from 'vitest';
import { idOf } from '../../exchange/samples';
import { eventually, page } from './world';

describe('other places', () => {
  it('the trash is rid of what lay in it for too long whenever the library opens', async () => {
    const { swept } = await page();
    expect(swept).toHaveBeenCalledOnce();
  });

  it('the trash has what was deleted, gives it back, and lets it go for good', async () => {
    const { model, callbacks, titles } = await page();
    callbacks.removeMark(idOf(1));
    callbacks.removeArticles([model.value.ids[0] ?? '']);
    await eventually(() => expect(titles()).toHaveLength(1));
    callbacks.goTo('trash');
    const kinds = () => model.value.trash?.map(({ kind, title }) => [kind, title]).sort();
    await eventually(() =>
      expect(kinds()).toEqual([
        ['article', '蓝田大橋通車'],
        ['mark', '蓝田市治理清水河'],
      ]),
    );
    const [first, second] = model.value.trash ?? [];
    if (!first || !second) throw new Error('Nothing in the trash');
    callbacks.restoreTrashed(first);
    await eventually(() => expect(model.value.trash).toHaveLength(1));
    model.value.snackbar?.undo?.();
    await eventually(() => expect(model.value.trash).toHaveLength(2));
    callbacks.purgeTrashed(second);
    await eventually(() => expect(model.value.trash).toHaveLength(1));
    callbacks.emptyTrash();
    await eventually(() => expect(model.value.trash).toEqual([]));
  });

  it('the trash is known without a visit once no article is left, and nothing of it after an erasure', async () => {
    const { model, callbacks } = await page();
    callbacks.search('蓝田');
    callbacks.removeArticles(model.value.ids);
    await eventually(() => expect(model.value).toMatchObject({ ids: [], totals: { articles: 0 } }));
    await eventually(() =>
      expect(model.value.trash?.filter(({ kind }) => kind === 'article')).toHaveLength(2),
    );
    model.value.snackbar?.undo?.();
    await eventually(() => expect(model.value.totals?.articles).toBe(2));
    callbacks.erase();
    await eventually(() =>
      expect(model.value).toMatchObject({ ids: [], trash: [], totals: { articles: 0 } }),
    );
  });

  it('facts are those of the marked sentences found, and go out as a table', async () => {
    const { model, callbacks, downloads } = await page();
    callbacks.goTo('facts');
    await eventually(() => expect(model.value.facts).toMatchObject({ done: 2, total: 2 }));
    expect(model.value.facts?.rows).toMatchObject([
      { kind: 'figure', value: '三亿', unit: '元', title: '蓝田市治理清水河', source: '蓝田日报' },
    ]);
    callbacks.exportFacts(['figure']);
    await eventually(() => expect(downloads[0]?.text).toContain('"三亿","元"'));
    callbacks.search('大桥');
    await eventually(() => expect(model.value.facts).toMatchObject({ done: 1, total: 1, rows: [] }));
    expect(model.value.place).toBe('facts');
  });

  it('the overview counts weeks, sources and tags', async () => {
    const { model, callbacks } = await page();
    callbacks.tagArticles(model.value.ids, ['水利']);
    callbacks.goTo('charts');
    await eventually(() => expect(model.value.overview?.tags).toMatchObject([{ value: '水利', marks: 1 }]));
    expect(model.value.overview?.weeks).toHaveLength(26);
  });
});

describe('names', () => {
  it('of tags and collections are changed, made one and taken away, each with a way back', async () => {
    const { model, callbacks } = await page();
    const { ids } = model.value;
    callbacks.tagArticles(ids, ['水利', '河流']);
    callbacks.collect(ids, { add: ['報告'] });
    callbacks.openDialog('names');
    const names = (kind: 'tag' | 'collection') =>
      model.value.allNames?.[kind].map(({ value }) => value).sort();
    await eventually(() => expect([names('tag'), names('collection')]).toEqual([['水利', '河流'], ['報告']]));
    callbacks.renameName('tag', '河流', '水利');
    await eventually(() => expect(names('tag')).toEqual(['水利']));
    model.value.snackbar?.undo?.();
    await eventually(() => expect(names('tag')).toEqual(['水利', '河流']));
    callbacks.deleteName('collection', '報告');
    await eventually(() => expect(names('collection')).toEqual([]));
    model.value.snackbar?.undo?.();
    await eventually(() => expect(names('collection')).toEqual(['報告']));
  });
});
