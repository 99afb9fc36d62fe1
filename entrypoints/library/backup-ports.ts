import { scheduleBackups } from '../../platform/alarms';
import {
  askDownloads,
  downloadsTarget,
  mayDownload,
  releaseDownloads,
} from '../../platform/backup-downloads';
import {
  askFolder,
  canChooseFolder,
  chooseFolder,
  folderState,
  folderTarget,
  forgetFolder,
} from '../../platform/backup-folder';
import { browser } from '../../platform/browser';
import { exclusively } from '../../platform/exclusive';
import { loadBackup, saveBackup } from '../../platform/stored-backup';
import type { LibraryStore } from '../../storage';
import type { BackupAccess } from './backup';
import type { BackupPorts } from './backup-run';

/** What writing a backup needs, on our pages and in the background alike. */
export const backupPorts = (store: LibraryStore): BackupPorts => ({
  store,
  load: loadBackup,
  save: saveBackup,
  targets: { folder: folderTarget, downloads: downloadsTarget },
  now: Date.now,
  version: browser.runtime.getManifest().version,
  crypto,
  exclusively: (run) => exclusively('zhupi-backup', run),
});

/** Chrome lets a reader choose a folder, Firefox does not: there backups are downloads. */
export const backupAccess = (): BackupAccess =>
  canChooseFolder()
    ? {
        way: 'folder',
        choose: async () => (await chooseFolder()) !== null,
        ask: askFolder,
        release: forgetFolder,
        state: async () => {
          const folder = await folderState();
          return { folder: folder?.name ?? null, isOpen: folder?.isOpen ?? false };
        },
        schedule: scheduleBackups,
      }
    : {
        way: 'downloads',
        choose: askDownloads,
        ask: askDownloads,
        release: releaseDownloads,
        state: async () => ({ folder: null, isOpen: await mayDownload() }),
        schedule: scheduleBackups,
      };
