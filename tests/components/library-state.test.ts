// Dexie watches only where the global IndexedDB is there.
import 'fake-indexeddb/auto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { createConverter } from '../../chinese';
import { moveTo } from '../../components/library/selection';
import { createLibrary } from '../../entrypoints/library/state';
import { transferInPlace } from '../../entrypoints/library/transfer-client';
import { createTransferWork } from '../../entrypoints/library/transfer-work';
import { exportBundle, type Library } from '../../exchange';
import { readImport } from '../../exchange/import';
import { pack } from '../../exchange/packing';
import { succeed } from '../../messaging/result';
import { createTranslate } from '../../platform/i18n';
import { type LibraryStore, openLibrary } from '../../storage';
import { createDevice, draft, idOf, snapshot } from '../exchange/samples';
import { createBackupWorld } from './backup-world';

const texts = {
  articles_deleted_other: '$1 articles deleted',
  tagged_one: '$1 mark tagged',
  coloured_one: '$1 mark recoloured',
  collected: 'Put into $1',
  uncollected: 'Taken out of $1',
  nothing_changed: 'Nothing to change there',
  mark_deleted: 'Mark deleted',
  mark_changed: 'Mark changed',
  page_undone: 'Undone: $1',
  exported: 'Exported as $1',
  import_undone: 'Import undone',
  backup_written: 'Backup written',
};
const NOW = Date.UTC(2024, 4, 6, 8);

/** A passphrase takes its time on a busy machine. */
const LOCKING = { timeout: 20_000 };
vi.setConfig({ testTimeout: 60_000 });

/** A page over a real store, with two articles of which the first has a mark. */
const page = async (prepare: (store: LibraryStore) => Promise<unknown> = async () => undefined) => {
  let clock = NOW;
  const store = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange, now: () => ++clock });
  await prepare(store);
  await store.saveHighlight({ article: snapshot(), highlight: draft({ id: idOf(1), note: '比去年少' }) });
  await store.saveArticle(
    snapshot({
      url: 'https://news.lantian.example/bridge.html',
      title: '蓝田大橋通車',
      blocks: [{ kind: 'paragraph', text: '新橋今日通車。' }],
    }),
  );
  const swept = vi.spyOn(store, 'sweepTrash');
  const { world, ...backups } = createBackupWorld(store, () => NOW);
  const told = vi.fn();
  const went: string[] = [];
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
    transfer: transferInPlace(createTransferWork(store, crypto, async () => createConverter)),
    ...backups,
    storage: async () => ({ usage: 10, quota: 100, persisted: false }),
    panes: { go: (pane) => void went.push(pane), follow: () => undefined },
    persist: async () => false,
  });
  await start();
  await vi.waitFor(() => expect(model.value.state).toBe('open'));
  /** The rows in the order of the list, as far as they were read. */
  const rows = () => model.value.ids.flatMap((id) => model.value.rows.get(id) ?? []);
  const titles = () => rows().map(({ title }) => title);
  /** Moves to the article of this index and waits until it stands beside the list. */
  const open = async (index: number) => {
    const id = model.value.ids[index] ?? '';
    callbacks.select(moveTo(id));
    await vi.waitFor(() => expect(model.value.opened?.article.id).toBe(id));
    return id;
  };
  const marks = () => model.value.opened?.marks;
  await vi.waitFor(() => expect(rows().length).toBeGreaterThanOrEqual(2));
  return { model, t, callbacks, store, told, downloads, rows, titles, open, marks, world, went, swept };
};

