import { onBackupAlarm, scheduleBackups } from '../../platform/alarms';
import { loadBackup } from '../../platform/stored-backup';
import type { LibraryStore } from '../../storage';
import { backupPorts } from '../library/backup-ports';
import { runBackup } from '../library/backup-run';

/** Writes backups that are due, as long as the reader wants them. Must be called in the first turn. */
export const watchBackups = (store: LibraryStore): void => {
  onBackupAlarm(() => void runBackup(backupPorts(store)).catch(() => undefined));
  void loadBackup().then(({ way }) => scheduleBackups(way !== null));
};
