/** Node ids below this are the letters themselves: the first step of a walk needs no look-up. */
const LETTERS = 8192;
/** Of a letter that no word list counts: rarer than any word, so that unknown letters stand alone. */
export const UNKNOWN_LETTER_COST = 40;

/**
 * The words of a language in a trie over UTF-16 code units, each with a cost (the rarer the dearer, see
 * `costOf`). What a word becomes is its owner's matter, kept by node.
 * Typed arrays throughout: about 4 MB, searched without allocation.
 */
export class Lexicon {
  /** Code unit to letter id; 0 for code units that no word has. */
  readonly letterOf = new Uint16Array(0x10000);
  readonly letterCost = new Uint8Array(LETTERS).fill(UNKNOWN_LETTER_COST);
  /** By node: 0 where no word ends. */
  readonly wordCost: Uint8Array;
  /** By letter id: 1 where the words that begin with it are yet to be read. */
  readonly unread = new Uint8Array(LETTERS);

  readonly #keys: Int32Array;
  readonly #children: Int32Array;
  readonly #shift: number;
  readonly #mask: number;
  #letters = 0;
  #nodes = LETTERS;

  /**
   * `nodes` is the most trie nodes there can be: the letters of all words bar the first of each. Of the letters
   * that are added first, `unread` many have words that come later: `read` grows those of one letter.
   */
  constructor(
    nodes: number,
    unread = 0,
    private readonly read: (letter: number) => void = () => {},
  ) {
    this.unread.fill(1, 1, 1 + unread);
    this.wordCost = new Uint8Array(LETTERS + nodes);
    const bits = Math.max(8, Math.ceil(Math.log2(nodes * 2)));
    this.#keys = new Int32Array(1 << bits);
    this.#children = new Int32Array(1 << bits);
    this.#shift = 32 - bits;
    this.#mask = (1 << bits) - 1;
  }

  /** The id of a letter, given one if it has none yet. */
  addLetter(code: number): number {
    const known = this.letterOf[code] as number;
    if (known !== 0) return known;
    if (++this.#letters === LETTERS) throw new RangeError('too many letters');
    this.letterOf[code] = this.#letters;
    return this.#letters;
  }

  /** Reads the words that begin with a letter, if they are yet unread. */
  readWords(letter: number): void {
    if (this.unread[letter] === 0) return;
    this.unread[letter] = 0;
    this.read(letter);
  }

  /** The node after `letter`, or 0. */
  step(node: number, letter: number): number {
    const key = node * LETTERS + letter;
    for (let slot = Math.imul(key, 0x9e3779b1) >>> this.#shift; ; slot = (slot + 1) & this.#mask) {
      const found = this.#keys[slot] as number;
      if (found === key) return this.#children[slot] as number;
      if (found === 0) return 0;
    }
  }

  /** The node after `letter`, made if it is not there. */
  grow(node: number, letter: number): number {
    const key = node * LETTERS + letter;
    let slot = Math.imul(key, 0x9e3779b1) >>> this.#shift;
    for (; this.#keys[slot] !== 0; slot = (slot + 1) & this.#mask)
      if (this.#keys[slot] === key) return this.#children[slot] as number;
    if (this.#nodes === this.wordCost.length) throw new RangeError('too many words');
    this.#keys[slot] = key;
    this.#children[slot] = this.#nodes;
    return this.#nodes++;
  }

  /** The node of a word of at least one letter, made if it is not there. */
  growWord(word: string): number {
    let node = this.addLetter(word.charCodeAt(0));
    for (let at = 1; at < word.length; at++) node = this.grow(node, this.addLetter(word.charCodeAt(at)));
    return node;
  }

  /** The hash table itself, for the one loop that cannot afford a call for each step. */
  get table(): { keys: Int32Array; children: Int32Array; shift: number; mask: number; letters: number } {
    return {
      keys: this.#keys,
      children: this.#children,
      shift: this.#shift,
      mask: this.#mask,
      letters: LETTERS,
    };
  }
}

/** Counted letters of the training text that the counts of jieba's list come from. */
const TRAINING_WORDS = 60_101_967;
/** Half a nat a step: finer costs change no decision that matters and compress worse. */
const STEPS_PER_NAT = 2;
/** One nat against every further word: of two likely readings, the one with fewer words. */
const PER_WORD = STEPS_PER_NAT;

/** The cost of a word: the negative logarithm of its share of the training text, in half nats, at most 255. */
export const costOf = (count: number): number =>
  PER_WORD + Math.round(STEPS_PER_NAT * Math.log(TRAINING_WORDS / Math.max(count, 1)));
