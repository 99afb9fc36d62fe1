// Dexie watches only where the global IndexedDB is there.
import 'fake-indexeddb/auto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, vi } from 'vitest';
import { createConverter } from '../../../chinese';
import { moveTo } from '../../../components/library/selection';
import type { LibraryPorts } from '../../../entrypoints/library/ports';
import { createLibrary } from '../../../entrypoints/library/state';
import { transferInPlace } from '../../../entrypoints/library/transfer-client';
import { createTransferWork } from '../../../entrypoints/library/transfer-work';
import { exportBundle, type Library } from '../../../exchange';
import { succeed } from '../../../messaging/result';
import { createTranslate } from '../../../platform/i18n';
import { type LibraryStore, openLibrary } from '../../../storage';
import { createDevice, draft, idOf, snapshot } from '../../exchange/samples';
import { createBackupWorld } from '../backup-world';

export const texts = {
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
export const NOW = Date.UTC(2024, 4, 6, 8);

/** A machine may have other things to do. */
vi.setConfig({ testTimeout: 60_000 });

/** Waits for what comes about by itself, in whatever time it takes. */
export const eventually = <T>(check: () => T): Promise<T> =>
  vi.waitFor(check, { timeout: 30_000, interval: 5 });

/** A page over a real store, with two articles of which the first has a mark; `more` stands in for ports. */
export const page = async (
  prepare: (store: LibraryStore) => Promise<unknown> = async () => undefined,
  more: Partial<LibraryPorts> = {},
) => {
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
  const transfer = transferInPlace(createTransferWork(store, crypto, async () => createConverter));
  const read = vi.spyOn(transfer, 'read');
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
    transfer,
    ...backups,
    storage: async () => ({ usage: 10, quota: 100, persisted: false }),
    panes: { go: (pane) => void went.push(pane), follow: () => undefined },
    persist: async () => false,
    ...more,
  });
  await start();
  await eventually(() => expect(model.value.state).toBe('open'));
  /** The rows in the order of the list, as far as they were read. */
  const rows = () => model.value.ids.flatMap((id) => model.value.rows.get(id) ?? []);
  const titles = () => rows().map(({ title }) => title);
  /** Moves to the article of this index and waits until it stands beside the list. */
  const open = async (index: number) => {
    const id = model.value.ids[index] ?? '';
    callbacks.select(moveTo(id));
    await eventually(() => expect(model.value.opened?.article.id).toBe(id));
    return id;
  };
  const marks = () => model.value.opened?.marks;
  await eventually(() => expect(rows().length).toBeGreaterThanOrEqual(2));
  return {
    model,
    t,
    callbacks,
    store,
    told,
    downloads,
    rows,
    titles,
    open,
    marks,
    world,
    went,
    swept,
    read,
    transfer,
  };
};

/** A library of so many articles, the first of them the newest. */
export const many = (count: number): Library => {
  const device = createDevice('other');
  const articles = Array.from({ length: count }, (_, number) =>
    device.article(count - number, {
      url: `https://news.lantian.example/many/${number}.html`,
      title: `第${number}篇`,
    }),
  );
  return { articles, highlights: [] };
};

export const file = (text: string, name = 'zhupi.json') => new File([text], name);

/** A bundle of a library of another device. */
export const bundle = async (fill: (store: ReturnType<typeof openLibrary>) => Promise<unknown>) => {
  const store = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange, now: () => NOW });
  await fill(store);
  const library = await store.exportLibrary();
  const device = await store.device();
  if (!library.ok || !device.ok) throw new Error('The other library did not open');
  return exportBundle(library.value, { device: device.value, now: NOW, version: '0.1.0' });
};
