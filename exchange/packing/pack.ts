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
 * Text, given piece by piece, as the bytes of a file: UTF-8, then packed, then locked, as asked. Packing goes on piece
 * by piece; locking has the packed bytes at hand all at once, since AES-GCM vouches for the whole.
 */
export async function packText(
  pieces: Iterable<string>,
  packing: Packing,
  crypto: PackingCrypto,
): Promise<Blob> {
  const text = utf8(pieces);
  const content = await new Response(packing.gzip ? gzip(text) : text).blob();
  return packing.passphrase === null ? content : lock(content, packing.passphrase, crypto);
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

/** Encodes as fast as the bytes are asked for. Lone surrogates must be escaped already, as JSON.stringify does. */
function utf8(pieces: Iterable<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const iterator = pieces[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      let next = iterator.next();
      // Empty pieces are pauses: see `bundlePieces`.
      while (!next.done && next.value === '') next = iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
  });
}
