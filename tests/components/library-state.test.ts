// Dexie watches only where the global IndexedDB is there.
import 'fake-indexeddb/auto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { createLibrary } from '../../entrypoints/library/state';
import { transferInPlace } from '../../entrypoints/library/transfer-client';
import { createTransferWork } from '../../entrypoints/library/transfer-work';
import { exportBundle } from '../../exchange';
import { readImport } from '../../exchange/import';
import { packText } from '../../exchange/packing';
import { succeed } from '../../messaging/result';
import { createTranslate } from '../../platform/i18n';
import { openLibrary } from '../../storage';
import { draft, idOf, snapshot } from '../exchange/samples';
import { createBackupWorld } from './backup-world';

const texts = {
  article_deleted: 'Article deleted',
  mark_deleted: 'Mark deleted',
  exported: 'Exported as $1',
  import_undone: 'Import undone',
  backup_written: 'Backup written',
};
const NOW = Date.UTC(2024, 4, 6, 8);

/** A passphrase takes its time on a busy machine. */
const LOCKING = { timeout: 20_000 };
vi.setConfig({ testTimeout: 60_000 });

/** A page over a real store, with two articles of which the first has a mark. */
const page = async () => {
  let clock = NOW;
  const store = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange, now: () => ++clock });
  await store.saveHighlight({ article: snapshot(), highlight: draft({ id: idOf(1), note: '比去年少' }) });
  await store.saveArticle(
    snapshot({
      url: 'https://news.lantian.example/bridge.html',
      title: '蓝田大橋通車',
      blocks: [{ kind: 'paragraph', text: '新橋今日通車。' }],
    }),
  );
  const { world, ...backups } = createBackupWorld(store, () => NOW);
  const told = vi.fn();
  const downloads: { name: string; text: string; bytes: Uint8Array<ArrayBuffer> }[] = [];
  const { model, t, callbacks, start } = createLibrary(createTranslate('en', texts), {
    store,
    callBackground: (async (name: string, payload: object) => {
      told(name);
      return succeed({
        language: 'auto',
        traditional: 's2tw',
        lastColour: 'amber',
        selectionToolbar: true,
        spared: [],
        siteMemory: true,
        ...payload,
      });
    }) as never,
    loadTranslate: async (language) => createTranslate(language, { undo: language }),
    now: () => NOW,
    version: '0.1.0',
    download: (name, content) =>
      void content.arrayBuffer().then((buffer) => {
        const bytes = new Uint8Array(buffer);
        downloads.push({ name, bytes, text: new TextDecoder().decode(bytes) });
      }),
    transfer: transferInPlace(createTransferWork(store, crypto)),
    ...backups,
    storage: async () => ({ usage: 10, persisted: false }),
    persist: async () => false,
  });
  await start();
  await vi.waitFor(() => expect(model.value.state).toBe('open'));
  const titles = () => model.value.articles.map(({ title }) => title);
  return { model, t, callbacks, store, told, downloads, titles, world };
};

const file = (text: string, name = 'zhupi.json') => new File([text], name);

/** A bundle of a library of another device. */
const bundle = async (fill: (store: ReturnType<typeof openLibrary>) => Promise<unknown>) => {
  const store = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange, now: () => NOW });
  await fill(store);
  const library = await store.exportLibrary();
  const device = await store.device();
  if (!library.ok || !device.ok) throw new Error('The other library did not open');
  return exportBundle(library.value, { device: device.value, now: NOW, version: '0.1.0' });
};

