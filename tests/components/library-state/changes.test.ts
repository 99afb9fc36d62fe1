import { describe, expect, it } from 'vitest';
import { idOf } from '../../exchange/samples';
import { eventually, page } from './world';

describe('changes', () => {
  it('delete articles with their marks, and bring both back', async () => {
    const { model, callbacks, told, titles, rows } = await page();
    callbacks.removeArticles([...model.value.ids]);
    await eventually(() => expect(titles()).toEqual([]));
    await eventually(() => expect(model.value.snackbar?.text).toBe('2 articles deleted'));
    expect(told).toHaveBeenCalledWith('library.changed');
    model.value.snackbar?.undo?.();
    await eventually(() => expect(titles()).toHaveLength(2));
    await eventually(() => expect(rows()[1]?.marks).toBe(1));
  });

  it('delete a mark, and bring it back', async () => {
    const { model, callbacks, open, marks } = await page();
    await open(1);
    callbacks.removeMark(idOf(1));
    await eventually(() => expect(marks()).toHaveLength(0));
    model.value.snackbar?.undo?.();
    await eventually(() => expect(marks()).toHaveLength(1));
  });

  it('write notes, tags and colours', async () => {
    const { callbacks, open, marks } = await page();
    await open(1);
    callbacks.changeMark(idOf(1), { note: '改了', tags: ['水利'], colour: 'blue' });
    await eventually(() => expect(marks()).toMatchObject([{ note: '改了', tags: ['水利'], colour: 'blue' }]));
  });

  it('tag and colour all marks of the chosen, each with a way back', async () => {
    const { model, callbacks, rows } = await page();
    callbacks.tagArticles(model.value.ids, ['水利']);
    await eventually(() => expect(rows()[1]?.tags).toEqual(['水利']));
    expect(model.value.snackbar?.text).toBe('1 mark tagged');
    model.value.snackbar?.undo?.();
    await eventually(() => expect(rows()[1]?.tags).toEqual([]));
    callbacks.colourArticles(model.value.ids, 'blue');
    await eventually(() => expect(rows()[1]?.colours).toEqual(['blue']));
    model.value.snackbar?.undo?.();
    await eventually(() => expect(rows()[1]?.colours).toEqual(['vermilion']));
  });

  it('put articles into a collection, and say so only where it changed anything', async () => {
    const { model, callbacks, open } = await page();
    const id = await open(1);
    callbacks.collect([id], { add: ['水利報告'] });
    await eventually(() => expect(model.value.opened?.article.collections).toEqual(['水利報告']));
    expect(model.value.snackbar?.text).toBe('Put into 水利報告');
    callbacks.collect([id], { add: ['水利報告'] });
    await eventually(() => expect(model.value.snackbar?.text).toBe('Nothing to change there'));
    callbacks.collect([id], { remove: ['水利報告'] });
    await eventually(() => expect(model.value.opened?.article.collections).toEqual([]));
    expect(model.value.snackbar?.text).toBe('Taken out of 水利報告');
    model.value.snackbar?.undo?.();
    await eventually(() => expect(model.value.opened?.article.collections).toEqual(['水利報告']));
  });

  it('correct what was read, and take it back by emptying it', async () => {
    const { model, callbacks, open } = await page();
    const id = await open(1);
    callbacks.correct(id, { source: '蓝田晚报' });
    await eventually(() =>
      expect(model.value.opened?.article).toMatchObject({
        source: '蓝田晚报',
        asRead: { source: '蓝田日报' },
      }),
    );
    callbacks.correct(id, { source: null });
    await eventually(() =>
      expect(model.value.opened?.article).toMatchObject({ source: '蓝田日报', asRead: {} }),
    );
  });

  it('that fail say why', async () => {
    const { model, callbacks } = await page();
    callbacks.changeMark(idOf(1), { note: '长'.repeat(1_000_000) });
    await eventually(() => expect(model.value.failure).toBe('invalid'));
    expect(model.value.snackbar).toBeNull();
    callbacks.removeMark(idOf(99));
    await eventually(() => expect(model.value.snackbar?.text).toBe('Nothing to change there'));
  });

  it('are taken back one after the other, and done again', async () => {
    const { model, callbacks, open, marks, titles } = await page();
    await open(1);
    callbacks.changeMark(idOf(1), { note: '改了', tags: ['水利'], colour: 'blue' });
    await eventually(() => expect(marks()).toMatchObject([{ note: '改了' }]));
    expect(model.value.snackbar).toBeNull();
    callbacks.removeMark(idOf(1));
    await eventually(() => expect(marks()).toHaveLength(0));
    callbacks.undo();
    callbacks.undo();
    await eventually(() =>
      expect(marks()).toMatchObject([{ note: '比去年少', colour: 'vermilion', tags: [] }]),
    );
    expect(model.value.snackbar?.text).toBe('Undone: Mark changed');
    callbacks.redo();
    await eventually(() => expect(marks()).toMatchObject([{ note: '改了', tags: ['水利'], colour: 'blue' }]));
    // Something new is done: what was taken back before cannot be done again.
    callbacks.removeArticles([model.value.ids[0] ?? '']);
    await eventually(() => expect(titles()).toHaveLength(1));
    callbacks.redo();
    callbacks.undo();
    await eventually(() => expect(titles()).toHaveLength(2));
    expect(marks()).toHaveLength(1);
  });

  it('erase everything', async () => {
    const { callbacks, model, titles } = await page();
    callbacks.openDialog('erase');
    callbacks.erase();
    await eventually(() => expect(titles()).toEqual([]));
    expect(model.value.dialog).toBeNull();
  });
});
