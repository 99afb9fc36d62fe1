import { type ImportPlan, type Library, planImport } from '../../exchange';
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
  pack(request: BundleRequest, progress: Progress): Promise<StorageResult<PackedBundle>>;
}

export const createTransferWork = (store: LibraryStore, crypto: PackingCrypto): TransferWork => {
  let incoming: { library: Library; refused: readonly RefusedRow[] } | null = null;

  return {
    read: async (file, passphrase, now, progress) => {
      incoming = null;
      const read = await readFile(file, {
        passphrase,
        now,
        crypto,
        progress: (share) => progress(share, 1),
      });
      if (read === null) return { ok: false, file: { code: 'unreadable' } };
      if (!read.ok) return { ok: false, file: { code: read.error.code } };
      const current = await store.exportLibrary();
      if (!current.ok) return { ok: false, storage: current.error };
      const { format, origin, library: given, rowOf } = read;
      const library = format === 'bundle' ? given : adopt(current.value, given);
      const plan = planImport(current.value, library, { now });
      const refused = [...read.refused, ...refusedRecords(plan.refused, library, rowOf)];
      incoming = { library, refused: read.refused };
      return {
        ok: true,
        format,
        origin: origin && { exportedAt: origin.exportedAt, isPart: origin.part !== undefined },
        plan: withRefused(plan, read.refused),
        refused: refused.slice(0, SHOWN_ROWS),
        refusedMore: Math.max(0, refused.length - SHOWN_ROWS),
      };
    },

    take: async (progress) => {
      if (incoming === null) return { ok: false, error: { code: 'not-found' } };
      const { library, refused } = incoming;
      incoming = null;
      progress(0, 0);
      const done = await store.importLibrary(library, { progress });
      return done.ok ? { ok: true, value: withRefused(done.value, refused) } : done;
    },

    pack: (request, progress) => writeBundle(store, request, crypto, progress),
  };
};

/** Reads a file; null where the browser does not give it. A function of its own, with which its bytes go. */
async function readFile(file: Blob, options: Parameters<typeof readImport>[1]): Promise<ImportRead | null> {
  const bytes = await file.arrayBuffer().catch(() => null);
  return bytes === null ? null : readImport(new Uint8Array(bytes), options);
}

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
