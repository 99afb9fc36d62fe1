/** A compiled word list, sorted, in columns that compress well. Written by scripts/tables, read at the first use. */
export interface WordTable {
  /** What of each word is not shared with the word before, one after the other. */
  WORDS: string;
  /** One character a word: how much is shared and how much is new. */
  SHAPES: string;
  /** One character a word: its cost. */
  COSTS: string;
  /** A letter and what it may become, the usual first; entries separated by blanks. */
  ALTERNATIVES: string;
  /** For each letter with alternatives in each word, in order, which one it takes, as a digit of base 36. */
  CHOICES: string;
  /** `word value|…`: conversions that do not go letter by letter. */
  IRREGULAR: string;
}

export const SHAPE_BASE = 16;
const SHAPE_FIRST = 35;
const COST_FIRST = 35;

export const shapeOf = (shared: number, added: number): string =>
  String.fromCharCode(SHAPE_FIRST + shared * SHAPE_BASE + added);

export const costLetter = (cost: number): string => String.fromCharCode(COST_FIRST + cost);

export const costFromLetter = (code: number): number => code - COST_FIRST;

/** From a letter's code unit to what it may become. */
function readAlternatives(coded: string): Map<number, string> {
  return new Map(coded.split(' ').map((entry) => [entry.charCodeAt(0), entry.slice(1)]));
}

/** Receives one word of a table: its letters (the first `length` of a buffer that is used again). */
export type WordVisitor = (
  letters: Uint16Array,
  length: number,
  /** How many letters it shares with the word before. */
  shared: number,
  cost: number,
  /** Undefined where every letter takes the usual one, and for irregular words. */
  value: string | undefined,
) => void;

const USUAL = '0'.charCodeAt(0);
const LONGEST = 32;

/** Every word of a table, in order. Works on code units: strings for fifty thousand words cost a page's patience. */
export function forEachWord(table: WordTable, usual: Uint16Array, visit: WordVisitor): void {
  const alternatives = readAlternatives(table.ALTERNATIVES);
  const { WORDS, SHAPES, COSTS, CHOICES } = table;
  const ambiguous = new Uint8Array(0x10000);
  for (const code of alternatives.keys()) ambiguous[code] = 1;
  const letters = new Uint16Array(LONGEST);
  let [read, chosen] = [0, 0];
  for (let index = 0; index < SHAPES.length; index++) {
    const shape = SHAPES.charCodeAt(index) - SHAPE_FIRST;
    const added = shape % SHAPE_BASE;
    const shared = (shape - added) / SHAPE_BASE;
    const length = shared + added;
    for (let at = shared; at < length; at++) letters[at] = WORDS.charCodeAt(read++);
    const firstChoice = chosen;
    let isUsual = true;
    for (let at = 0; at < length; at++)
      if (ambiguous[letters[at] as number] === 1 && CHOICES.charCodeAt(chosen++) !== USUAL) isUsual = false;
    let value: string | undefined;
    if (!isUsual) {
      value = '';
      let choice = firstChoice;
      for (let at = 0; at < length; at++) {
        const code = letters[at] as number;
        value +=
          ambiguous[code] === 1
            ? alternatives.get(code)?.[Number.parseInt(CHOICES[choice++] as string, 36)]
            : String.fromCharCode(usual[code] as number);
      }
    }
    visit(letters, length, shared, costFromLetter(COSTS.charCodeAt(index)), value);
  }
}

/** The words of a table whose conversion does not go letter by letter, with their values. */
export const irregularWords = (table: WordTable): [word: string, value: string][] =>
  table.IRREGULAR.split('|').map((line) => line.split(' ') as [string, string]);
