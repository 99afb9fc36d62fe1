import type { BackupTarget, Written } from './backup-target';
import { browser } from './browser';
import { loadBackup, saveBackup } from './stored-backup';

const PERMISSION = { permissions: ['downloads' as const] };

/** Backups have a folder of their own among the downloads. */
const FOLDER = 'zhupi-backup';

/** Whether we may download without asking. */
export const mayDownload = (): Promise<boolean> => browser.permissions.contains(PERMISSION);

/** Asks the reader for the permission to download. First thing in a click's handler. */
export const askDownloads = (): Promise<boolean> => browser.permissions.request(PERMISSION);

/** Gives the permission back. */
export const releaseDownloads = (): Promise<boolean> => browser.permissions.remove(PERMISSION);

/** Settles when a download has come to its end. */
const finished = (id: number): Promise<boolean> =>
  new Promise((resolve) => {
    const check = async () => {
      // The reader may have taken the permission back meanwhile.
      const [item] = await browser.downloads.search({ id }).catch(() => []);
      if (item?.state === 'in_progress') return;
      browser.downloads.onChanged.removeListener(check);
      resolve(item?.state === 'complete');
    };
    browser.downloads.onChanged.addListener(check);
    void check();
  });

/** The downloads as the place of backups: files that our own downloads made, and no others, are removed again. */
export const downloadsTarget: BackupTarget = {
  write: async (name, content): Promise<Written> => {
    if (!(await mayDownload())) return { ok: false, code: 'denied' };
    const url = URL.createObjectURL(content);
    try {
      const id = await browser.downloads.download({
        url,
        filename: `${FOLDER}/${name}`,
        saveAs: false,
        conflictAction: 'overwrite',
      });
      if (!(await finished(id))) return { ok: false, code: 'interrupted' };
      const { downloads } = await loadBackup();
      await saveBackup({ downloads: [...downloads, { id, name }] });
      return { ok: true };
    } catch {
      return { ok: false, code: 'interrupted' };
    } finally {
      URL.revokeObjectURL(url);
    }
  },
  prune: async (surplus) => {
    if (!(await mayDownload())) return;
    const { downloads } = await loadBackup();
    const gone = new Set(surplus(downloads.map(({ name }) => name)));
    for (const { id } of downloads.filter(({ name }) => gone.has(name))) {
      // It may have been moved or deleted by the reader.
      await browser.downloads.removeFile(id).catch(() => undefined);
      await browser.downloads.erase({ id }).catch(() => undefined);
    }
    await saveBackup({ downloads: downloads.filter(({ name }) => !gone.has(name)) });
  },
};
