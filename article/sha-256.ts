/** The first 32 bits of a root's fraction: what FIPS 180-4 (4.2.2, 5.3.3) makes its constants of. */
const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;

const firstPrimes = (count: number): number[] => {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number++)
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  return primes;
};

const ROUNDS = 64;

interface Constants {
  rounds: readonly number[];
  start: readonly number[];
}

let made: Constants | undefined;

/** Made when a text is hashed, which is not on every page that the script comes to. */
function constants(): Constants {
  const primes = firstPrimes(ROUNDS);
  return {
    rounds: primes.map((prime) => fraction(Math.cbrt(prime))),
    start: primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime))),
  };
}

const rotated = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** The message with its length behind it, in whole blocks of 64 bytes. */
function padded(message: Uint8Array): DataView {
  const bytes = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 8, Math.floor(message.length / 2 ** 29));
  view.setUint32(bytes.length - 4, message.length << 3);
  return view;
}

/**
 * SHA-256 of a text's UTF-8, in lower-case hexadecimal. Our own, because the browser's answers later, and on pages without TLS not
 * at all, and a library's weighs several times as much on every page.
 */
export function sha256(text: string): string {
  const view = padded(new TextEncoder().encode(text));
  made ??= constants();
  const { rounds, start } = made;
  const state = Int32Array.from(start);
  const words = new Int32Array(ROUNDS);
  for (let block = 0; block < view.byteLength; block += 64) {
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let at = 0; at < ROUNDS; at++) {
      if (at < 16) words[at] = view.getInt32(block + at * 4);
      else {
        const early = words[at - 15] as number;
        const late = words[at - 2] as number;
        words[at] =
          (rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3)) +
          (rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10)) +
          (words[at - 7] as number) +
          (words[at - 16] as number);
      }
      const first =
        (h +
          (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) +
          ((e & f) ^ (~e & g)) +
          (rounds[at] as number) +
          (words[at] as number)) |
        0;
      const second = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) state[at] = (state[at] as number) + word;
  }
  return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}
