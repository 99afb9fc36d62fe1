import type { BackupAccess } from '../../entrypoints/library/backup';
import type { BackupPorts } from '../../entrypoints/library/backup-run';
import type { BackupTarget, Written } from '../../platform/backup-target';
import type { StoredBackup } from '../../platform/stored-backup';
import type { LibraryStore } from '../../storage';

/** Backups over a folder that is a map, and a browser that says yes until it is told otherwise. */
export function createBackupWorld(store: LibraryStore, now: () => number) {
  const files = new Map<string, Blob>();
  const world = {
    files,
    stored: { way: null, triedAt: null, failure: null, downloads: [] } as StoredBackup,
    answer: { ok: true } as Written,
    agrees: true,
    isOpen: true,
    scheduled: false,
    writes: 0,
  };
  let last: Promise<unknown> = Promise.resolve();
  const folder: BackupTarget = {
    write: async (name, content) => {
      world.writes++;
      if (world.answer.ok) files.set(name, content);
      return world.answer;
    },
    prune: async (surplus) => {
      for (const name of surplus([...files.keys()])) files.delete(name);
    },
  };
  const backup: BackupPorts = {
    store,
    load: async () => world.stored,
    save: async (patch) => {
      world.stored = { ...world.stored, ...patch };
      return world.stored;
    },
    targets: { folder, downloads: folder },
    now,
    version: '0.1.0',
    crypto,
    exclusively: (run) => {
      const mine = last.then(run);
      last = mine.catch(() => undefined);
      return mine;
    },
  };
  const backupAccess: BackupAccess = {
    way: 'folder',
    choose: async () => world.agrees,
    ask: async () => {
      world.isOpen = world.agrees;
      if (world.agrees) world.answer = { ok: true };
      return world.agrees;
    },
    release: async () => undefined,
    state: async () => ({ folder: world.stored.way && 'Dokumente', isOpen: world.isOpen }),
    schedule: async (isOn) => {
      world.scheduled = isOn;
    },
  };
  return { world, backup, backupAccess };
}
