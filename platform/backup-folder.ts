import { type BackupTarget, failureOf } from './backup-target';

/** The part of a directory handle that not every browser has, nor the types of TypeScript. */
interface Folder extends FileSystemDirectoryHandle {
  keys(): AsyncIterableIterator<string>;
  queryPermission(mode: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(mode: { mode: 'readwrite' }): Promise<PermissionState>;
}

type Picker = (options: { id: string; mode: 'readwrite'; startIn: string }) => Promise<Folder>;

const WRITING = { mode: 'readwrite' } as const;

/** The folder is a handle, which only a database of the browser keeps: one record in one of its own. */
const NAME = 'zhupi-backup-folder';
const STORE = 'folder';
const KEY = 'chosen';

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const withStore = async <T>(
  mode: IDBTransactionMode,
  use: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> => {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => void opening.result.createObjectStore(STORE);
  const db = await settled(opening);
  try {
    return await settled(use(db.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    db.close();
  }
};

const remembered = async (): Promise<Folder | null> => {
  const found = (await withStore('readonly', (store) => store.get(KEY)).catch(() => null)) as Folder | null;
  return found ?? null;
};

/** Whether this browser lets a reader choose a folder. */
export const canChooseFolder = (): boolean => 'showDirectoryPicker' in globalThis;

/** Lets the reader choose a folder and remembers it; null when none was chosen. First thing in a click's handler. */
export const chooseFolder = async (): Promise<{ name: string } | null> => {
  const { showDirectoryPicker } = globalThis as unknown as { showDirectoryPicker: Picker };
  try {
    const folder = await showDirectoryPicker({ id: 'zhupi-backup', startIn: 'documents', ...WRITING });
    await withStore('readwrite', (store) => store.put(folder, KEY));
    return { name: folder.name };
  } catch {
    return null;
  }
};

/** The chosen folder, and whether we may write there without asking. */
export const folderState = async (): Promise<{ name: string; isOpen: boolean } | null> => {
  const folder = await remembered();
  if (folder === null) return null;
  const permission = await folder.queryPermission(WRITING).catch(() => 'denied');
  return { name: folder.name, isOpen: permission === 'granted' };
};

/** Asks the reader for the chosen folder again. First thing in a click's handler. */
export const askFolder = async (): Promise<boolean> => {
  const folder = await remembered();
  return (await folder?.requestPermission(WRITING).catch(() => 'denied')) === 'granted';
};

export const forgetFolder = (): Promise<unknown> =>
  withStore('readwrite', (store) => store.delete(KEY)).catch(() => undefined);

/** The chosen folder as the place of backups. A file appears when it is whole: what writes it swaps it in at the end. */
export const folderTarget: BackupTarget = {
  write: async (name, content) => {
    const folder = await remembered();
    if (folder === null) return { ok: false, code: 'gone' };
    try {
      if ((await folder.queryPermission(WRITING)) !== 'granted') return { ok: false, code: 'denied' };
      const handle = await folder.getFileHandle(name, { create: true });
      let file: FileSystemWritableFileStream | undefined;
      try {
        file = await handle.createWritable();
        await file.write(content);
        await file.close();
      } catch (error) {
        await file?.abort().catch(() => undefined);
        // From the moment of its creation there is an empty file, which would be counted among the backups.
        await folder.removeEntry(name).catch(() => undefined);
        throw error;
      }
      return { ok: true };
    } catch (error) {
      return { ok: false, code: failureOf(error) };
    }
  },
  prune: async (surplus) => {
    try {
      const folder = await remembered();
      if (folder === null) return;
      const names: string[] = [];
      for await (const name of folder.keys()) names.push(name);
      for (const name of surplus(names)) await folder.removeEntry(name);
    } catch {
      // A file that is held open elsewhere goes next time.
    }
  },
};
