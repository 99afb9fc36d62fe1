// Dexie watches only where the global IndexedDB is there.
import 'fake-indexeddb/auto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { createConverter } from '../../../chinese';
import { createLibrary } from '../../../entrypoints/library/state';
import { transferInPlace } from '../../../entrypoints/library/transfer-client';
import { createTransferWork } from '../../../entrypoints/library/transfer-work';
import type { Result, Settings } from '../../../messaging';
import { DEFAULT_SETTINGS } from '../../../messaging/default-settings';
import { fail, succeed } from '../../../messaging/result';
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

  it('stand as chosen while the background is asked, and go back where it keeps nothing', async () => {
    const asked: ((result: Result<Settings>) => void)[] = [];
    const callBackground = (name: string) =>
      name === 'settings.set'
        ? new Promise<Result<Settings>>((resolve) => asked.push(resolve))
        : Promise.resolve(succeed(DEFAULT_SETTINGS));
    const { model, callbacks } = await page(undefined, { callBackground: callBackground as never });
    await eventually(() => expect(model.value.settings).not.toBeNull());
    callbacks.changeSettings({ cornerQuotes: true });
    // As figures of the storage do that arrive late.
    callbacks.openDialog('settings');
    expect(model.value.settings?.cornerQuotes).toBe(true);
    callbacks.changeSettings({ siteMemory: false });
    asked[0]?.(succeed({ ...DEFAULT_SETTINGS, cornerQuotes: true }));
    await eventually(() => expect(model.value.storage.usage).toBe(10));
    expect(model.value.settings).toMatchObject({ cornerQuotes: true, siteMemory: false });
    asked[1]?.(fail('timeout'));
    await eventually(() =>
      expect(model.value.settings).toMatchObject({ cornerQuotes: true, siteMemory: true }),
    );
    expect(model.value.snackbar).not.toBeNull();
  });

  it('tell what is stored, and that the browser declined to keep it', async () => {
    const { model, callbacks } = await page();
    callbacks.openDialog('settings');
    await eventually(() => expect(model.value.storage).toMatchObject({ usage: 10, persisted: false }));
    callbacks.askPersistence();
    await eventually(() => expect(model.value.storage.declined).toBe(true));
  });
});
