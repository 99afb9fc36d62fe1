/**
 * Ascending or scattered numbers below 2^30 as printable text: each difference to the one before, zigzagged
 * (0, -1, 1, -2 … become 0, 1, 2, 3 …), in digits of base 45 with the lowest first; a digit from the upper half
 * of the alphabet says that another follows. Compresses well, holds no quote and no backslash.
 */
const BASE = 45;
const FIRST = 35;
const BACKSLASH = 92;

const toCode = (digit: number): number => {
  const code = FIRST + digit;
  return code >= BACKSLASH ? code + 1 : code;
};

const toDigit = (code: number): number => (code > BACKSLASH ? code - 1 : code) - FIRST;

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
  for (let at = 0; at < coded.length; at++) {
    const digit = toDigit(coded.charCodeAt(at));
    zigzag += (digit % BASE) * scale;
    if (digit >= BASE) {
      scale *= BASE;
      continue;
    }
    before += (zigzag >>> 1) ^ -(zigzag & 1);
    numbers.push(before);
    zigzag = 0;
    scale = 1;
  }
  return numbers;
}
