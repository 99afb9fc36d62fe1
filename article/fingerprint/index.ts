import { mix, shingles } from './shingles';

export { isSameArticle, sameArticleAs } from './is-same-article';

const HALF = 32;

/**
 * The fingerprint of an article's text: 64 bits as 16 lower-case hexadecimal digits. Texts that share most of their
 * wording differ in few bits, whatever their script and punctuation.
 *
 * Charikar, "Similarity estimation techniques from rounding algorithms" (STOC 2002): each bit is what the majority of
 * the hashed shingles has there.
 */
export const fingerprint = (text: string): string => {
  const majority = new Int32Array(2 * HALF);
  for (const shingle of shingles(text)) {
    const halves = [shingle, mix(shingle ^ 0x5bd1e995)];
    halves.forEach((half, index) => {
      for (let bit = 0; bit < HALF; bit++) {
        const at = index * HALF + bit;
        majority[at] = (majority[at] as number) + ((half >>> bit) & 1 ? 1 : -1);
      }
    });
  }
  let digits = '';
  for (let at = 0; at < majority.length; at += 4) {
    let digit = 0;
    for (let bit = 0; bit < 4; bit++) if ((majority[at + bit] as number) > 0) digit |= 8 >> bit;
    digits += digit.toString(16);
  }
  return digits;
};

const BITS_OF_DIGIT = [0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4] as const;

/** How many of the 64 bits of two fingerprints differ. Of unrelated texts about 32. */
export const distance = (a: string, b: string): number => {
  let differing = 0;
  for (let at = 0; at < a.length; at++) {
    const bits = Number.parseInt(a[at] as string, 16) ^ Number.parseInt(b[at] as string, 16);
    differing += BITS_OF_DIGIT[bits] as number;
  }
  return differing;
};

/**
 * Up to this distance a saved text is worth comparing in full. Half of an article, or a repost of it, is nearer in 95
 * of 100 cases; of unrelated articles one in a hundred is (`npm run eval:reposts`).
 */
const NEAR = 22;

/** Whether two fingerprints may be of one article, which `isSameArticle` then decides from their texts. */
export const isNear = (a: string, b: string): boolean => distance(a, b) <= NEAR;
