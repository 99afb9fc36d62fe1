import { describe, expect, it } from 'vitest';
import { readImport } from '../../../exchange/import';
import { eventually, NOW, page } from './world';

describe('backups', () => {
  it('are off until the reader chooses where, and then say when the last one was', async () => {
    const { model, callbacks, world } = await page();
    await eventually(() => expect(model.value.backup).toMatchObject({ isOn: false, lastBackupAt: null }));
    expect(world.files.size).toBe(0);
    callbacks.startBackup();
    await eventually(() => expect(model.value.backup).toMatchObject({ lastBackupAt: NOW, isWorking: false }));
    expect(model.value.backup).toMatchObject({ isOn: true, folder: 'Dokumente', failure: null });
    expect(model.value.snackbar?.text).toBe('Backup written');
    expect([...world.files.keys()]).toHaveLength(1);
    expect(world.scheduled).toBe(true);
    callbacks.stopBackup();
    await eventually(() => expect(model.value.backup?.isOn).toBe(false));
    expect([world.scheduled, world.files.size]).toEqual([false, 1]);
  });

  it('are handed out when asked for while they are off', async () => {
    const { model, callbacks, world, downloads } = await page();
    callbacks.backUpNow();
    await eventually(() => expect(downloads.map(({ name }) => name)).toEqual(['zhupi-2024-05-06.json']));
    await eventually(() => expect(model.value.backup).toMatchObject({ isOn: false, lastBackupAt: NOW }));
    expect(world.files.size).toBe(0);
  });

  it('stay off where the reader declines', async () => {
    const { model, callbacks, world } = await page();
    world.agrees = false;
    await eventually(() => expect(model.value.backup).not.toBeNull());
    await callbacks.startBackup();
    expect([model.value.backup?.isOn, world.files.size]).toEqual([false, 0]);
  });

  it('say that they failed and why, until the reader allows them again', async () => {
    const { model, callbacks, world } = await page();
    callbacks.startBackup();
    await eventually(() => expect(model.value.backup).toMatchObject({ lastBackupAt: NOW, isWorking: false }));
    world.answer = { ok: false, code: 'denied' };
    world.isOpen = false;
    callbacks.backUpNow();
    await eventually(() =>
      expect(model.value.backup).toMatchObject({ failure: 'denied', needsPermission: true, isOn: true }),
    );
    callbacks.allowBackup();
    await eventually(() =>
      expect(model.value.backup).toMatchObject({ failure: null, needsPermission: false }),
    );
  });

  it('are bundles that bring everything back', async () => {
    const { callbacks, store, world } = await page();
    const saved = await store.exportLibrary();
    callbacks.startBackup();
    await eventually(() => expect(world.files.size).toBe(1));
    await store.wipe();
    const [content] = world.files.values();
    const bytes = new Uint8Array((await content?.arrayBuffer()) ?? new ArrayBuffer(0));
    const read = await readImport(bytes, { passphrase: null, now: NOW, crypto });
    if (!read.ok) throw new Error(read.error.code);
    await store.importLibrary(read.incoming);
    expect(await store.exportLibrary()).toEqual(saved);
  });
});