/** A library of so many articles, the first of them the newest. */
const many = (count: number): Library => {
  const device = createDevice('other');
  const articles = Array.from({ length: count }, (_, number) =>
    device.article(count - number, {
      url: `https://news.lantian.example/many/${number}.html`,
      title: `第${number}篇`,
    }),
  );
  return { articles, highlights: [] };
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
  it('has everything, newest first, with what was marked', async () => {
    const { model, titles, rows, open, marks } = await page();
    expect(titles()).toEqual(['蓝田大橋通車', '蓝田市治理清水河']);
    expect(rows()[1]).toMatchObject({ marks: 1, notes: 1, colours: ['vermilion'], source: '蓝田日报' });
    await open(1);
    expect(marks()).toMatchObject([{ quote: '三亿元', note: '比去年少' }]);
    expect(model.value.opened?.places).toEqual([{ id: idOf(1), start: 7, end: 10 }]);
    await vi.waitFor(() => expect(model.value.totals).toMatchObject({ articles: 2, highlights: 1 }));
  });

  it('finds in either script and says where', async () => {
    const { model, callbacks, titles, rows } = await page();
    callbacks.search('大桥');
    expect(model.value.isSearching).toBe(true);
    await vi.waitFor(() => expect(titles()).toEqual(['蓝田大橋通車']));
    expect(model.value.isSearching).toBe(false);
    await vi.waitFor(() => expect(rows()[0]?.found?.title).toEqual([{ start: 2, end: 4 }]));
    callbacks.search('三億');
    await vi.waitFor(() => expect(titles()).toEqual(['蓝田市治理清水河']));
    const passage = { of: 'quote', text: '三亿元', ranges: [{ start: 0, end: 2 }] };
    await vi.waitFor(() => expect(rows()[0]?.found?.passage).toEqual(passage));
    callbacks.search('');
    await vi.waitFor(() => expect(titles()).toHaveLength(2));
  });

  it('reads the rows that come into view, and forgets those far away', async () => {
    const { model, callbacks, store } = await page();
    await store.importLibrary(many(400));
    await vi.waitFor(() => expect(model.value.ids).toHaveLength(402));
    const isRead = (index: number) => model.value.rows.has(model.value.ids[index] ?? '');
    await vi.waitFor(() => expect(isRead(0)).toBe(true));
    expect(isRead(395)).toBe(false);
    callbacks.showRows(380, 402);
    await vi.waitFor(() => expect([isRead(380), isRead(401)]).toEqual([true, true]));
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
    await vi.waitFor(() => expect(model.value.ids).toHaveLength(102));
    expect(model.value.ids.slice(0, 30)).toEqual(first);
  });

  it('counts for the filters what was found, also after the search', async () => {
    const { model, callbacks } = await page();
    await vi.waitFor(() => expect(model.value.facets?.color).toMatchObject([{ articles: 1 }]));
    callbacks.search('大桥');
    await vi.waitFor(() => expect(model.value.facets?.color).toEqual([]));
    callbacks.search('');
    await vi.waitFor(() => expect(model.value.facets?.color).toMatchObject([{ articles: 1 }]));
  });

  it('follows what other windows do', async () => {
    const { store, titles } = await page();
    await store.saveArticle(snapshot({ url: 'https://news.lantian.example/3.html', title: '第三篇' }));
    await vi.waitFor(() => expect(titles()).toHaveLength(3));
  });

  it('follows them in what a search found, too', async () => {
    const { callbacks, store, titles, model } = await page();
    callbacks.search('核对');
    await vi.waitFor(() => expect(model.value).toMatchObject({ isSearching: false, ids: [] }));
    expect(titles()).toEqual([]);
    await store.updateHighlight(idOf(1), { note: '待核對' });
    await vi.waitFor(() => expect(titles()).toEqual(['蓝田市治理清水河']));
    await store.updateHighlight(idOf(1), { note: '' });
    await vi.waitFor(() => expect(titles()).toEqual([]));
    expect(model.value.ids).toEqual([]);
  });

  it('searches once for the whole list, not again for what comes into view', async () => {
    const { model, callbacks, store } = await page();
    await store.importLibrary(many(70));
    callbacks.search('篇');
    await vi.waitFor(() => expect([model.value.isSearching, model.value.ids.length]).toEqual([false, 70]));
    const find = vi.spyOn(store, 'find');
    callbacks.showRows(40, 70);
    await vi.waitFor(() => expect(model.value.rows.has(model.value.ids[69] ?? '')).toBe(true));
    expect(find).not.toHaveBeenCalled();
  });

  it('passes the cursor on when its article goes', async () => {
    const { model, callbacks, open } = await page();
    const id = await open(0);
    callbacks.removeArticles([id]);
    await vi.waitFor(() => expect(model.value.opened?.article.title).toBe('蓝田市治理清水河'));
    expect(model.value.selection.cursor).toBe(model.value.ids[0]);
  });
});

