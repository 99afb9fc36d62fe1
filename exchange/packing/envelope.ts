import * as v from 'valibot';
import { checksum } from '../checksum';
import { parseJson } from '../parse-json';

/** What a locked bundle says it is. */
const LOCKED_FORMAT = 'zhupi-locked';

/** Raised when an older extension could misread a locked file. */
const LOCKED_VERSION = 1;

/**
 * Rounds of PBKDF2-HMAC-SHA-256, as OWASP's Password Storage Cheat Sheet asks for (2023). Files say how many theirs
 * took, so that it can be raised.
 */
export const ITERATIONS = 600_000;

/** More rounds than this are no key but a stalled browser. */
const MOST_ITERATIONS = 10_000_000;

/** The first line of a locked file is JSON for people; longer ones are none of ours. */
const MOST_HEADER_BYTES = 4096;

const base64 = (bytes: number) => v.pipe(v.string(), v.base64(), v.length(4 * Math.ceil(bytes / 3)));

const HeaderSchema = v.object({
  format: v.literal(LOCKED_FORMAT),
  formatVersion: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  cipher: v.literal('AES-256-GCM'),
  keyDerivation: v.literal('PBKDF2-HMAC-SHA-256'),
  iterations: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(MOST_ITERATIONS)),
  salt: base64(16),
  iv: base64(12),
  /** Tells a wrong passphrase from a damaged file: see `deriveKeys`. */
  keyCheck: base64(16),
});

const MarkerSchema = v.object({ format: v.literal(LOCKED_FORMAT), formatVersion: v.unknown() });

/** The readable head of a locked file, without its checksum. Byte strings are in base64. */
export type LockedHeader = Omit<v.InferOutput<typeof HeaderSchema>, 'format' | 'formatVersion'>;

export type EnvelopeError =
  | { code: 'damaged' | 'truncated' }
  /** `detail` is the version of the file's format. */
  | { code: 'newer-version'; detail: number };

export type Envelope =
  | {
      ok: true;
      header: LockedHeader;
      /** The bytes of the first line as they stand in the file: authenticated with the content. */
      headerBytes: Uint8Array<ArrayBuffer>;
      sealed: Uint8Array<ArrayBuffer>;
    }
  | { ok: false; error: EnvelopeError };

const NEW_LINE = 0x0a;

/** The first line of a locked file: a reader who opens it in an editor sees what it is and what locks it. */
export function writeHeader(header: LockedHeader): Uint8Array<ArrayBuffer> {
  const content = { format: LOCKED_FORMAT, formatVersion: LOCKED_VERSION, ...header };
  return new TextEncoder().encode(`${JSON.stringify({ ...content, sha256: checksum(content) })}\n`);
}

/** Whether a file begins as a locked bundle does. */
export function isLocked(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 64));
  return start.startsWith(`{"format":"${LOCKED_FORMAT}"`);
}

/** Takes a locked file apart; `null` bytes never throw. The head has a checksum: damage to it is no wrong passphrase. */
export function readEnvelope(bytes: Uint8Array<ArrayBuffer>): Envelope {
  const end = bytes.subarray(0, MOST_HEADER_BYTES).indexOf(NEW_LINE) + 1;
  if (end === 0) return fail(bytes.length < MOST_HEADER_BYTES ? 'truncated' : 'damaged');
  const headerBytes = bytes.slice(0, end);
  const parsed = parseJson(new TextDecoder().decode(headerBytes))?.value;
  if (!v.is(MarkerSchema, parsed)) return fail('damaged');
  const { sha256, ...content } = parsed as Record<string, unknown>;
  if (sha256 !== checksum(content)) return fail('damaged');
  const { formatVersion } = parsed;
  if (typeof formatVersion === 'number' && formatVersion > LOCKED_VERSION) {
    return { ok: false, error: { code: 'newer-version', detail: formatVersion } };
  }
  const header = v.safeParse(HeaderSchema, content);
  if (!header.success) return fail('damaged');
  const { format: _, formatVersion: __, ...rest } = header.output;
  return { ok: true, header: rest, headerBytes, sealed: bytes.subarray(end) };
}

const fail = (code: 'damaged' | 'truncated'): Envelope => ({ ok: false, error: { code } });
