/**
 * Ascending or scattered numbers below 2^30 as printable text: each difference to the one before, zigzagged
 * (0, -1, 1, -2 … become 0, 1, 2, 3 …), in digits of base 45 with the lowest first; a digit from the upper half
 * of the alphabet says that another follows. Compresses well, holds no quote and no backslash.
 */
const BASE = 45;
const FIRST = 35;
const BACKSLASH = 92;
const SHIFTED = FIRST + 1;

const toCode = (digit: number): number => {
  const code = FIRST + digit;
  return code >= BACKSLASH ? code + 1 : code;
};

export function encodeDeltas(numbers: Iterable<number>): string {
  let before = 0;
  let coded = '';
  for (const number of numbers) {
    const difference = number - before;
    let rest = difference < 0 ? -2 * difference - 1 : 2 * difference;
    while (rest >= BASE) {
      coded += String.fromCharCode(toCode(BASE + (rest % BASE)));
      rest = Math.floor(rest / BASE);
    }
    coded += String.fromCharCode(toCode(rest));
    before = number;
  }
  return coded;
}

export function decodeDeltas(coded: string): number[] {
  const numbers: number[] = [];
  let before = 0;
  let scale = 1;
  let zigzag = 0;
  // Run once, before it is compiled: no calls, and no division where one digit is all.
  for (let at = 0; at < coded.length; at++) {
    const code = coded.charCodeAt(at);
    const digit = code > BACKSLASH ? code - SHIFTED : code - FIRST;
    if (digit >= BASE) {
      zigzag += (digit - BASE) * scale;
      scale *= BASE;
      continue;
    }
    zigzag += digit * scale;
    before += (zigzag >>> 1) ^ -(zigzag & 1);
    numbers.push(before);
    zigzag = 0;
    scale = 1;
  }
  return numbers;
}
