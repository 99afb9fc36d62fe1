import { fromBase64, toBase64 } from './base64';
import { type EnvelopeError, isLocked, readEnvelope } from './envelope';
import { gunzip, isGzip } from './gzip';
import { deriveKeys } from './keys';
import type { PackingCrypto } from './pack';

/**
 * Why a file was not opened.
 * - `needs-passphrase`: it is locked, and no passphrase was given.
 * - `wrong-passphrase`: the one given is not that of this file. Nothing is lost: try another.
 * - `too-large`: more than the limit, as it is or unpacked.
 * - `truncated`, `damaged`: what is left of a file of ours, or one whose seal does not hold.
 * - `newer-version`: locked by a newer version of the extension.
 */
export type UnpackError =
  | EnvelopeError
  | { code: 'needs-passphrase' | 'wrong-passphrase' }
  /** `detail` is the bound, in bytes. */
  | { code: 'too-large'; detail: number };

export type UnpackedFile =
  | { ok: true; bytes: Uint8Array<ArrayBuffer>; wasLocked: boolean; wasPacked: boolean }
  | { ok: false; error: UnpackError };

export interface UnpackOptions {
  /** Of a locked file. */
  passphrase: string | null;
  /** Bytes, before and after unpacking. */
  limit: number;
  crypto: PackingCrypto;
}

/**
 * The plain bytes of a file, whatever it was packed in, told by its first bytes. A file that is neither locked nor
 * packed comes back as it is. Never throws.
 */
export async function unpackFile(
  bytes: Uint8Array<ArrayBuffer>,
  { passphrase, limit, crypto }: UnpackOptions,
): Promise<UnpackedFile> {
  if (bytes.length > limit) return fail({ code: 'too-large', detail: limit });
  const wasLocked = isLocked(bytes);
  let content = bytes;
  if (wasLocked) {
    if (passphrase === null) return fail({ code: 'needs-passphrase' });
    const opened = await unlock(bytes, passphrase, crypto);
    if (!opened.ok) return opened;
    content = opened.bytes;
  }
  const wasPacked = isGzip(content);
  if (!wasPacked) return { ok: true, bytes: content, wasLocked, wasPacked };
  const unpacked = await gunzip(content, limit);
  if (unpacked.ok) return { ...unpacked, wasLocked, wasPacked };
  return fail(unpacked.error === 'too-large' ? { code: 'too-large', detail: limit } : { code: 'damaged' });
}

async function unlock(
  bytes: Uint8Array<ArrayBuffer>,
  passphrase: string,
  { subtle }: PackingCrypto,
): Promise<{ ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; error: UnpackError }> {
  const envelope = readEnvelope(bytes);
  if (!envelope.ok) return envelope;
  const { header, headerBytes, sealed } = envelope;
  const salt = fromBase64(header.salt);
  const { key, check } = await deriveKeys(subtle, passphrase, { salt, iterations: header.iterations });
  if (toBase64(check) !== header.keyCheck) return fail({ code: 'wrong-passphrase' });
  const cipher = { name: 'AES-GCM', iv: fromBase64(header.iv), additionalData: headerBytes };
  try {
    return { ok: true, bytes: new Uint8Array(await subtle.decrypt(cipher, key, sealed)) };
  } catch {
    return fail({ code: 'damaged' });
  }
}

const fail = (error: UnpackError): { ok: false; error: UnpackError } => ({ ok: false, error });
