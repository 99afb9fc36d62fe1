const BUCKET_BITS = 16;
const BUCKETS = 1 << BUCKET_BITS;

/** Pairs met more often than this say nothing about a place and would make the search quadratic. */
const TOO_COMMON = 256;

const bucketOf = (text: string, at: number): number =>
  (Math.imul(text.charCodeAt(at), 0x9e37_79b1) ^ Math.imul(text.charCodeAt(at + 1), 0x85eb_ca6b)) >>>
  (32 - BUCKET_BITS);

/** Where each pair of neighbouring code units stands in a text (positions grouped by a hash of the pair). */
export class GramIndex {
  readonly #starts = new Int32Array(BUCKETS + 1);
  readonly #positions: Int32Array;

  constructor(readonly text: string) {
    const pairs = Math.max(0, text.length - 1);
    this.#positions = new Int32Array(pairs);
    for (let at = 0; at < pairs; at++) this.#starts[bucketOf(text, at) + 1]! += 1;
    for (let bucket = 0; bucket < BUCKETS; bucket++) this.#starts[bucket + 1]! += this.#starts[bucket]!;
    const next = this.#starts.slice();
    for (let at = 0; at < pairs; at++) this.#positions[next[bucketOf(text, at)]!++] = at;
  }

  /** Calls `visit` with each position of the pair that stands at `at` in `probe`; of too common pairs, with none. */
  visit(probe: string, at: number, visit: (position: number) => void): void {
    const bucket = bucketOf(probe, at);
    const from = this.#starts[bucket]!;
    const to = this.#starts[bucket + 1]!;
    if (to - from > TOO_COMMON) return;
    const first = probe.charCodeAt(at);
    const second = probe.charCodeAt(at + 1);
    for (let slot = from; slot < to; slot++) {
      const position = this.#positions[slot]!;
      if (this.text.charCodeAt(position) === first && this.text.charCodeAt(position + 1) === second)
        visit(position);
    }
  }
}
