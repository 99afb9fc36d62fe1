import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { writeCanonicalJson } from './canonical';

/** Pieces are hashed in portions of about so many UTF-16 code units: a large library is never one string again. */
const PORTION = 65_536;

/** Lower-case hexadecimal SHA-256 of a value's canonical JSON in UTF-8. */
export function checksum(value: unknown): string {
  const hash = sha256.create();
  let portion = '';
  writeCanonicalJson(value, (piece) => {
    portion += piece;
    if (portion.length < PORTION) return;
    hash.update(utf8ToBytes(portion));
    portion = '';
  });
  return bytesToHex(hash.update(utf8ToBytes(portion)).digest());
}

/** Lower-case hexadecimal SHA-256 of a text in UTF-8. */
export function checksumOfText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
