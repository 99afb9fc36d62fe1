import { toBase64 } from './base64';
import { ITERATIONS, writeHeader } from './envelope';
import { gzip } from './gzip';
import { deriveKeys } from './keys';

/** What locking needs of the platform: `globalThis.crypto`. */
export type PackingCrypto = Pick<Crypto, 'subtle' | 'getRandomValues'>;

export interface Packing {
  gzip: boolean;
  /** Locks the file; `null` leaves it open. */
  passphrase: string | null;
}

/**
 * The bytes of a file, packed, then locked, as asked. Packing goes on piece by piece; locking has the packed bytes at
 * hand all at once, since AES-GCM vouches for the whole.
 */
export async function pack(content: Blob, packing: Packing, crypto: PackingCrypto): Promise<Blob> {
  const packed = packing.gzip ? await new Response(gzip(content.stream())).blob() : content;
  return packing.passphrase === null ? packed : lock(packed, packing.passphrase, crypto);
}

async function lock(content: Blob, passphrase: string, crypto: PackingCrypto): Promise<Blob> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const { key, check } = await deriveKeys(crypto.subtle, passphrase, { salt, iterations: ITERATIONS });
  const header = writeHeader({
    cipher: 'AES-256-GCM',
    keyDerivation: 'PBKDF2-HMAC-SHA-256',
    iterations: ITERATIONS,
    salt: toBase64(salt),
    iv: toBase64(iv),
    keyCheck: toBase64(check),
  });
  const plain = await content.arrayBuffer();
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: header }, key, plain);
  return new Blob([header, sealed]);
}
