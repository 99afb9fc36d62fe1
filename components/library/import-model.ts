/** What an import does to records of one kind. */
export interface CountsModel {
  new: number;
  changed: number;
  deleted: number;
  conflicts: number;
  refused: number;
}

export interface PlanModel {
  articles: CountsModel;
  highlights: CountsModel;
  /** So much would change or go that the reader is asked again. */
  isDrastic: boolean;
}

/** A row of the file that is not taken in. */
export interface RefusedRowModel {
  /** Counted from 1, as the file counts: a line of a table, a place in a list. */
  row: number;
  /** `row` where the file has but one kind: a key `refusedKind_<kind>`. */
  kind: 'article' | 'mark' | 'revision' | 'row';
  /** A key `refused_<reason>`. */
  reason: string;
  /** How the row begins, to know it again; empty where nothing of it can be shown. */
  excerpt: string;
}

/** What a bundle says of itself. */
export interface ImportOriginModel {
  /** Milliseconds since the epoch. */
  exportedAt: number;
  /** A part of the other library: what is not in it stays as it is here. */
  isPart: boolean;
}

/** How much of a long piece of work is done; `total` is 0 while it is not known. */
export interface ProgressModel {
  done: number;
  total: number;
}

/** What was left out, and what follows in the file. */
export interface RefusedRowsModel {
  /** The first ones. */
  refused: readonly RefusedRowModel[];
  /** How many more there are. */
  refusedMore: number;
}

export type ImportModel =
  | { step: 'reading'; fileName: string; progress: ProgressModel }
  /** The file is locked. `wrong`: the passphrase given did not open it; it can be tried again. */
  | { step: 'passphrase'; fileName: string; wrong: boolean }
  /** The file cannot be taken in: a key `importError_<code>`. */
  | { step: 'refused'; code: string }
  /** The library did not do it: a key `storageError_<code>`. */
  | { step: 'failed'; code: string }
  | ({
      step: 'review';
      fileName: string;
      /** A key `importFormat_<format>`. */
      format: string;
      origin: ImportOriginModel | null;
      plan: PlanModel;
    } & RefusedRowsModel)
  | { step: 'importing'; progress: ProgressModel }
  | { step: 'undoing'; progress: ProgressModel }
  /** The reader stopped it: the library is as it was. */
  | { step: 'cancelled' }
  | ({ step: 'done'; plan: PlanModel } & RefusedRowsModel);

export interface ImportCallbacks {
  importFile(file: File): void;
  /** Opens a locked file. */
  unlockImport(passphrase: string): void;
  confirmImport(): void;
  /** Stops reading, importing or undoing: nothing of it stays, or all of it where the stop came too late. */
  cancelImport(): void;
  undoImport(): void;
}
