import type { Lexicon } from './lexicon';

/** Longest stretch of hanzi looked at in one go. Real clauses are shorter; longer ones are cut at a word. */
const WINDOW = 4096;
/** Longer than any word: what stands this far before a window's end is decided. */
const MARGIN = 16;

/** Receives one word: its range in the text and its node in the lexicon, 0 for a letter that is no word. */
export type WordSink = (start: number, end: number, node: number) => void;

/**
 * Cuts text into words by the shortest path through all words of a lexicon (unigram costs), so that no phrase
 * begins or ends inside a likelier word: 皇后|天天, not 皇|后天|天. Linear in the length of the text.
 */
export class Lattice {
  readonly #best = new Int32Array(WINDOW + 1);
  readonly #from = new Int32Array(WINDOW + 1);
  readonly #node = new Int32Array(WINDOW + 1);
  readonly #letters = new Uint16Array(WINDOW);
  readonly #ends = new Int32Array(WINDOW + 1);

  constructor(private readonly lexicon: Lexicon) {}

  /** Gives the words of `text` from `start` to `end` to the sink, in order and without gaps. */
  cut(text: string, start: number, end: number, sink: WordSink): void {
    for (let at = start; at < end; ) {
      const last = end - at <= WINDOW;
      const length = last ? end - at : WINDOW;
      this.#relax(text, at, length);
      at = this.#emit(at, length, last ? length : length - MARGIN, sink);
    }
  }

  #relax(text: string, start: number, length: number): void {
    const { letterOf, letterCost, wordCost, unread } = this.lexicon;
    const { keys, children, shift, mask, letters: base } = this.lexicon.table;
    const [best, from, nodes, letters] = [this.#best, this.#from, this.#node, this.#letters];
    for (let at = 0; at < length; at++) letters[at] = letterOf[text.charCodeAt(start + at)] as number;
    best.fill(0x7fffffff, 0, length + 1);
    best[0] = 0;
    for (let at = 0; at < length; at++) {
      const soFar = best[at] as number;
      const first = letters[at] as number;
      if (unread[first] === 1) this.lexicon.readWords(first);
      const alone = soFar + (letterCost[first] as number);
      if (alone < (best[at + 1] as number)) {
        best[at + 1] = alone;
        from[at + 1] = at;
        nodes[at + 1] = wordCost[first] === 0 ? 0 : first;
      }
      if (first === 0) continue;
      let node = first;
      walk: for (let next = at + 1; next < length; next++) {
        const key = node * base + (letters[next] as number);
        let slot = Math.imul(key, 0x9e3779b1) >>> shift;
        for (let found = keys[slot]; found !== key; found = keys[slot]) {
          if (found === 0) break walk;
          slot = (slot + 1) & mask;
        }
        node = children[slot] as number;
        const cost = wordCost[node] as number;
        // At equal cost the word found first, hence the longer one, stays.
        if (cost !== 0 && soFar + cost < (best[next + 1] as number)) {
          best[next + 1] = soFar + cost;
          from[next + 1] = at;
          nodes[next + 1] = node;
        }
      }
    }
  }

  /** Walks the best path back from `length` and emits its words up to `limit`; says where it stopped. */
  #emit(start: number, length: number, limit: number, sink: WordSink): number {
    const [from, nodes, ends] = [this.#from, this.#node, this.#ends];
    let count = 0;
    for (let at = length; at > 0; at = from[at] as number) ends[count++] = at;
    let begin = 0;
    while (count > 0) {
      const stop = ends[--count] as number;
      if (stop > limit && begin > 0) break;
      sink(start + begin, start + stop, nodes[stop] as number);
      begin = stop;
    }
    return start + begin;
  }
}
