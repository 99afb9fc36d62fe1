import { BUNDLE_FORMAT } from '../bundle';
import { type ByteSource, sourceOf } from '../byte-source';
import { type FiledEntry, type Incoming, incomingFile, incomingLibrary, keysOfRecord } from '../incoming';
import { LIMITS } from '../limits';
import { jsonNesting } from '../nesting';
import { type PackingCrypto, unpackFile } from '../packing';
import type { UnpackError } from '../packing/unpack';
import { type BundleErrorCode, type BundleOrigin, readBundleInSteps } from '../parse-bundle';
import { parseJson } from '../parse-json';
import { createSieve, type Refusal } from '../parse-records';
import { decodeText } from './decode-text';
import { hypothesisRows, readHypothesis } from './hypothesis';
import { asJson } from './loose';
import { clippedPages, readClippedPages } from './obsidian-clipper';
import { readReadwise, readwiseTable } from './readwise';
import { type ForeignFile, kindOf, type RefusedRow } from './rows';
import { toLibrary } from './to-library';
import { readWebAnnotations, webAnnotations } from './web-annotation';

/** What a file turned out to be: keys of the locale files (`importFormat_<format>`, with `_` for `-`). */
export type ImportFormat = 'bundle' | 'web-annotation' | 'hypothesis' | 'obsidian-clipper' | 'readwise';

export type ImportErrorCode = BundleErrorCode | UnpackError['code'];

export interface ImportError {
  /** `not-a-bundle`, `not-json`: no format that is known here; the other codes as in `BundleErrorCode`, `UnpackError`. */
  code: ImportErrorCode;
  detail?: number;
}

export type ImportRead =
  | {
      ok: true;
      format: ImportFormat;
      /** Of foreign formats still to be adopted: see `adopt`. */
      incoming: Incoming;
      refused: RefusedRow[];
      /** What a bundle says of itself. */
      origin: BundleOrigin | null;
      /** Of foreign formats: the row that a mark was made of, by the mark's id. */
      rowOf: ReadonlyMap<string, number>;
    }
  | { ok: false; error: ImportError };

export interface ReadImportOptions {
  /** Of a locked file. */
  passphrase: string | null;
  /** Milliseconds since the epoch, for when what is imported came here. */
  now: number;
  crypto: PackingCrypto;
  /** Told how much of a bundle's records is read, from 0 to 1. */
  progress?: (share: number) => void;
  /** Keeps what was unpacked where it can be read from, a stretch at a time. In memory, where nothing is said. */
  keep?: (bytes: Uint8Array<ArrayBuffer>) => ByteSource;
}

/** So much of a file tells whether it is a bundle. */
const BEGINNING = 400;

/**
 * Reads a file that the reader chose, whatever it is called: our bundle, plain, packed or locked, W3C Web Annotation
 * JSON-LD, Hypothesis JSON, Obsidian Web Clipper's highlights, Readwise's table. It is known by its content. Never
 * throws; nothing is changed anywhere.
 */
export async function readImport(
  file: Uint8Array<ArrayBuffer> | ByteSource,
  { passphrase, now, crypto, progress = () => undefined, keep = sourceOf }: ReadImportOptions,
): Promise<ImportRead> {
  const source = file instanceof Uint8Array ? sourceOf(file) : file;
  if (source.length > LIMITS.file) return { ok: false, error: { code: 'too-large', detail: LIMITS.file } };
  // A bundle is the largest of all: it is never in memory as a whole, and not parsed twice.
  if (beginsAsBundle(source)) return readBundle(source, progress);
  const packed = new Uint8Array(source.read(0, source.length));
  const unpacked = await unpackFile(packed, { passphrase, limit: LIMITS.file, crypto });
  if (!unpacked.ok) return unpacked;
  if (beginsAsBundle(sourceOf(unpacked.bytes))) return readBundle(keep(unpacked.bytes), progress);
  const text = decodeText(unpacked.bytes);
  if (text.length > LIMITS.bundle) return { ok: false, error: { code: 'too-large', detail: LIMITS.bundle } };
  const table = /^\s*[[{]/.test(text) ? null : readwiseTable(text);
  if (table !== null) return foreign('readwise', readReadwise(table), now);
  const { depth } = jsonNesting(text, LIMITS.depth);
  const parsed = depth > LIMITS.depth ? undefined : parseJson(text);
  if (parsed === undefined || asJson(parsed.value).format === BUNDLE_FORMAT)
    return readBundle(sourceOf(new TextEncoder().encode(text)), progress);
  const clipped = clippedPages(parsed.value);
  if (clipped !== null) return foreign('obsidian-clipper', readClippedPages(clipped), now);
  const annotations = hypothesisRows(parsed.value);
  if (annotations !== null) return foreign('hypothesis', readHypothesis(annotations), now);
  const found = webAnnotations(parsed.value);
  if (found !== null) return foreign('web-annotation', readWebAnnotations(found), now);
  return { ok: false, error: { code: 'not-a-bundle' } };
}

const beginsAsBundle = (source: ByteSource): boolean =>
  new TextDecoder()
    .decode(source.read(0, Math.min(source.length, BEGINNING)))
    .slice(0, BEGINNING / 2)
    .includes(`"${BUNDLE_FORMAT}"`);

function foreign(format: ImportFormat, file: ForeignFile, now: number): ImportRead {
  const { library, ...rest } = toLibrary(file, { format, now });
  return { ok: true, format, origin: null, incoming: incomingLibrary(library), ...rest };
}

/** Also says why what is no bundle is none. */
function readBundle(source: ByteSource, progress: (share: number) => void): ImportRead {
  const sieve = createSieve();
  const entries: FiledEntry[] = [];
  const steps = readBundleInSteps(source, ({ kind, index, input, place }) => {
    const sound = sieve.take(kind, index, input);
    if (sound === null) return;
    const entry = { kind, index, keys: keysOfRecord(sound) };
    entries.push(place === null ? { ...entry, place, input } : { ...entry, place });
  });
  let step = steps.next();
  for (; !step.done; step = steps.next()) progress(step.value);
  if (!step.value.ok) return step.value;
  return {
    ok: true,
    format: 'bundle',
    incoming: incomingFile(source, entries),
    refused: sieve.refused.map(recordOf),
    origin: step.value.origin,
    rowOf: new Map(),
  };
}

const recordOf = ({ kind, index, reason }: Refusal): RefusedRow => ({
  row: index + 1,
  kind: kindOf(kind),
  reason,
  excerpt: '',
});
