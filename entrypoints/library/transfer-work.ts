import {
  type ByteSource,
  type ImportPlan,
  type Incoming,
  incomingLibrary,
  inWindows,
  sourceOf,
} from '../../exchange';
import {
  adopt,
  type ImportFormat,
  type ImportRead,
  type RefusedRow,
  readImport,
  refusedRecords,
} from '../../exchange/import';
import type { PackingCrypto } from '../../exchange/packing';
import type { LibraryStore, StorageError, StorageResult } from '../../storage';
import { type BundleRequest, type PackedBundle, writeBundle } from './write-bundle';
import { type FormatRequest, type LoadConverters, type WrittenFormat, writeFormat } from './write-format';

/** So many refused rows are handed on; nobody reads more. */
const SHOWN_ROWS = 500;

export type ReadAnswer =
  | {
      ok: true;
      format: ImportFormat;
      /** What a bundle says of itself. */
      origin: { exportedAt: string; isPart: boolean } | null;
      plan: ImportPlan;
      /** The first ones, those that the library would refuse included. */
      refused: RefusedRow[];
      refusedMore: number;
    }
  /** The file cannot be taken in. */
  | { ok: false; file: { code: Extract<ImportRead, { ok: false }>['error']['code'] | 'unreadable' } }
  /** The library did not answer. */
  | { ok: false; storage: StorageError };

/** Told how much is done of how much; `total` is 0 while that is not known. */
export type Progress = (done: number, total: number) => void;

/** The heavy work of taking in and handing out, wherever it is done. */
export interface TransferWork {
  /** Reads a file and plans its import; nothing is changed. It is kept for `take`. */
  read(file: Blob, passphrase: string | null, now: number, progress: Progress): Promise<ReadAnswer>;
  /** Imports what was read last. */
  take(progress: Progress): Promise<StorageResult<ImportPlan>>;
  /** Takes the last import back. */
  undo(progress: Progress): Promise<StorageResult<null>>;
  pack(request: BundleRequest, progress: Progress): Promise<StorageResult<PackedBundle>>;
  write(request: FormatRequest, progress: Progress): Promise<WrittenFormat>;
}

/** Reads a stretch of a file at once; throws where the browser does not give it. */
export type ReadStretch = (file: Blob) => ArrayBuffer;

/** @param readStretch left out where only workers could: then files are read into memory as a whole */
export const createTransferWork = (
  store: LibraryStore,
  crypto: PackingCrypto,
  loadConverters: LoadConverters,
  readStretch?: ReadStretch,
): TransferWork => {
  let read: { incoming: Incoming; refused: readonly RefusedRow[] } | null = null;

  const open = async (file: Blob): Promise<ByteSource> =>
    readStretch ? sourceInFile(file, readStretch) : sourceOf(new Uint8Array(await file.arrayBuffer()));
  // Also what was unpacked is better kept by the browser than in memory.
  const keep =
    readStretch && ((bytes: Uint8Array<ArrayBuffer>) => sourceInFile(new Blob([bytes]), readStretch));

  return {
    read: async (file, passphrase, now, progress) => {
      read = null;
      const source = await open(file).catch(() => null);
      if (source === null) return { ok: false, file: { code: 'unreadable' } };
      const found = await readFile(source, {
        passphrase,
        now,
        crypto,
        progress: (share) => progress(share, 1),
        ...(keep && { keep }),
      });
      if (found === null) return { ok: false, file: { code: 'unreadable' } };
      if (!found.ok) return { ok: false, file: { code: found.error.code } };
      const { format, origin, rowOf } = found;
      let { incoming } = found;
      if (format !== 'bundle') {
        const current = await store.exportLibrary();
        if (!current.ok) return { ok: false, storage: current.error };
        incoming = incomingLibrary(adopt(current.value, incoming.library()));
      }
      const planned = await store.planImport(incoming);
      if (!planned.ok) return { ok: false, storage: planned.error };
      const plan = planned.value;
      const refused = [...found.refused, ...refusedRecords(plan.refused, rowOf)];
      read = { incoming, refused: found.refused };
      return {
        ok: true,
        format,
        origin: origin && { exportedAt: origin.exportedAt, isPart: origin.part !== undefined },
        plan: withRefused(plan, found.refused),
        refused: refused.slice(0, SHOWN_ROWS),
        refusedMore: Math.max(0, refused.length - SHOWN_ROWS),
      };
    },

    take: async (progress) => {
      if (read === null) return { ok: false, error: { code: 'not-found' } };
      const { incoming, refused } = read;
      read = null;
      progress(0, 0);
      const done = await store.importLibrary(incoming, { progress });
      return done.ok ? { ok: true, value: withRefused(done.value, refused) } : done;
    },

    undo: (progress) => store.undoImport({ progress }),
    pack: (request, progress) => writeBundle(store, request, crypto, progress),
    write: (request, progress) => writeFormat(store, request, loadConverters, progress),
  };
};

/** The browser does not give a file, or not any more. */
class UnreadableFile extends Error {}

const sourceInFile = (file: Blob, readStretch: ReadStretch): ByteSource => {
  const stretch = (start: number, end: number): ArrayBuffer => {
    try {
      return readStretch(file.slice(start, end));
    } catch (error) {
      throw new UnreadableFile('', { cause: error });
    }
  };
  return inWindows({ length: file.size, read: (start, end) => new Uint8Array(stretch(start, end)) });
};

/** Null for a file that cannot be read. */
const readFile = async (...args: Parameters<typeof readImport>): Promise<ImportRead | null> => {
  try {
    return await readImport(...args);
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
};

/** The plan with the rows counted that the file itself made impossible. */
function withRefused(plan: ImportPlan, rows: readonly RefusedRow[]): ImportPlan {
  const articles = rows.filter(({ kind }) => kind === 'article').length;
  const marks = rows.filter(({ kind }) => kind === 'mark' || kind === 'row').length;
  return {
    ...plan,
    articles: { ...plan.articles, refused: plan.articles.refused + articles },
    highlights: { ...plan.highlights, refused: plan.highlights.refused + marks },
  };
}
