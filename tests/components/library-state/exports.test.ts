// Dexie watches only where the global IndexedDB is there.
import 'fake-indexeddb/auto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { readImport } from '../../../exchange/import';
import { openLibrary } from '../../../storage';
import { snapshot } from '../../exchange/samples';
import { eventually, file, NOW, page } from './world';

const request = {
  scope: { kind: 'all' },
  format: 'bundle',
  script: 'original',
  files: 'one',
  gzip: false,
  passphrase: null,
} as const;

describe('what is handed out', () => {
  it('hands out a bundle that changes nothing when it comes back, and Markdown', async () => {
    const { model, callbacks, downloads } = await page();
    callbacks.exportBundle();
    await eventually(() => expect(downloads).toHaveLength(1));
    expect(downloads[0]?.name).toBe('zhupi-2024-05-06.json');
    callbacks.importFile(file(downloads[0]?.text ?? ''));
    await eventually(() =>
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
      ...request,
      scope: { kind: 'selection', ids: [model.value.ids[1] ?? ''] },
      format: 'markdown',
      script: 'zh-Hant',
    });
    await eventually(() => expect(downloads).toHaveLength(1));
    expect(downloads[0]?.name).toMatch(/\.md$/);
    expect(downloads[0]?.text).toContain('三億元');
    expect(downloads[0]?.text).not.toContain('大橋');
    expect(model.value.dialog).toBeNull();
  });

  it('remembers what went to which machine', async () => {
    const { model, callbacks, downloads } = await page();
    const changes = { ...request, format: 'csv', scope: { kind: 'changes', target: '办公室' } } as const;
    callbacks.startExport(changes);
    await eventually(() => expect(downloads).toHaveLength(1));
    expect(downloads[0]?.text).toContain('三亿元');
    callbacks.openDialog('export');
    await eventually(() => expect(model.value.exportTargets.map(({ name }) => name)).toEqual(['办公室']));
    callbacks.startExport(changes);
    await eventually(() => expect(downloads).toHaveLength(2));
    expect(downloads[1]?.text).not.toContain('三亿元');
  });
});

describe('an export', () => {
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
    await eventually(() => expect(downloads).toHaveLength(1));
    ended();
    // Two articles and a mark.
    expect(runs).toContainEqual({ done: 3, total: 3 });
    callbacks.startExport({ ...request, gzip: true, passphrase: '清水河' });
    await eventually(() => expect(downloads).toHaveLength(2));
    expect(downloads.map(({ name }) => name)).toEqual(['zhupi-2024-05-06.json.gz', 'zhupi-2024-05-06.zhupi']);
    for (const [at, passphrase] of [null, '清水河'].entries()) {
      const { library, origin } = await open(downloads[at] as never, passphrase);
      expect({ ok: true, value: library }).toEqual(saved);
      expect(origin?.part).toBeUndefined();
    }
    await eventually(() => expect(model.value.dialog).toBeNull());
    const state = await store.backupState(NOW);
    expect(state.ok && state.value.lastBackupAt).toBe(NOW);
  });

  it('of a selection has these articles with their marks, says that it is a part, and is no backup', async () => {
    const { callbacks, downloads, model, store, open: openArticle } = await page();
    const chosen = await openArticle(1);
    callbacks.startExport({ ...request, scope: { kind: 'selection', ids: [chosen] } });
    await eventually(() => expect(downloads).toHaveLength(1));
    const { library, origin, urls } = await open(downloads[0] as never);
    expect([urls, library.highlights.length]).toEqual([[model.value.opened?.article.url], 1]);
    expect(origin?.part).toEqual({ kind: 'selection' });
    const state = await store.backupState(NOW);
    expect(state.ok && state.value.lastBackupAt).toBeNull();
  });

  it('of what changed since the last one to a machine has just that, and deletes nothing there', async () => {
    const { callbacks, downloads, model, store } = await page();
    const scope = { kind: 'changes', target: '办公室' } as const;
    callbacks.startExport({ ...request, scope });
    await eventually(() => expect(downloads).toHaveLength(1));
    const first = await open(downloads[0] as never);
    expect([first.urls.length, first.origin?.part]).toEqual([2, { ...scope, since: null }]);
    // What went out is noted before the dialog closes.
    await eventually(() => expect(model.value.dialog).toBeNull());
    await store.saveArticle(snapshot({ url: 'https://news.lantian.example/new.html' }));
    callbacks.startExport({ ...request, scope });
    await eventually(() => expect(downloads).toHaveLength(2));
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
    await eventually(() => expect(downloads).toHaveLength(1));
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
      await eventually(() =>
        expect(model.value.dialog).toEqual({ kind: 'export', run: { failed: 'template' } }),
      );
      expect(downloads).toEqual([]);
      callbacks.startExport({ ...markdown, template: '{{count}}' });
      await eventually(() => expect(downloads.map(({ text }) => text)).toEqual(['2']));
    });
  });

  it('that cannot be says why', async () => {
    const { callbacks, model } = await page();
    callbacks.startExport({ ...request, format: 'papyrus' });
    await eventually(() =>
      expect(model.value.dialog).toEqual({ kind: 'export', run: { failed: 'invalid' } }),
    );
  });
});
