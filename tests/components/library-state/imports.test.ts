import { describe, expect, it, vi } from 'vitest';
import { pack } from '../../../exchange/packing';
import { snapshot } from '../../exchange/samples';
import { bundle, eventually, file, NOW, page } from './world';

describe('a file that comes in', () => {
  it('takes a bundle in only when the reader agrees, and back out again', async () => {
    const { model, callbacks, titles } = await page();
    const other = await bundle((store) =>
      store.saveArticle(snapshot({ url: 'https://news.lantian.example/9.html', title: '别处来的' })),
    );
    callbacks.importFile(file(other));
    await eventually(() =>
      expect(model.value.dialog).toMatchObject({
        import: { step: 'review', plan: { articles: { new: 1 } } },
      }),
    );
    expect(titles()).toHaveLength(2);
    callbacks.confirmImport();
    await eventually(() => expect(model.value.dialog).toMatchObject({ import: { step: 'done' } }));
    await eventually(() => expect(titles()).toContain('别处来的'));
    callbacks.openDialog('settings');
    await eventually(() => expect(model.value.storage.canUndoImport).toBe(true));
    callbacks.undoImport();
    await eventually(() => expect(titles()).toHaveLength(2));
    expect(model.value.snackbar?.text).toBe('Import undone');
  });

  it.each([
    ['not-json', 'hello'],
    ['not-a-bundle', '{"a": 1}'],
    ['truncated', '{"format": "zhupi-library", "formatVersion": 1, "articles": ['],
    ['newer-version', '{"format": "zhupi-library", "formatVersion": 99}'],
  ])('refuses what is %s and leaves the library as it was', async (code, content) => {
    const { model, callbacks, store } = await page();
    const before = await store.exportLibrary();
    callbacks.importFile(file(content));
    await eventually(() =>
      expect(model.value.dialog).toEqual({ kind: 'import', import: { step: 'refused', code } }),
    );
    expect(await store.exportLibrary()).toEqual(before);
  });

  it('refuses a file too large before reading it', async () => {
    const { model, callbacks } = await page();
    const huge = { size: 2 ** 40, name: 'a.json', arrayBuffer: vi.fn() };
    callbacks.importFile(huge as unknown as File);
    expect(model.value.dialog).toMatchObject({ import: { step: 'refused', code: 'too-large' } });
    expect(huge.arrayBuffer).not.toHaveBeenCalled();
  });

  it('forgets a file whose dialog was closed while it was read', async () => {
    const { model, callbacks, read } = await page();
    let finish: (bytes: ArrayBuffer) => void = () => undefined;
    const slow = {
      size: 1,
      name: 'a.json',
      arrayBuffer: () => new Promise<ArrayBuffer>((resolve) => (finish = resolve)),
    };
    callbacks.importFile(slow as unknown as File);
    callbacks.closeDialog();
    finish(await file(await bundle((store) => store.saveArticle(snapshot()))).arrayBuffer());
    await eventually(() => expect(read).toHaveResolved());
    expect(model.value.dialog).toBeNull();
    callbacks.confirmImport();
    expect(model.value.dialog).toBeNull();
  });

  it('shows nothing of it over the settings that were opened instead, be it sound or not', async () => {
    for (const content of ['no bundle', await bundle((store) => store.saveArticle(snapshot()))]) {
      const { model, callbacks, read } = await page();
      callbacks.importFile(file(content));
      callbacks.openDialog('settings');
      await eventually(() => expect(read).toHaveResolved());
      expect(model.value.dialog).toEqual({ kind: 'settings' });
    }
  });
});

