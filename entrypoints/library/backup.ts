import type { BackupCallbacks, BackupModel } from '../../components/library/backup-model';
import { runBackup } from './backup-run';
import type { LibraryScope } from './scope';

/** What the browser offers for backups, besides writing them. */
export interface BackupAccess {
  /** What this browser can do. */
  way: 'folder' | 'downloads';
  /** Lets the reader choose a folder, or allow downloads; false when they did not. First thing in a click's handler. */
  choose(): Promise<boolean>;
  /** Asks again for what was chosen. First thing in a click's handler. */
  ask(): Promise<boolean>;
  /** Gives up what was chosen. */
  release(): Promise<unknown>;
  /** The name of the folder, where there is one, and whether we may write without asking. */
  state(): Promise<{ folder: string | null; isOpen: boolean }>;
  /** The background looks after backups from now on, or no more. */
  schedule(isOn: boolean): Promise<unknown>;
}

/**
 * Backups by themselves, and by hand: what the reader sees of them and may do. `start` makes one that is due.
 * @param handOut hands the reader a backup where none is kept anywhere by itself
 */
export const createBackup = ({ ports, update, say, text }: LibraryScope, handOut: () => Promise<void>) => {
  const { backup, backupAccess: access } = ports;
  let isWorking = false;

  const refresh = async () => {
    const [stored, state, reach] = await Promise.all([
      backup.load(),
      ports.store.backupState(ports.now()),
      access.state(),
    ]);
    const isOn = stored.way !== null;
    const model: BackupModel = {
      isDue: state.ok && state.value.isDue,
      marksSince: state.ok ? state.value.marksSince : 0,
      lastBackupAt: state.ok ? state.value.lastBackupAt : null,
      way: access.way,
      isOn,
      folder: reach.folder,
      needsPermission: isOn && !reach.isOpen,
      failure: stored.failure,
      isWorking,
    };
    update({ backup: model });
  };

  const run = async (force: boolean) => {
    if (isWorking) return;
    isWorking = true;
    await refresh();
    const outcome = await runBackup(backup, { force }).catch(() => null);
    isWorking = false;
    await refresh();
    if (force && outcome?.ok) say(text()('backup_written'));
  };

  const callbacks: BackupCallbacks = {
    backUpNow: async () => {
      if ((await backup.load()).way !== null) return run(true);
      await handOut();
      await refresh();
    },
    startBackup: async () => {
      if (!(await access.choose())) return;
      await backup.save({ way: access.way, triedAt: null, failure: null });
      await access.schedule(true);
      await run(true);
    },
    allowBackup: async () => {
      if (await access.ask()) await run(true);
      else await refresh();
    },
    stopBackup: async () => {
      await backup.save({ way: null, triedAt: null, failure: null, downloads: [] });
      await access.schedule(false);
      await access.release();
      await refresh();
    },
  };

  return { start: () => run(false), refresh, callbacks };
};
