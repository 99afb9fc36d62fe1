import { repairKey } from '../../chinese';

/** Code units to a shingle. Four Han characters are mostly two words: rarely shared by chance. */
const WIDTH = 4;

/** One step of a 32-bit hash: MurmurHash3's final mix (public domain, Austin Appleby), which spreads every bit. */
export const mix = (value: number): number => {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** Takes one more code into a running hash. */
export const hashOn = (hash: number, code: number): number => mix(Math.imul(hash, 0x9e3779b1) + code + 1);

/**
 * The distinct shingles (runs of four code units) of a text as 32-bit hashes, of its repair key: the same in either
 * script, whatever its punctuation, white space and leaked pinyin. A text shorter than a shingle is one.
 */
export const shingles = (text: string): Set<number> => {
  const key = repairKey(text);
  const found = new Set<number>();
  for (let start = 0; start === 0 || start + WIDTH <= key.length; start++) {
    let hash = 0;
    for (let at = start; at < Math.min(start + WIDTH, key.length); at++) {
      hash = hashOn(hash, key.charCodeAt(at));
    }
    found.add(hash);
  }
  return found;
};
