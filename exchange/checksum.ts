import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical';

/** Pieces are hashed in portions of about so many UTF-16 code units: a large library is never one string again. */
const PORTION = 65_536;

/** Lower-case hexadecimal SHA-256 of a value's canonical JSON in UTF-8. */
export function checksum(value: unknown): string {
  return checksumOfText(canonicalJson(value));
}

/** The checksum of a text that comes in pieces; each is whole for itself, no surrogate pair is divided. */
export function createChecksum() {
  const hash = sha256.create();
  let portion = '';
  const flush = () => {
    if (portion === '') return;
    hash.update(utf8ToBytes(portion));
    portion = '';
  };
  return {
    write(piece: string): void {
      portion += piece;
      if (portion.length >= PORTION) flush();
    },
    /** A piece that is UTF-8 already. */
    writeBytes(bytes: Uint8Array): void {
      flush();
      hash.update(bytes);
    },
    digest(): string {
      flush();
      return bytesToHex(hash.digest());
    },
  };
}

/** Lower-case hexadecimal SHA-256 of a text in UTF-8. */
export function checksumOfText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
