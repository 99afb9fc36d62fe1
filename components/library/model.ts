import type { TextRange } from '../../highlights/types';
import type { MarkPatch, Settings, ShownScript, Totals } from '../../messaging';
import type { MarkModel } from '../marks/model';
import type { SnackbarModel } from '../snackbar/Snackbar';
import type { BackupCallbacks, BackupModel } from './backup-model';
import type { ExportCallbacks, ExportRun } from './export-model';
import type { ImportCallbacks, ImportModel } from './import-model';

export type { ImportModel, PlanModel } from './import-model';

/** A saved article as the library lists it. */
export interface ArticleModel {
  id: string;
  title: string;
  /** http(s) only. */
  url: string;
  /** The `lang` of its texts. */
  lang: string | undefined;
  source: string | null;
  siteName: string | null;
  /** ISO 8601, as precise as the page states it. */
  publishedAt: string | null;
  /** Milliseconds since the epoch. */
  capturedAt: number;
  marks: MarkModel[];
  /** What a search found in the article itself. */
  found?: { title?: readonly TextRange[]; source?: readonly TextRange[]; excerpt?: Excerpt };
}

export interface Excerpt {
  text: string;
  ranges: readonly TextRange[];
}

export type DialogModel =
  | { kind: 'import'; import: ImportModel }
  | { kind: 'export'; run: ExportRun }
  | { kind: 'settings' }
  | { kind: 'erase' };

export interface StorageModel {
  /** Bytes, or null where the browser does not say. */
  usage: number | null;
  /** Whether the browser promised not to evict the library; null where it does not say. */
  persisted: boolean | null;
  /** The reader asked and the browser declined. */
  declined: boolean;
  /** The library before the last import is still kept. */
  canUndoImport: boolean;
}

export interface LibraryModel {
  state: 'opening' | 'open' | 'failed';
  /** Why the library did not open, or what the last action met: a key `storageError_<code>`. */
  failure: string | null;
  query: string;
  /** The articles below are not yet those of the query. */
  isSearching: boolean;
  /** The first ones of `matching`, newest first. */
  articles: ArticleModel[];
  /** How many articles the query finds; all of them without one. */
  matching: number;
  totals: Totals | null;
  settings: Settings | null;
  storage: StorageModel;
  /** Null until it is known. */
  backup: BackupModel | null;
  dialog: DialogModel | null;
  snackbar: SnackbarModel | null;
}

export interface LibraryCallbacks extends ImportCallbacks, ExportCallbacks, BackupCallbacks {
  search(query: string): void;
  showMore(): void;
  changeMark(id: string, patch: MarkPatch): void;
  removeMark(id: string): void;
  removeArticle(id: string): void;
  exportBundle(): void;
  exportMarkdown(): void;
  openDialog(kind: 'settings' | 'erase'): void;
  closeDialog(): void;
  changeSettings(patch: Partial<Settings>): void;
  /** Changes or (null) takes away what one site's pages are shown in. */
  showSite(host: string, shown: ShownScript | null): void;
  askPersistence(): void;
  erase(): void;
  closeSnackbar(): void;
  /** Tries again to open a library that did not. */
  reopen(): void;
}