describe('the list', () => {
  it('has everything, newest first, with marks', async () => {
    const { model, titles } = await page();
    expect(titles()).toEqual(['蓝田大橋通車', '蓝田市治理清水河']);
    expect(model.value.articles[1]?.marks).toMatchObject([{ quote: '三亿元', note: '比去年少' }]);
    await vi.waitFor(() => expect(model.value.totals).toMatchObject({ articles: 2, highlights: 1 }));
  });

  it('finds in either script and says where', async () => {
    const { model, callbacks, titles } = await page();
    callbacks.search('大桥');
    expect(model.value.isSearching).toBe(true);
    await vi.waitFor(() => expect(titles()).toEqual(['蓝田大橋通車']));
    expect(model.value.isSearching).toBe(false);
    expect(model.value.articles[0]?.found?.title).toEqual([{ start: 2, end: 4 }]);
    callbacks.search('三億');
    await vi.waitFor(() => expect(titles()).toEqual(['蓝田市治理清水河']));
    expect(model.value.articles[0]?.marks[0]?.found?.quote).toEqual([{ start: 0, end: 2 }]);
    callbacks.search('');
    await vi.waitFor(() => expect(titles()).toHaveLength(2));
  });

  it('grows by parts, each article once', async () => {
    const { model, callbacks, store, titles } = await page();
    for (let number = 0; number < 40; number++) {
      const url = `https://news.lantian.example/many/${number}.html`;
      await store.saveArticle(snapshot({ url, title: `第${number}篇` }));
    }
    await vi.waitFor(() => expect(model.value.matching).toBe(42));
    expect(titles()).toHaveLength(30);
    callbacks.showMore();
    callbacks.showMore();
    await vi.waitFor(() => expect(titles()).toHaveLength(42));
    expect(new Set(titles()).size).toBe(42);
    expect(titles().at(-1)).toBe('蓝田市治理清水河');
    callbacks.removeArticle(model.value.articles[3]?.id ?? '');
    await vi.waitFor(() => expect(new Set(titles()).size).toBe(41));
    callbacks.search('三亿');
    await vi.waitFor(() => expect(titles()).toHaveLength(30));
  });

  it('follows what other windows do', async () => {
    const { store, titles } = await page();
    await store.saveArticle(snapshot({ url: 'https://news.lantian.example/3.html', title: '第三篇' }));
    await vi.waitFor(() => expect(titles()).toHaveLength(3));
  });

  it('follows them in what a search found, too', async () => {
    const { callbacks, store, titles, model } = await page();
    callbacks.search('核对');
    await vi.waitFor(() => expect(model.value).toMatchObject({ isSearching: false, matching: 0 }));
    expect(titles()).toEqual([]);
    await store.updateHighlight(idOf(1), { note: '待核對' });
    await vi.waitFor(() => expect(titles()).toEqual(['蓝田市治理清水河']));
    await store.updateHighlight(idOf(1), { note: '' });
    await vi.waitFor(() => expect(titles()).toEqual([]));
    expect(model.value.matching).toBe(0);
  });

  it('searches once for the whole list, not again for each part of it', async () => {
    const { model, callbacks, store, titles } = await page();
    for (let number = 0; number < 70; number++) {
      const url = `https://news.lantian.example/many/${number}.html`;
      await store.saveArticle(snapshot({ url, title: `第${number}篇` }));
    }
    callbacks.search('篇');
    await vi.waitFor(() => expect([model.value.isSearching, titles().length]).toEqual([false, 30]));
    const find = vi.spyOn(store, 'find');
    for (const length of [60, 70]) {
      callbacks.showMore();
      await vi.waitFor(() => expect(titles()).toHaveLength(length));
    }
    expect(find).not.toHaveBeenCalled();
  });
});

describe('changes', () => {
  it('delete an article with its marks, and bring both back', async () => {
    const { model, callbacks, told, titles } = await page();
    const id = model.value.articles[1]?.id ?? '';
    callbacks.removeArticle(id);
    await vi.waitFor(() => expect(titles()).toEqual(['蓝田大橋通車']));
    expect(model.value.snackbar?.text).toBe('Article deleted');
    expect(told).toHaveBeenCalledWith('library.changed');
    model.value.snackbar?.undo?.();
    await vi.waitFor(() => expect(titles()).toHaveLength(2));
    expect(model.value.articles[1]?.marks).toHaveLength(1);
  });

  it('delete a mark, and bring it back', async () => {
    const { model, callbacks } = await page();
    callbacks.removeMark(idOf(1));
    await vi.waitFor(() => expect(model.value.articles[1]?.marks).toHaveLength(0));
    model.value.snackbar?.undo?.();
    await vi.waitFor(() => expect(model.value.articles[1]?.marks).toHaveLength(1));
  });

  it('write notes, tags and colours', async () => {
    const { model, callbacks } = await page();
    callbacks.changeMark(idOf(1), { note: '改了', tags: ['水利'], colour: 'blue' });
    await vi.waitFor(() =>
      expect(model.value.articles[1]?.marks).toMatchObject([
        { note: '改了', tags: ['水利'], colour: 'blue' },
      ]),
    );
  });

  it('that fail say why', async () => {
    const { model, callbacks } = await page();
    callbacks.removeMark(idOf(99));
    await vi.waitFor(() => expect(model.value.failure).toBe('not-found'));
    expect(model.value.snackbar).toBeNull();
  });

  it('erase everything', async () => {
    const { callbacks, model, titles } = await page();
    callbacks.openDialog('erase');
    callbacks.erase();
    await vi.waitFor(() => expect(titles()).toEqual([]));
    expect(model.value.dialog).toBeNull();
  });
});

