import { browser } from './browser';

/** How backups are kept, and how the last one went. In the extension's storage area: the library may be what failed. */
export interface StoredBackup {
  way: 'folder' | 'downloads' | null;
  /** Milliseconds since the epoch of the last attempt. */
  triedAt: number | null;
  /** Why the last one failed (`backupError_<code>`). */
  failure: string | null;
  /** Downloads of ours whose files were not removed yet. */
  downloads: { id: number; name: string }[];
}

const KEY = 'backup';

const OFF: StoredBackup = { way: null, triedAt: null, failure: null, downloads: [] };

const read = async (): Promise<StoredBackup> => {
  const stored = (await browser.storage.local.get(KEY))[KEY] as Partial<StoredBackup> | undefined;
  return { ...OFF, ...stored };
};

export const loadBackup = (): Promise<StoredBackup> => read().catch(() => OFF);

/** Rejects where what is stored cannot be read: backups would be off from then on. */
export const saveBackup = async (patch: Partial<StoredBackup>): Promise<StoredBackup> => {
  const backup = { ...(await read()), ...patch };
  await browser.storage.local.set({ [KEY]: backup });
  return backup;
};
