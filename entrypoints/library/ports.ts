import type { Pane } from '../../components/library/model';
import type { callBackground } from '../../messaging';
import type { loadTranslate } from '../../platform/language';
import type { LibraryStore } from '../../storage';
import type { BackupAccess } from './backup';
import type { BackupPorts } from './backup-run';
import type { Transfer } from './transfer-client';

/** What the library page needs of the browser and of the other parts of the extension. */
export interface LibraryPorts {
  store: LibraryStore;
  callBackground: typeof callBackground;
  loadTranslate: typeof loadTranslate;
  /** Milliseconds since the epoch. */
  now(): number;
  /** The extension's version. */
  version: string;
  /** Hands the reader a file. */
  download(name: string, content: Blob): void;
  /** The heavy work of import and export, done beside the page. */
  transfer: Transfer;
  backup: BackupPorts;
  backupAccess: BackupAccess;
  /** Bytes in use and at most, and whether the browser promised to keep them; null where it does not say. */
  storage(): Promise<{ usage: number | null; quota: number | null; persisted: boolean | null }>;
  /** Asks the browser to keep the library; answers whether it does. */
  persist(): Promise<boolean>;
  /** The panes of a narrow window as steps of the browser's history, so that its way back leads to the list. */
  panes: {
    go(pane: Pane): void;
    /** Called when the browser goes to another. */
    follow(arrive: (pane: Pane) => void): void;
  };
}
