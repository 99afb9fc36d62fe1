import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  askFolder,
  chooseFolder,
  folderState,
  folderTarget,
  forgetFolder,
} from '../../platform/backup-folder';

/** What the browser would do with the handle. Functions do not survive its database, so they live here. */
const disk = {
  files: new Map<string, string>(),
  permission: 'granted' as PermissionState,
  answer: 'granted' as PermissionState,
  failing: null as string | null,
  locked: false,
};

const fileOf = (name: string) => ({
  createWritable: async () => {
    if (disk.locked) throw new DOMException('locked', 'NoModificationAllowedError');
    let text = '';
    return {
      write: async (content: Blob) => {
        if (disk.failing) throw new DOMException(disk.failing, disk.failing);
        text = await content.text();
      },
      close: async () => void disk.files.set(name, text),
      abort: async () => undefined,
    };
  },
});

const methods = {
  queryPermission: async () => disk.permission,
  requestPermission: async () => {
    disk.permission = disk.answer;
    return disk.answer;
  },
  keys: async function* () {
    yield* [...disk.files.keys()];
  },
  removeEntry: async (name: string) => void disk.files.delete(name),
  // The file is there, and empty, before anything is written.
  getFileHandle: async (name: string) => {
    disk.files.set(name, '');
    return fileOf(name);
  },
};

beforeEach(async () => {
  disk.files.clear();
  Object.assign(disk, { permission: 'granted', answer: 'granted', failing: null, locked: false });
  // A handle is cloned by the browser's database with what it can do; here the methods come back with its name.
  for (const [name, method] of Object.entries(methods)) {
    Object.defineProperty(Object.prototype, name, { value: method, configurable: true, writable: true });
  }
  vi.stubGlobal('showDirectoryPicker', async () => ({ name: 'Sicherung' }));
  await forgetFolder();
});
afterEach(() => {
  for (const name of Object.keys(methods)) Reflect.deleteProperty(Object.prototype, name);
  vi.unstubAllGlobals();
});

describe('a folder for backups', () => {
  it('is remembered until it is given up', async () => {
    expect(await folderState()).toBeNull();
    expect(await chooseFolder()).toEqual({ name: 'Sicherung' });
    expect(await folderState()).toEqual({ name: 'Sicherung', isOpen: true });
    await forgetFolder();
    expect(await folderState()).toBeNull();
    expect(await folderTarget.write('a', new Blob(['x']))).toEqual({ ok: false, code: 'gone' });
  });

  it('is not chosen where the reader turns away', async () => {
    vi.stubGlobal('showDirectoryPicker', async () => {
      throw new DOMException('aborted', 'AbortError');
    });
    expect(await chooseFolder()).toBeNull();
    expect(await folderState()).toBeNull();
  });

  it('is written only with permission, which is asked for again', async () => {
    await chooseFolder();
    disk.permission = 'prompt';
    expect(await folderState()).toEqual({ name: 'Sicherung', isOpen: false });
    expect(await folderTarget.write('a', new Blob(['x']))).toEqual({ ok: false, code: 'denied' });
    expect(disk.files.size).toBe(0);
    expect(await askFolder()).toBe(true);
    expect(await folderTarget.write('a', new Blob(['x']))).toEqual({ ok: true });
    expect(disk.files.get('a')).toBe('x');
  });

  it.each([
    ['QuotaExceededError', 'full'],
    ['NotFoundError', 'gone'],
    ['NotAllowedError', 'denied'],
    ['InvalidStateError', 'unknown'],
  ])('says of %s that it is %s, and leaves no half file', async (name, code) => {
    await chooseFolder();
    disk.failing = name;
    expect(await folderTarget.write('a', new Blob(['x']))).toEqual({ ok: false, code });
    expect(disk.files.size).toBe(0);
  });

  it('has no empty file where none could be opened for writing: it would count as a backup', async () => {
    await chooseFolder();
    disk.locked = true;
    expect(await folderTarget.write('a', new Blob(['x']))).toEqual({ ok: false, code: 'unknown' });
    expect(disk.files.size).toBe(0);
  });

  it('loses what it is told to, and nothing else', async () => {
    await chooseFolder();
    for (const name of ['a', 'b', 'c']) await folderTarget.write(name, new Blob([name]));
    await folderTarget.prune((names) => names.filter((name) => name !== 'b'));
    expect([...disk.files.keys()]).toEqual(['b']);
  });
});
