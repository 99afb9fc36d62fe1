/** How backups are kept without the reader's doing. */
export interface BackupModel {
  /** Enough was marked, or enough time passed, since the last backup. */
  isDue: boolean;
  marksSince: number;
  /** Milliseconds since the epoch; null before the first. */
  lastBackupAt: number | null;
  /** `folder`: into a folder that the reader chooses; `downloads`: beside the other downloads. What the browser can do. */
  way: 'folder' | 'downloads';
  isOn: boolean;
  /** The name of the chosen folder. */
  folder: string | null;
  /** The browser wants to be asked again before it lets us write there. */
  needsPermission: boolean;
  /** Why the last one failed: a key `backupError_<code>`; null when it did not. */
  failure: string | null;
  isWorking: boolean;
}

export interface BackupCallbacks {
  /** Writes one now: into the folder, or as a download. */
  backUpNow(): void;
  /** Turns the automatic backup on: asks for a folder or for the permission to download. */
  startBackup(): void;
  /** Asks again for the folder that was chosen. */
  allowBackup(): void;
  stopBackup(): void;
}