describe('files', () => {
  it('hands out a bundle that changes nothing when it comes back, and Markdown', async () => {
    const { model, callbacks, downloads } = await page();
    callbacks.exportBundle();
    await vi.waitFor(() => expect(downloads).toHaveLength(1));
    expect(downloads[0]?.name).toBe('zhupi-2024-05-06.json');
    callbacks.importFile(file(downloads[0]?.text ?? ''));
    await vi.waitFor(() =>
      expect(model.value.dialog).toMatchObject({
        import: {
          step: 'review',
          plan: { articles: { new: 0, changed: 0 }, highlights: { new: 0, changed: 0 } },
        },
      }),
    );
    callbacks.exportMarkdown();
    await vi.waitFor(() => expect(downloads[1]?.text).toContain('> 三亿元'));
  });

  it('takes a bundle in only when the reader agrees, and back out again', async () => {
    const { model, callbacks, titles } = await page();
    const other = await bundle((store) =>
      store.saveArticle(snapshot({ url: 'https://news.lantian.example/9.html', title: '别处来的' })),
    );
    callbacks.importFile(file(other));
    await vi.waitFor(() =>
      expect(model.value.dialog).toMatchObject({
        import: { step: 'review', plan: { articles: { new: 1 } } },
      }),
    );
    expect(titles()).toHaveLength(2);
    callbacks.confirmImport();
    await vi.waitFor(() => expect(model.value.dialog).toMatchObject({ import: { step: 'done' } }));
    await vi.waitFor(() => expect(titles()).toContain('别处来的'));
    callbacks.openDialog('settings');
    await vi.waitFor(() => expect(model.value.storage.canUndoImport).toBe(true));
    callbacks.undoImport();
    await vi.waitFor(() => expect(titles()).toHaveLength(2));
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
    await vi.waitFor(() =>
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
    const { model, callbacks } = await page();
    let finish: (bytes: ArrayBuffer) => void = () => undefined;
    const slow = {
      size: 1,
      name: 'a.json',
      arrayBuffer: () => new Promise<ArrayBuffer>((resolve) => (finish = resolve)),
    };
    callbacks.importFile(slow as unknown as File);
    callbacks.closeDialog();
    finish(await file(await bundle((store) => store.saveArticle(snapshot()))).arrayBuffer());
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(model.value.dialog).toBeNull();
    callbacks.confirmImport();
    expect(model.value.dialog).toBeNull();
  });

  it('shows nothing of it over the settings that were opened instead, be it sound or not', async () => {
    for (const content of ['no bundle', await bundle((store) => store.saveArticle(snapshot()))]) {
      const { model, callbacks } = await page();
      callbacks.importFile(file(content));
      callbacks.openDialog('settings');
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(model.value.dialog).toEqual({ kind: 'settings' });
    }
  });
});

describe('an export', () => {
  const request = {
    scope: { kind: 'all' },
    format: 'bundle',
    script: 'original',
    files: 'one',
    gzip: false,
    passphrase: null,
  } as const;

  const open = async ({ bytes }: { bytes: Uint8Array<ArrayBuffer> }, passphrase: string | null = null) => {
    const read = await readImport(bytes, { passphrase, now: NOW, crypto });
    if (!read.ok) throw new Error(read.error.code);
    return { ...read, urls: read.library.articles.map(({ url }) => url) };
  };

  it('is packed and locked as the reader asks, and named so', async () => {
    const { callbacks, downloads, model, store } = await page();
    const saved = await store.exportLibrary();
    callbacks.startExport({ ...request, gzip: true });
    await vi.waitFor(() => expect(downloads).toHaveLength(1));
    callbacks.startExport({ ...request, gzip: true, passphrase: '清水河' });
    await vi.waitFor(() => expect(downloads).toHaveLength(2), LOCKING);
    expect(downloads.map(({ name }) => name)).toEqual(['zhupi-2024-05-06.json.gz', 'zhupi-2024-05-06.zhupi']);
    for (const [at, passphrase] of [null, '清水河'].entries()) {
      const { library, origin } = await open(downloads[at] as never, passphrase);
      expect({ ok: true, value: library }).toEqual(saved);
      expect(origin?.part).toBeUndefined();
    }
    await vi.waitFor(() => expect(model.value.dialog).toBeNull());
    const state = await store.backupState(NOW);
    expect(state.ok && state.value.lastBackupAt).toBe(NOW);
  });

  it('of a selection has these articles with their marks, says that it is a part, and is no backup', async () => {
    const { callbacks, downloads, model, store } = await page();
    const [chosen] = model.value.articles.filter(({ marks }) => marks.length > 0);
    callbacks.startExport({ ...request, scope: { kind: 'selection', ids: [chosen?.id ?? ''] } });
    await vi.waitFor(() => expect(downloads).toHaveLength(1));
    const { library, origin, urls } = await open(downloads[0] as never);
    expect([urls, library.highlights.length]).toEqual([[chosen?.url], 1]);
    expect(origin?.part).toEqual({ kind: 'selection' });
    const state = await store.backupState(NOW);
    expect(state.ok && state.value.lastBackupAt).toBeNull();
  });

  it('of what changed since the last one to a machine has just that, and deletes nothing there', async () => {
    const { callbacks, downloads, store } = await page();
    const scope = { kind: 'changes', target: '办公室' } as const;
    callbacks.startExport({ ...request, scope });
    await vi.waitFor(() => expect(downloads).toHaveLength(1));
    const first = await open(downloads[0] as never);
    expect([first.urls.length, first.origin?.part]).toEqual([2, { ...scope, since: null }]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await store.saveArticle(snapshot({ url: 'https://news.lantian.example/new.html' }));
    callbacks.startExport({ ...request, scope });
    await vi.waitFor(() => expect(downloads).toHaveLength(2));
    const second = await open(downloads[1] as never);
    expect(second.urls).toEqual(['https://news.lantian.example/new.html']);
    expect(second.origin?.part).toMatchObject({ kind: 'changes', target: '办公室' });
    const there = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange, now: () => NOW + 10_000 });
    await there.importLibrary(first.library);
    await there.importLibrary(second.library);
    const all = await there.exportLibrary();
    expect(all.ok && all.value.articles.filter(({ deleted }) => !deleted.value)).toHaveLength(3);
    expect(all).toEqual(await store.exportLibrary());
  });

  it('in another format is written in the reader’s words', async () => {
    const { callbacks, downloads } = await page();
    callbacks.startExport({ ...request, format: 'csv' });
    await vi.waitFor(() => expect(downloads).toHaveLength(1));
    expect(downloads[0]?.name).toMatch(/\.csv$/);
    expect(downloads[0]?.text).toContain('三亿元');
  });

  it('that cannot be says why', async () => {
    const { callbacks, model } = await page();
    callbacks.startExport({ ...request, format: 'papyrus' });
    await vi.waitFor(() =>
      expect(model.value.dialog).toEqual({ kind: 'export', run: { failed: 'invalid' } }),
    );
  });
});

