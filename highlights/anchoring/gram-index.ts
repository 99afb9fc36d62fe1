import type { PageIndex } from './page-index';

const BUCKET_BITS = 16;
const BUCKETS = 1 << BUCKET_BITS;

/** Pairs met more often than this say nothing about a place and would make the search quadratic. */
const TOO_COMMON = 256;

const bucketOf = (text: string, at: number): number =>
  (Math.imul(text.charCodeAt(at), 0x9e37_79b1) ^ Math.imul(text.charCodeAt(at + 1), 0x85eb_ca6b)) >>>
  (32 - BUCKET_BITS);

/** Where each pair of neighbouring code units stands in a text: positions grouped by a hash of the pair. */
export class GramIndex {
  /** Where in `#positions` each bucket ends; it begins where the one before ends. */
  readonly #ends = new Int32Array(BUCKETS);
  readonly #positions: Int32Array;

  constructor(readonly text: string) {
    const pairs = Math.max(0, text.length - 1);
    this.#positions = new Int32Array(pairs);
    const sizes = new Int32Array(BUCKETS);
    for (let at = 0; at < pairs; at++) add(sizes, bucketOf(text, at), 1);
    let total = 0;
    for (const [bucket, size] of sizes.entries()) {
      this.#ends[bucket] = total;
      total += size;
    }
    for (let at = 0; at < pairs; at++) this.#positions[add(this.#ends, bucketOf(text, at), 1)] = at;
  }

  /** How often, at most, the pair that stands at `at` in `probe` is in the text. */
  most(probe: string, at: number): number {
    const bucket = bucketOf(probe, at);
    return (this.#ends[bucket] ?? 0) - (bucket > 0 ? (this.#ends[bucket - 1] ?? 0) : 0);
  }

  /** Calls `visit` with each position of the pair that stands at `at` in `probe`; of too common pairs, with none. */
  visit(probe: string, at: number, visit: (position: number) => void): void {
    const bucket = bucketOf(probe, at);
    const from = bucket > 0 ? (this.#ends[bucket - 1] ?? 0) : 0;
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

/** Adds to a count and gives back what it was. */
function add(counts: Int32Array, at: number, by: number): number {
  const before = counts[at] ?? 0;
  counts[at] = before + by;
  return before;
}

const known = new WeakMap<PageIndex, GramIndex>();

/** The pairs of a page's key, built on first use: most marks are found without them. */
export function gramsOf(page: PageIndex): GramIndex {
  const grams = known.get(page) ?? new GramIndex(page.key);
  known.set(page, grams);
  return grams;
}
