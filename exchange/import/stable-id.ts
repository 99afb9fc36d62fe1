import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The id of a record that another program made, the same whenever and wherever its file is taken in: a UUIDv8 (RFC
 * 9562), of the SHA-256 of what it is known by. Its first 48 bits are all set, so that it comes after every UUIDv7: of
 * two records that turn out to be one, the reader's own names it.
 */
export function stableId(...knownBy: readonly string[]): string {
  const hash = bytesToHex(sha256(utf8ToBytes(JSON.stringify(knownBy))));
  const variant = ((Number.parseInt(hash.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
  return `ffffffff-ffff-8${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`;
}
