import { decodeDeltas } from '../delta-coding';
import { Lexicon } from './lexicon';
import { costFromLetter, SHAPE_BASE, shapeFromLetter, type WordTable } from './word-table';

const USUAL = '0'.charCodeAt(0);
const LONGEST = 32;

/**
 * The words of a compiled table, ready at once: those of a first letter are read when a text first has that
 * letter, and what a word becomes is put together when a text first has that word.
 */
export class CompiledWords {
  readonly lexicon: Lexicon;
  /** Where the words of each first letter begin in the columns, and behind the last where they end. */
  readonly #shapes: number[] = [];
  readonly #words: number[] = [];
  readonly #choices: number[];
  /** By code unit: 1 for letters with alternatives. */
  readonly #ambiguous = new Uint8Array(0x10000);
  readonly #alternatives: Map<number, string>;
  readonly #irregular: Map<string, string>;
  /** By node: one more than where the choices of its word begin, 0 where every letter takes the usual one. */
  readonly #choicesAt: Uint32Array;

  /** `usual` maps each code unit to what it becomes in most words. */
  constructor(
    private readonly table: WordTable,
    private readonly usual: Uint16Array,
  ) {
    const first = this.#findFirstLetters();
    this.#choices = decodeDeltas(table.FIRST_CHOICES);
    this.#alternatives = new Map(
      table.ALTERNATIVES.split(' ').map((entry) => [entry.charCodeAt(0), entry.slice(1)]),
    );
    for (const code of this.#alternatives.keys()) this.#ambiguous[code] = 1;
    this.#irregular = new Map(
      table.IRREGULAR.split('|').map((line) => line.split(' ') as [word: string, value: string]),
    );
    this.lexicon = new Lexicon(table.WORDS.length, first.length, (letter) => this.#read(letter));
    this.#choicesAt = new Uint32Array(this.lexicon.wordCost.length);
    let read = 0;
    for (const letters of [first, decodeDeltas(table.OTHER_LETTERS)])
      for (const code of letters) {
        const cost = costFromLetter(table.LETTER_COSTS.charCodeAt(read++));
        this.lexicon.letterCost[this.lexicon.addLetter(code)] = cost;
      }
  }

  /** What the word at a node of the lexicon becomes; undefined where every letter takes the usual one. */
  value(node: number, word: string): string | undefined {
    const irregular = this.#irregular.get(word);
    if (irregular !== undefined) return irregular;
    let choice = (this.#choicesAt[node] as number) - 1;
    if (choice < 0) return undefined;
    let value = '';
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      value +=
        this.#ambiguous[code] === 1
          ? this.#alternatives.get(code)?.[Number.parseInt(this.table.CHOICES[choice++] as string, 36)]
          : String.fromCharCode(this.usual[code] as number);
    }
    return value;
  }

  /** The letters that words begin with, in order: a word that shares nothing with the one before has a new one. */
  #findFirstLetters(): number[] {
    const { SHAPES, WORDS } = this.table;
    const first: number[] = [];
    let read = 0;
    for (let index = 0; index < SHAPES.length; index++) {
      const shape = shapeFromLetter(SHAPES.charCodeAt(index));
      if (shape < SHAPE_BASE) {
        this.#shapes.push(index);
        this.#words.push(read);
        first.push(WORDS.charCodeAt(read));
      }
      read += shape % SHAPE_BASE;
    }
    this.#shapes.push(SHAPES.length);
    return first;
  }

  /** Reads the words of one first letter. Works on code units: strings for each would cost a page's patience. */
  #read(first: number): void {
    const { lexicon, table } = this;
    const { WORDS, SHAPES, COSTS, CHOICES } = table;
    // First letters have the first ids, from 1 on.
    const group = first - 1;
    let read = this.#words[group] as number;
    let choice = this.#choices[group] as number;
    const end = this.#shapes[group + 1] as number;
    for (let index = this.#shapes[group] as number; index < end; index++) {
      const shape = shapeFromLetter(SHAPES.charCodeAt(index));
      const added = shape % SHAPE_BASE;
      const shared = (shape - added) / SHAPE_BASE;
      const length = shared + added;
      for (let at = shared; at < length; at++) {
        const code = WORDS.charCodeAt(read++);
        isAmbiguous[at] = this.#ambiguous[code] as number;
        path[at] = at === 0 ? first : lexicon.grow(path[at - 1] as number, lexicon.letterOf[code] as number);
      }
      const node = path[length - 1] as number;
      lexicon.wordCost[node] = costFromLetter(COSTS.charCodeAt(index));
      const choices = choice;
      let isUsual = true;
      for (let at = 0; at < length; at++)
        if (isAmbiguous[at] === 1 && CHOICES.charCodeAt(choice++) !== USUAL) isUsual = false;
      if (!isUsual) this.#choicesAt[node] = choices + 1;
    }
  }
}

/** Of the word being read, by place in it. */
const path = new Int32Array(LONGEST);
const isAmbiguous = new Uint8Array(LONGEST);
