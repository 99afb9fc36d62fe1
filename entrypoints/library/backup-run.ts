import { backupName, surplusBackups } from '../../exchange/backup-names';
import type { PackingCrypto } from '../../exchange/packing';
import type { BackupFailure, BackupTarget } from '../../platform/backup-target';
import type { StoredBackup } from '../../platform/stored-backup';
import type { LibraryStore } from '../../storage';
import { writeBundle } from './write-bundle';

export interface BackupPorts {
  store: LibraryStore;
  load(): Promise<StoredBackup>;
  save(patch: Partial<StoredBackup>): Promise<StoredBackup>;
  targets: Record<'folder' | 'downloads', BackupTarget>;
  now(): number;
  /** The extension's version. */
  version: string;
  crypto: PackingCrypto;
  /** Runs one backup at a time, of all that our pages and the background begin. */
  exclusively<Value>(run: () => Promise<Value>): Promise<Value>;
}

type Outcome = { ok: true } | { ok: false; code: BackupFailure | 'library' } | null;

/** Not more often than that, however much is marked. */
const AT_MOST_EVERY_MS = 20 * 60 * 60 * 1000;

/** After a failure the next attempt is sooner. */
const AFTER_FAILURE_MS = 60 * 60 * 1000;

/**
 * Writes a backup of the whole library where the reader wants backups, and lets the oldest go. Answers null where there
 * was nothing to do: it is off, nothing was changed since the last one, or that one is young. The outcome is kept for
 * the reader to see.
 * @param force writes one in any case
 */
export const runBackup = (
  ports: BackupPorts,
  { force = false }: { force?: boolean } = {},
): Promise<Outcome> => ports.exclusively(() => backUp(ports, force));

const backUp = async (ports: BackupPorts, force: boolean): Promise<Outcome> => {
  const { store, load, save } = ports;
  const { way, triedAt, failure } = await load();
  if (way === null) return null;
  const now = ports.now();
  if (!force) {
    const pause = failure === null ? AT_MOST_EVERY_MS : AFTER_FAILURE_MS;
    if (triedAt !== null && now - triedAt < pause && now >= triedAt) return null;
    const state = await store.backupState(now);
    if (state.ok && !state.value.hasChanged) return null;
  }
  const done = async (code: BackupFailure | 'library' | null) => {
    await save({ triedAt: now, failure: code });
    return code === null ? ({ ok: true } as const) : ({ ok: false, code } as const);
  };
  try {
    return await done(await write(ports, way, now));
  } catch {
    // Out of memory, most likely.
    return done('unknown');
  }
};

/** Writes it and lets the oldest go; null where all went well, else why not. */
const write = async (
  { store, targets, version, crypto }: BackupPorts,
  way: 'folder' | 'downloads',
  now: number,
): Promise<BackupFailure | 'library' | null> => {
  const packing = { gzip: true, passphrase: null };
  const [bundle, device] = await Promise.all([
    writeBundle(store, { scope: { kind: 'all' }, packing, version, now }, crypto),
    store.device(),
  ]);
  if (!bundle.ok || !device.ok) return 'library';
  const { file, changes } = bundle.value;
  const name = backupName(device.value, now);
  const written = await targets[way].write(name, file);
  if (!written.ok) return written.code;
  await store.noteBackup(now, changes);
  await targets[way].prune((names) => surplusBackups(names, device.value, name));
  return null;
};