describe('changes', () => {
  it('delete articles with their marks, and bring both back', async () => {
    const { model, callbacks, told, titles, rows } = await page();
    callbacks.removeArticles([...model.value.ids]);
    await vi.waitFor(() => expect(titles()).toEqual([]));
    await vi.waitFor(() => expect(model.value.snackbar?.text).toBe('2 articles deleted'));
    expect(told).toHaveBeenCalledWith('library.changed');
    model.value.snackbar?.undo?.();
    await vi.waitFor(() => expect(titles()).toHaveLength(2));
    await vi.waitFor(() => expect(rows()[1]?.marks).toBe(1));
  });

  it('delete a mark, and bring it back', async () => {
    const { model, callbacks, open, marks } = await page();
    await open(1);
    callbacks.removeMark(idOf(1));
    await vi.waitFor(() => expect(marks()).toHaveLength(0));
    model.value.snackbar?.undo?.();
    await vi.waitFor(() => expect(marks()).toHaveLength(1));
  });

  it('write notes, tags and colours', async () => {
    const { callbacks, open, marks } = await page();
    await open(1);
    callbacks.changeMark(idOf(1), { note: '改了', tags: ['水利'], colour: 'blue' });
    await vi.waitFor(() => expect(marks()).toMatchObject([{ note: '改了', tags: ['水利'], colour: 'blue' }]));
  });

  it('tag and colour all marks of the chosen, each with a way back', async () => {
    const { model, callbacks, rows } = await page();
    callbacks.tagArticles(model.value.ids, ['水利']);
    await vi.waitFor(() => expect(rows()[1]?.tags).toEqual(['水利']));
    expect(model.value.snackbar?.text).toBe('1 mark tagged');
    model.value.snackbar?.undo?.();
    await vi.waitFor(() => expect(rows()[1]?.tags).toEqual([]));
    callbacks.colourArticles(model.value.ids, 'blue');
    await vi.waitFor(() => expect(rows()[1]?.colours).toEqual(['blue']));
    model.value.snackbar?.undo?.();
    await vi.waitFor(() => expect(rows()[1]?.colours).toEqual(['vermilion']));
  });

  it('put articles into a collection, and say so only where it changed anything', async () => {
    const { model, callbacks, open } = await page();
    const id = await open(1);
    callbacks.collect([id], { add: ['水利報告'] });
    await vi.waitFor(() => expect(model.value.opened?.article.collections).toEqual(['水利報告']));
    expect(model.value.snackbar?.text).toBe('Put into 水利報告');
    callbacks.collect([id], { add: ['水利報告'] });
    await vi.waitFor(() => expect(model.value.snackbar?.text).toBe('Nothing to change there'));
    callbacks.collect([id], { remove: ['水利報告'] });
    await vi.waitFor(() => expect(model.value.opened?.article.collections).toEqual([]));
    expect(model.value.snackbar?.text).toBe('Taken out of 水利報告');
    model.value.snackbar?.undo?.();
    await vi.waitFor(() => expect(model.value.opened?.article.collections).toEqual(['水利報告']));
  });

  it('correct what was read, and take it back by emptying it', async () => {
    const { model, callbacks, open } = await page();
    const id = await open(1);
    callbacks.correct(id, { source: '蓝田晚报' });
    await vi.waitFor(() =>
      expect(model.value.opened?.article).toMatchObject({
        source: '蓝田晚报',
        asRead: { source: '蓝田日报' },
      }),
    );
    callbacks.correct(id, { source: null });
    await vi.waitFor(() =>
      expect(model.value.opened?.article).toMatchObject({ source: '蓝田日报', asRead: {} }),
    );
  });

  it('that fail say why', async () => {
    const { model, callbacks } = await page();
    callbacks.changeMark(idOf(1), { note: '长'.repeat(1_000_000) });
    await vi.waitFor(() => expect(model.value.failure).toBe('invalid'));
    expect(model.value.snackbar).toBeNull();
    callbacks.removeMark(idOf(99));
    await vi.waitFor(() => expect(model.value.snackbar?.text).toBe('Nothing to change there'));
  });

  it('are taken back one after the other, and done again', async () => {
    const { model, callbacks, open, marks, titles } = await page();
    await open(1);
    callbacks.changeMark(idOf(1), { note: '改了', tags: ['水利'], colour: 'blue' });
    await vi.waitFor(() => expect(marks()).toMatchObject([{ note: '改了' }]));
    expect(model.value.snackbar).toBeNull();
    callbacks.removeMark(idOf(1));
    await vi.waitFor(() => expect(marks()).toHaveLength(0));
    callbacks.undo();
    callbacks.undo();
    await vi.waitFor(() =>
      expect(marks()).toMatchObject([{ note: '比去年少', colour: 'vermilion', tags: [] }]),
    );
    expect(model.value.snackbar?.text).toBe('Undone: Mark changed');
    callbacks.redo();
    await vi.waitFor(() => expect(marks()).toMatchObject([{ note: '改了', tags: ['水利'], colour: 'blue' }]));
    // Something new is done: what was taken back before cannot be done again.
    callbacks.removeArticles([model.value.ids[0] ?? '']);
    await vi.waitFor(() => expect(titles()).toHaveLength(1));
    callbacks.redo();
    callbacks.undo();
    await vi.waitFor(() => expect(titles()).toHaveLength(2));
    expect(marks()).toHaveLength(1);
  });

  it('erase everything', async () => {
    const { callbacks, model, titles } = await page();
    callbacks.openDialog('erase');
    callbacks.erase();
    await vi.waitFor(() => expect(titles()).toEqual([]));
    expect(model.value.dialog).toBeNull();
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
  await vi.waitFor(() => expect(model.value.ids).toHaveLength(3));
  await open(0);
  expect(model.value.opened?.chain).toBeNull();
  callbacks.showTab('details');
  await vi.waitFor(() =>
    expect(model.value.opened?.chain?.origins).toMatchObject([{ name: '蓝田日报 · 蓝田市治理清水河' }]),
  );
  expect(model.value.opened?.chain?.origins[0]?.id).toBe(model.value.ids[2]);
});

describe('other places', () => {
  it('the trash is rid of what lay in it for too long whenever the library opens', async () => {
    const { swept } = await page();
    expect(swept).toHaveBeenCalledOnce();
  });

  it('the trash has what was deleted, gives it back, and lets it go for good', async () => {
    const { model, callbacks, titles } = await page();
    callbacks.removeMark(idOf(1));
    callbacks.removeArticles([model.value.ids[0] ?? '']);
    await vi.waitFor(() => expect(titles()).toHaveLength(1));
    callbacks.goTo('trash');
    const kinds = () => model.value.trash?.map(({ kind, title }) => [kind, title]).sort();
    await vi.waitFor(() =>
      expect(kinds()).toEqual([
        ['article', '蓝田大橋通車'],
        ['mark', '蓝田市治理清水河'],
      ]),
    );
    const [first, second] = model.value.trash ?? [];
    if (!first || !second) throw new Error('Nothing in the trash');
    callbacks.restoreTrashed(first);
    await vi.waitFor(() => expect(model.value.trash).toHaveLength(1));
    model.value.snackbar?.undo?.();
    await vi.waitFor(() => expect(model.value.trash).toHaveLength(2));
    callbacks.purgeTrashed(second);
    await vi.waitFor(() => expect(model.value.trash).toHaveLength(1));
    callbacks.emptyTrash();
    await vi.waitFor(() => expect(model.value.trash).toEqual([]));
  });

  it('facts are those of the marked sentences found, and go out as a table', async () => {
    const { model, callbacks, downloads } = await page();
    callbacks.goTo('facts');
    await vi.waitFor(() => expect(model.value.facts).toMatchObject({ done: 2, total: 2 }));
    expect(model.value.facts?.rows).toMatchObject([
      { kind: 'figure', value: '三亿', unit: '元', title: '蓝田市治理清水河', source: '蓝田日报' },
    ]);
    callbacks.exportFacts(['figure']);
    await vi.waitFor(() => expect(downloads[0]?.text).toContain('"三亿","元"'));
    callbacks.search('大桥');
    await vi.waitFor(() => expect(model.value.facts).toMatchObject({ done: 1, total: 1, rows: [] }));
    expect(model.value.place).toBe('facts');
  });

  it('the overview counts weeks, sources and tags', async () => {
    const { model, callbacks } = await page();
    callbacks.tagArticles(model.value.ids, ['水利']);
    callbacks.goTo('charts');
    await vi.waitFor(() => expect(model.value.overview?.tags).toMatchObject([{ value: '水利', marks: 1 }]));
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
    await vi.waitFor(() => expect([names('tag'), names('collection')]).toEqual([['水利', '河流'], ['報告']]));
    callbacks.renameName('tag', '河流', '水利');
    await vi.waitFor(() => expect(names('tag')).toEqual(['水利']));
    model.value.snackbar?.undo?.();
    await vi.waitFor(() => expect(names('tag')).toEqual(['水利', '河流']));
    callbacks.deleteName('collection', '報告');
    await vi.waitFor(() => expect(names('collection')).toEqual([]));
    model.value.snackbar?.undo?.();
    await vi.waitFor(() => expect(names('collection')).toEqual(['報告']));
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
  });

  it('hands out the chosen articles in another format', async () => {
    const { model, callbacks, downloads } = await page();
    callbacks.startExport({
      scope: { kind: 'selection', ids: [model.value.ids[1] ?? ''] },
      format: 'markdown',
      script: 'zh-Hant',
      files: 'one',
      gzip: false,
      passphrase: null,
    });
    await vi.waitFor(() => expect(downloads).toHaveLength(1));
    expect(downloads[0]?.name).toMatch(/\.md$/);
    expect(downloads[0]?.text).toContain('三億元');
    expect(downloads[0]?.text).not.toContain('大橋');
    expect(model.value.dialog).toBeNull();
  });

  it('remembers what went to which machine', async () => {
    const { model, callbacks, downloads } = await page();
    const request = {
      format: 'csv',
      script: 'original',
      files: 'one',
      gzip: false,
      passphrase: null,
    } as const;
    callbacks.startExport({ ...request, scope: { kind: 'changes', target: '办公室' } });
    await vi.waitFor(() => expect(downloads).toHaveLength(1));
    expect(downloads[0]?.text).toContain('三亿元');
    callbacks.openDialog('export');
    await vi.waitFor(() => expect(model.value.exportTargets.map(({ name }) => name)).toEqual(['办公室']));
    callbacks.startExport({ ...request, scope: { kind: 'changes', target: '办公室' } });
    await vi.waitFor(() => expect(downloads).toHaveLength(2));
    expect(downloads[1]?.text).not.toContain('三亿元');
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
    const library = read.incoming.library();
    return { ...read, library, urls: library.articles.map(({ url }) => url) };
  };

  it('is packed and locked as the reader asks, and named so', async () => {
    const { callbacks, downloads, model, store } = await page();
    const saved = await store.exportLibrary();
    const runs: unknown[] = [];
    const ended = model.subscribe(({ dialog }) => runs.push(dialog?.kind === 'export' && dialog.run));
    callbacks.startExport({ ...request, gzip: true });
    await vi.waitFor(() => expect(downloads).toHaveLength(1));
    ended();
    // Two articles and a mark.
    expect(runs).toContainEqual({ done: 3, total: 3 });
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
    const { callbacks, downloads, model, store, open: openArticle } = await page();
    const chosen = await openArticle(1);
    callbacks.startExport({ ...request, scope: { kind: 'selection', ids: [chosen] } });
    await vi.waitFor(() => expect(downloads).toHaveLength(1));
    const { library, origin, urls } = await open(downloads[0] as never);
    expect([urls, library.highlights.length]).toEqual([[model.value.opened?.article.url], 1]);
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

  describe('by a template', () => {
    const markdown = { ...request, format: 'markdown' } as const;

    it('is previewed with the first articles that are to go out', async () => {
      const { callbacks, open: openArticle } = await page();
      const template = '{{#each articles}}[{{title}}]{{/each}}';
      const both = await callbacks.previewTemplate({ ...markdown, template });
      expect(both).toEqual({ text: '[蓝田大橋通車][蓝田市治理清水河]', problems: [] });
      const chosen = await openArticle(1);
      const one = await callbacks.previewTemplate({
        ...markdown,
        template: '{{title}}',
        files: 'many',
        script: 'zh-Hant',
        scope: { kind: 'selection', ids: [chosen] },
      });
      expect(one?.text).toBe('藍田市治理清水河');
    });

    it('is written by it, and not at all when something is wrong in it', async () => {
      const { callbacks, downloads, model } = await page();
      callbacks.startExport({ ...markdown, template: '{{title' });
      await vi.waitFor(() =>
        expect(model.value.dialog).toEqual({ kind: 'export', run: { failed: 'template' } }),
      );
      expect(downloads).toEqual([]);
      callbacks.startExport({ ...markdown, template: '{{count}}' });
      await vi.waitFor(() => expect(downloads.map(({ text }) => text)).toEqual(['2']));
    });
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
    const locked = await pack(new Blob([other]), { gzip: false, passphrase: '清水河' }, crypto);
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

it('an article that is asked for from elsewhere takes no way by the list', async () => {
  const { model, callbacks, went } = await page();
  callbacks.openArticle(model.value.ids[1] ?? '', 'history');
  expect(went).toEqual(['article']);
  await vi.waitFor(() => expect(model.value.opened).toMatchObject({ tab: 'history' }));
  expect(model.value).toMatchObject({ place: 'articles', pane: 'article' });
  callbacks.openArticle(model.value.ids[1] ?? '', 'text', 'm1');
  expect(model.value.opened).toMatchObject({ tab: 'text', mark: 'm1' });
  callbacks.showTab('marks');
  expect(model.value.opened).toMatchObject({ tab: 'marks', mark: null });
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

  it('are handed out when asked for while they are off', async () => {
    const { model, callbacks, world, downloads } = await page();
    callbacks.backUpNow();
    await vi.waitFor(() => expect(downloads.map(({ name }) => name)).toEqual(['zhupi-2024-05-06.json']));
    await vi.waitFor(() => expect(model.value.backup).toMatchObject({ isOn: false, lastBackupAt: NOW }));
    expect(world.files.size).toBe(0);
  });

  it('stay off where the reader declines', async () => {
    const { model, callbacks, world } = await page();
    world.agrees = false;
    await vi.waitFor(() => expect(model.value.backup).not.toBeNull());
    callbacks.startBackup();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([model.value.backup?.isOn, world.files.size]).toEqual([false, 0]);
  });

  it('say that they failed and why, until the reader allows them again', async () => {
    const { model, callbacks, world } = await page();
    callbacks.startBackup();
    await vi.waitFor(() => expect(model.value.backup).toMatchObject({ lastBackupAt: NOW, isWorking: false }));
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
    await store.importLibrary(read.incoming);
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
      transfer: transferInPlace(createTransferWork(store, crypto, async () => createConverter)),
      backup,
      backupAccess,
      storage: () => Promise.reject(new Error()),
      persist: () => Promise.reject(new Error()),
      panes: { go: () => undefined, follow: () => undefined },
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
    // The background that answered is older than these.
    expect(model.value.settings).toMatchObject({ siteRules: [], neverSites: [], colourNames: {} });
  });

  it('tell what is stored, and that the browser declined to keep it', async () => {
    const { model, callbacks } = await page();
    callbacks.openDialog('settings');
    await vi.waitFor(() => expect(model.value.storage).toMatchObject({ usage: 10, persisted: false }));
    callbacks.askPersistence();
    await vi.waitFor(() => expect(model.value.storage.declined).toBe(true));
  });
});
