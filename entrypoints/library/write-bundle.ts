import { type BundlePart, createBundleWriter } from '../../exchange';
import { type Packing, type PackingCrypto, pack } from '../../exchange/packing';
import type { LibraryPart, LibraryStore, StorageResult } from '../../storage';
import type { Progress } from './transfer-work';

export interface BundleRequest {
  scope: LibraryPart;
  packing: Packing;
  /** The extension's version. */
  version: string;
  /** Milliseconds since the epoch. */
  now: number;
}

export interface PackedBundle {
  file: Blob;
  /** The last change that is in it: for `noteBackup` and `noteExport`. */
  changes: number;
}

/**
 * A part of the library as the bytes of a bundle. Written while it is read, a portion at a time: what is written already
 * is the browser's to keep, on disk where it is much.
 */
export const writeBundle = async (
  store: Pick<LibraryStore, 'device' | 'readRecords'>,
  { scope, packing, version, now }: BundleRequest,
  crypto: PackingCrypto,
  progress: Progress = () => undefined,
): Promise<StorageResult<PackedBundle>> => {
  const device = await store.device();
  if (!device.ok) return device;
  const pieces: Blob[] = [];
  let writer: ReturnType<typeof createBundleWriter> | undefined;
  const take =
    (list: Parameters<NonNullable<typeof writer>['take']>[0]) =>
    (records: readonly Parameters<NonNullable<typeof writer>['take']>[1][]) => {
      for (const record of records) writer?.take(list, record);
    };
  const read = await store.readRecords(
    scope,
    {
      begin: (counts, since) => {
        const header = { device: device.value, now, version, part: bundlePart(scope, since) };
        writer = createBundleWriter(header, counts, (piece) => pieces.push(new Blob([piece])));
      },
      articles: take('articles'),
      highlights: take('highlights'),
      revisions: take('revisions'),
    },
    { progress },
  );
  if (!read.ok) return read;
  const head = writer?.end() ?? '';
  const file = await pack(new Blob([head, ...pieces.splice(0)]), packing, crypto);
  return { ok: true, value: { file, changes: read.value.changes } };
};

const bundlePart = (scope: LibraryPart, since: number | null): BundlePart | undefined => {
  if (scope.kind === 'all') return undefined;
  if (scope.kind === 'selection') return { kind: 'selection' };
  return { ...scope, since: since === null ? null : new Date(since).toISOString() };
};