describe('a locked file', () => {
  it('asks for its passphrase until it is the right one, and then shows what it would do', async () => {
    const { callbacks, model } = await page();
    const other = await bundle((store) => store.saveArticle(snapshot({ url: 'https://a.example/locked' })));
    const locked = await packText([other], { gzip: false, passphrase: '清水河' }, crypto);
    callbacks.importFile(new File([locked], 'a.zhupi'));
    const step = () => (model.value.dialog?.kind === 'import' ? model.value.dialog.import : null);
    await vi.waitFor(() => expect(step()).toMatchObject({ step: 'passphrase', wrong: false }));
    callbacks.unlockImport('黄河');
    await vi.waitFor(() => expect(step()).toMatchObject({ step: 'passphrase', wrong: true }), LOCKING);
    callbacks.unlockImport('清水河');
    await vi.waitFor(
      () =>
        expect(step()).toMatchObject({ step: 'review', format: 'bundle', plan: { articles: { new: 1 } } }),
      LOCKING,
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
    await vi.waitFor(() =>
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
    await vi.waitFor(() =>
      expect(model.value.dialog).toMatchObject({
        import: { step: 'done', refused: [{ row: 3 }], plan: { highlights: { new: 1, refused: 1 } } },
      }),
    );
    const totals = await store.totals(NOW);
    expect(totals.ok && totals.value.articles).toBe(3);
  });
});

describe('backups', () => {
  it('are off until the reader chooses where, and then say when the last one was', async () => {
    const { model, callbacks, world } = await page();
    await vi.waitFor(() => expect(model.value.backup).toMatchObject({ isOn: false, lastBackupAt: null }));
    expect(world.files.size).toBe(0);
    callbacks.startBackup();
    await vi.waitFor(() => expect(model.value.backup).toMatchObject({ lastBackupAt: NOW, isWorking: false }));
    expect(model.value.backup).toMatchObject({ isOn: true, folder: 'Dokumente', failure: null });
    expect(model.value.snackbar?.text).toBe('Backup written');
    expect([...world.files.keys()]).toHaveLength(1);
    expect(world.scheduled).toBe(true);
    callbacks.stopBackup();
    await vi.waitFor(() => expect(model.value.backup?.isOn).toBe(false));
    expect([world.scheduled, world.files.size]).toEqual([false, 1]);
  });

  it('stay off where the reader declines', async () => {
    const { model, callbacks, world } = await page();
    world.agrees = false;
    callbacks.startBackup();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([model.value.backup?.isOn, world.files.size]).toEqual([false, 0]);
  });

  it('say that they failed and why, until the reader allows them again', async () => {
    const { model, callbacks, world } = await page();
    callbacks.startBackup();
    await vi.waitFor(() => expect(world.files.size).toBe(1));
    world.answer = { ok: false, code: 'denied' };
    world.isOpen = false;
    callbacks.backUpNow();
    await vi.waitFor(() =>
      expect(model.value.backup).toMatchObject({ failure: 'denied', needsPermission: true, isOn: true }),
    );
    callbacks.allowBackup();
    await vi.waitFor(() =>
      expect(model.value.backup).toMatchObject({ failure: null, needsPermission: false }),
    );
  });

  it('are bundles that bring everything back', async () => {
    const { callbacks, store, world } = await page();
    const saved = await store.exportLibrary();
    callbacks.startBackup();
    await vi.waitFor(() => expect(world.files.size).toBe(1));
    await store.wipe();
    const [content] = world.files.values();
    const bytes = new Uint8Array((await content?.arrayBuffer()) ?? new ArrayBuffer(0));
    const read = await readImport(bytes, { passphrase: null, now: NOW, crypto });
    if (!read.ok) throw new Error(read.error.code);
    await store.importLibrary(read.library);
    expect(await store.exportLibrary()).toEqual(saved);
  });
});

describe('a library that does not open', () => {
  it('says so, and opens when tried again', async () => {
    const indexedDB = new IDBFactory();
    const open = indexedDB.open.bind(indexedDB);
    let broken = true;
    indexedDB.open = (...args) => {
      if (broken) throw new DOMException('no', 'InvalidStateError');
      return open(...args);
    };
    const store = openLibrary({ indexedDB, IDBKeyRange });
    const { backup, backupAccess } = createBackupWorld(store, () => NOW);
    const { model, callbacks, start } = createLibrary(createTranslate('en', texts), {
      store,
      callBackground: (async () => ({ ok: false, error: { code: 'no-receiver' } })) as never,
      loadTranslate: async () => createTranslate('en', texts),
      now: () => NOW,
      version: '0.1.0',
      download: () => undefined,
      transfer: transferInPlace(createTransferWork(store, crypto)),
      backup,
      backupAccess,
      storage: () => Promise.reject(new Error()),
      persist: () => Promise.reject(new Error()),
    });
    await start();
    await vi.waitFor(() => expect(model.value).toMatchObject({ state: 'failed' }));
    expect(model.value.failure).not.toBeNull();
    broken = false;
    callbacks.reopen();
    await vi.waitFor(() => expect(model.value).toMatchObject({ state: 'open', failure: null }));
  });
});

describe('settings', () => {
  it('change the language of the page at once', async () => {
    const { model, t, callbacks } = await page();
    callbacks.changeSettings({ language: 'zh_TW' });
    await vi.waitFor(() => expect(t.value('undo')).toBe('zh_TW'));
    expect(model.value.settings?.language).toBe('zh_TW');
  });

  it('tell what is stored, and that the browser declined to keep it', async () => {
    const { model, callbacks } = await page();
    callbacks.openDialog('settings');
    await vi.waitFor(() => expect(model.value.storage).toMatchObject({ usage: 10, persisted: false }));
    callbacks.askPersistence();
    await vi.waitFor(() => expect(model.value.storage.declined).toBe(true));
  });
});
