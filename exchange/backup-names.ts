/** So many backups of one library are kept; older ones go. */
const KEPT_BACKUPS = 10;

/** Machines that share a folder keep their backups apart by this much of their device ids. */
const DEVICE_DIGITS = 8;

const prefixOf = (device: string) => `zhupi-backup-${device.slice(-DEVICE_DIGITS)}-`;

/**
 * The name of a backup file: whose it is and when it was made, so that names sort by time.
 * @param now milliseconds since the epoch
 */
export function backupName(device: string, now: number): string {
  const moment = new Date(now).toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '');
  return `${prefixOf(device)}${moment}.json.gz`;
}

/**
 * Which files of a folder are backups of this device that later ones have replaced. A name that this device would not
 * have given is never among them.
 * @param latest the one just written: it stays also where a clock that was set back makes it the oldest by its name
 */
export function surplusBackups(names: readonly string[], device: string, latest: string): string[] {
  const prefix = prefixOf(device);
  const isOwn = (name: string) =>
    name.startsWith(prefix) && /^\d{8}T\d{6}Z\.json\.gz$/.test(name.slice(prefix.length));
  const others = names.filter((name) => isOwn(name) && name !== latest).sort();
  return others.slice(0, Math.max(0, others.length + 1 - KEPT_BACKUPS));
}