describe('a stop', () => {
  const OTHER = 'https://news.lantian.example/9.html';
  const reviewed = async () => {
    const opened = await page();
    const step = () => {
      const { dialog } = opened.model.value;
      return dialog?.kind === 'import' ? dialog.import.step : null;
    };
    const other = await bundle((store) => store.saveArticle(snapshot({ url: OTHER })));
    opened.callbacks.importFile(file(other));
    await eventually(() => expect(step()).toBe('review'));
    return { ...opened, step };
  };

  it('before anything was written says that the library is as it was', async () => {
    const { callbacks, transfer, step, store } = await reviewed();
    vi.spyOn(transfer, 'take').mockResolvedValue(null);
    callbacks.confirmImport();
    await eventually(() => expect(step()).toBe('cancelled'));
    expect(await store.lastImport()).toEqual({ ok: true, value: null });
  });

  it('that came after the last write says what was done, with the way back', async () => {
    const { model, callbacks, transfer, step, titles } = await reviewed();
    const { take, undo } = transfer;
    vi.spyOn(transfer, 'take').mockImplementation(async (progress) => (await take(progress)) && null);
    callbacks.confirmImport();
    await eventually(() => expect(step()).toBe('done'));
    expect(model.value.dialog).toMatchObject({ import: { plan: { articles: { new: 1 } } } });
    await eventually(() => expect(titles()).toHaveLength(3));
    vi.spyOn(transfer, 'undo').mockImplementation(async (progress) => (await undo(progress)) && null);
    callbacks.undoImport();
    await eventually(() => expect(model.value.snackbar?.text).toBe('Import undone'));
    await eventually(() => expect(titles()).toHaveLength(2));
  });

  it('of the way back leaves the import where it is', async () => {
    const { callbacks, transfer, step, titles } = await reviewed();
    callbacks.confirmImport();
    await eventually(() => expect(step()).toBe('done'));
    vi.spyOn(transfer, 'undo').mockResolvedValue(null);
    callbacks.undoImport();
    await eventually(() => expect(step()).toBe('cancelled'));
    await eventually(() => expect(titles()).toHaveLength(3));
  });

  it('while the library is asked what it holds begins nothing', async () => {
    const { callbacks, transfer, step, store } = await reviewed();
    const take = vi.spyOn(transfer, 'take');
    const asked = vi.spyOn(store, 'lastImport');
    callbacks.confirmImport();
    callbacks.cancelImport();
    await eventually(() => expect(asked).toHaveResolved());
    expect(step()).toBe('cancelled');
    expect(take).not.toHaveBeenCalled();
  });
});

describe('a locked file', () => {
  it('asks for its passphrase until it is the right one, and then shows what it would do', async () => {
    const { callbacks, model } = await page();
    const other = await bundle((store) => store.saveArticle(snapshot({ url: 'https://a.example/locked' })));
    const locked = await pack(new Blob([other]), { gzip: false, passphrase: '清水河' }, crypto);
    callbacks.importFile(new File([locked], 'a.zhupi'));
    const step = () => (model.value.dialog?.kind === 'import' ? model.value.dialog.import : null);
    await eventually(() => expect(step()).toMatchObject({ step: 'passphrase', wrong: false }));
    callbacks.unlockImport('黄河');
    await eventually(() => expect(step()).toMatchObject({ step: 'passphrase', wrong: true }));
    callbacks.unlockImport('清水河');
    await eventually(() =>
      expect(step()).toMatchObject({ step: 'review', format: 'bundle', plan: { articles: { new: 1 } } }),
    );
    callbacks.cancelImport();
    expect(step()).toEqual({ step: 'cancelled' });
    callbacks.confirmImport();
    expect(step()).toEqual({ step: 'cancelled' });
  });

  it('of another program shows what was left out, row by row', async () => {
    const { callbacks, model, store } = await page();
    const table = 'Highlight,Title,URL\n三亿元,河,https://news.lantian.example/t\n无址,桥,\n';
    callbacks.importFile(new File([table], 'a.txt'));
    await eventually(() =>
      expect(model.value.dialog).toMatchObject({
        import: {
          step: 'review',
          format: 'readwise',
          origin: null,
          refused: [{ row: 3, kind: 'row', reason: 'no-address', excerpt: '无址' }],
          refusedMore: 0,
          plan: { articles: { new: 1 }, highlights: { new: 1, refused: 1 } },
        },
      }),
    );
    callbacks.confirmImport();
    await eventually(() =>
      expect(model.value.dialog).toMatchObject({
        import: { step: 'done', refused: [{ row: 3 }], plan: { highlights: { new: 1, refused: 1 } } },
      }),
    );
    const totals = await store.totals(NOW);
    expect(totals.ok && totals.value.articles).toBe(3);
  });
});
