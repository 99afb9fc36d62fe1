/**
 * Why a backup was not written: keys of the locale files (`backupError_<code>`).
 * - `denied`: the browser does not let us write there; it may after the reader was asked.
 * - `gone`: the folder is not there any more.
 * - `full`: the disk is full.
 * - `interrupted`: the download did not end well.
 */
export type BackupFailure = 'denied' | 'gone' | 'full' | 'interrupted' | 'unknown';

export type Written = { ok: true } | { ok: false; code: BackupFailure };

/** Where backups go. Nothing rejects. */
export interface BackupTarget {
  write(name: string, content: Blob): Promise<Written>;
  /** Removes what is not needed any more, of the files that were written by us and are still there. */
  prune(surplus: (names: readonly string[]) => readonly string[]): Promise<void>;
}

const MEANINGS: Readonly<Record<string, BackupFailure>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'gone',
  QuotaExceededError: 'full',
};

/** What an error of the file system means to a reader. */
export const failureOf = (error: unknown): BackupFailure =>
  (error instanceof DOMException ? MEANINGS[error.name] : undefined) ?? 'unknown';
