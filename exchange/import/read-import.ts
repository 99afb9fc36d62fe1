import { BUNDLE_FORMAT } from '../bundle';
import { LIMITS } from '../limits';
import { jsonNesting } from '../nesting';
import { type PackingCrypto, unpackFile } from '../packing';
import type { UnpackError } from '../packing/unpack';
import { type BundleErrorCode, type ParsedBundle, parseBundleInSteps } from '../parse-bundle';
import type { Refusal } from '../parse-records';
import type { Library } from '../records';
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

export type BundleOrigin = Omit<Extract<ParsedBundle, { ok: true }>, 'ok' | 'library' | 'refused'>;

export type ImportRead =
  | {
      ok: true;
      format: ImportFormat;
      /** In normal form; of foreign formats still to be adopted: see `adopt`. */
      library: Library;
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
}

/**
 * Reads a file that the reader chose, whatever it is called: our bundle, plain, packed or locked, W3C Web Annotation
 * JSON-LD, Hypothesis JSON, Obsidian Web Clipper's highlights, Readwise's table. It is known by its content. Never
 * throws; nothing is changed anywhere.
 */
export async function readImport(
  bytes: Uint8Array<ArrayBuffer>,
  { passphrase, now, crypto, progress = () => undefined }: ReadImportOptions,
): Promise<ImportRead> {
  const unpacked = await unpackFile(bytes, { passphrase, limit: LIMITS.file, crypto });
  if (!unpacked.ok) return unpacked;
  // A bundle is the largest of all: it is neither decoded as a whole nor parsed twice.
  const beginning = new TextDecoder().decode(unpacked.bytes.subarray(0, 400));
  if (beginning.slice(0, 200).includes(`"${BUNDLE_FORMAT}"`)) return readBundle(unpacked.bytes, progress);
  const text = decodeText(unpacked.bytes);
  if (text.length > LIMITS.bundle) return { ok: false, error: { code: 'too-large', detail: LIMITS.bundle } };
  const table = /^\s*[[{]/.test(text) ? null : readwiseTable(text);
  if (table !== null) return foreign('readwise', readReadwise(table), now);
  const { depth } = jsonNesting(text, LIMITS.depth);
  const parsed = depth > LIMITS.depth ? undefined : parseJson(text);
  if (parsed === undefined || asJson(parsed.value).format === BUNDLE_FORMAT)
    return readBundle(text, progress);
  const clipped = clippedPages(parsed.value);
  if (clipped !== null) return foreign('obsidian-clipper', readClippedPages(clipped), now);
  const annotations = hypothesisRows(parsed.value);
  if (annotations !== null) return foreign('hypothesis', readHypothesis(annotations), now);
  const found = webAnnotations(parsed.value);
  if (found !== null) return foreign('web-annotation', readWebAnnotations(found), now);
  return { ok: false, error: { code: 'not-a-bundle' } };
}

function foreign(format: ImportFormat, file: ForeignFile, now: number): ImportRead {
  return { ok: true, format, origin: null, ...toLibrary(file, { format, now }) };
}

/** Also says why what is no bundle is none. */
function readBundle(file: string | Uint8Array, progress: (share: number) => void): ImportRead {
  const steps = parseBundleInSteps(file);
  let step = steps.next();
  for (; !step.done; step = steps.next()) progress(step.value);
  const parsed = step.value;
  if (!parsed.ok) return parsed;
  const { ok: _, library, refused, ...origin } = parsed;
  return {
    ok: true,
    format: 'bundle',
    library,
    refused: refused.map(recordOf),
    origin,
    rowOf: new Map(),
  };
}

const recordOf = ({ kind, index, reason }: Refusal): RefusedRow => ({
  row: index + 1,
  kind: kindOf(kind),
  reason,
  excerpt: '',
});

function parseJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
