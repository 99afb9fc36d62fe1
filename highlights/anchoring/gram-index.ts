import type { PageIndex } from './page-index';

/** As many buckets as the text has pairs, within bounds: to make and sum up more takes longer than all the rest. */
const LEAST_BITS = 10;
const MOST_BITS = 16;

/** Pairs met more often than this say nothing about a place and would make the search quadratic. */
const TOO_COMMON = 256;

const hashAt = (text: string, at: number): number =>
  Math.imul(text.charCodeAt(at), 0x9e37_79b1) ^ Math.imul(text.charCodeAt(at + 1), 0x85eb_ca6b);

const bitsFor = (pairs: number): number => Math.min(MOST_BITS, Math.max(LEAST_BITS, 32 - Math.clz32(pairs)));

/** Where each pair of neighbouring code units stands in a text: positions grouped by a hash of the pair. */
export class GramIndex {
  /** Where in `#positions` each bucket ends; it begins where the one before ends, the first at 0. */
  readonly #ends: Int32Array;
  readonly #positions: Int32Array;
  readonly #shift: number;

  constructor(readonly text: string) {
    const pairs = Math.max(0, text.length - 1);
    const bits = bitsFor(pairs);
    const shift = 32 - bits;
    const ends = new Int32Array(1 << bits);
    const positions = new Int32Array(pairs);
    // Plain loops: this runs once a page, most often before it is compiled.
    for (let at = 0; at < pairs; at++) {
      const bucket = hashAt(text, at) >>> shift;
      ends[bucket] = (ends[bucket] ?? 0) + 1;
    }
    let total = 0;
    for (let bucket = 0; bucket < ends.length; bucket++) {
      const size = ends[bucket] as number;
      ends[bucket] = total;
      total += size;
    }
    for (let at = 0; at < pairs; at++) {
      const bucket = hashAt(text, at) >>> shift;
      const slot = ends[bucket] ?? 0;
      positions[slot] = at;
      ends[bucket] = slot + 1;
    }
    this.#ends = ends;
    this.#positions = positions;
    this.#shift = shift;
  }

  #bucketOf(probe: string, at: number): number {
    return hashAt(probe, at) >>> this.#shift;
  }

  /** How often, at most, the pair that stands at `at` in `probe` is in the text. */
  most(probe: string, at: number): number {
    const bucket = this.#bucketOf(probe, at);
    return (this.#ends[bucket] ?? 0) - (this.#ends[bucket - 1] ?? 0);
  }

  /** Calls `visit` with each position of the pair that stands at `at` in `probe`; of too common pairs, with none. */
  visit(probe: string, at: number, visit: (position: number) => void): void {
    const bucket = this.#bucketOf(probe, at);
    const from = this.#ends[bucket - 1] ?? 0;
    const to = this.#ends[bucket] ?? 0;
    if (to - from > TOO_COMMON) return;
    const first = probe.charCodeAt(at);
    const second = probe.charCodeAt(at + 1);
    for (let slot = from; slot < to; slot++) {
      const position = this.#positions[slot] ?? 0;
      if (this.text.charCodeAt(position) === first && this.text.charCodeAt(position + 1) === second) {
        visit(position);
      }
    }
  }
}

const known = new WeakMap<PageIndex, GramIndex>();

/** The pairs of a page's key, built on first use: most marks are found without them. */
export function gramsOf(page: PageIndex): GramIndex {
  const grams = known.get(page) ?? new GramIndex(page.key);
  known.set(page, grams);
  return grams;
}
