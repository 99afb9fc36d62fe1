// Dexie watches only where the global IndexedDB is there.
import 'fake-indexeddb/auto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { createConverter } from '../../../chinese';
import { createLibrary } from '../../../entrypoints/library/state';
import { transferInPlace } from '../../../entrypoints/library/transfer-client';
import { createTransferWork } from '../../../entrypoints/library/transfer-work';
import { createTranslate } from '../../../platform/i18n';
import { openLibrary } from '../../../storage';
import { createBackupWorld } from '../backup-world';
import { eventually, NOW, page, texts } from './world';

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
    await eventually(() => expect(model.value).toMatchObject({ state: 'failed' }));
    expect(model.value.failure).not.toBeNull();
    broken = false;
    callbacks.reopen();
    await eventually(() => expect(model.value).toMatchObject({ state: 'open', failure: null }));
  });
});

describe('settings', () => {
  it('change the language of the page at once', async () => {
    const { model, t, callbacks } = await page();
    callbacks.changeSettings({ language: 'zh_TW' });
    await eventually(() => expect(t.value('undo')).toBe('zh_TW'));
    expect(model.value.settings?.language).toBe('zh_TW');
    // The background that answered is older than these.
    expect(model.value.settings).toMatchObject({ siteRules: [], neverSites: [], colourNames: {} });
  });

  it('tell what is stored, and that the browser declined to keep it', async () => {
    const { model, callbacks } = await page();
    callbacks.openDialog('settings');
    await eventually(() => expect(model.value.storage).toMatchObject({ usage: 10, persisted: false }));
    callbacks.askPersistence();
    await eventually(() => expect(model.value.storage.declined).toBe(true));
  });
});
