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

/** `key rest` entries to a map from the key's code unit to the rest. */
export function readAlternatives(coded: string): Map<number, string> {
  return new Map(coded.split(' ').map((entry) => [entry.charCodeAt(0), entry.slice(1)]));
}

/**
 * Every word of a table, in order, with its cost, its value (undefined where every letter takes the usual one) and
 * how many letters it shares with the word before.
 */
export function forEachWord(
  table: WordTable,
  usual: Uint16Array,
  visit: (word: string, cost: number, value: string | undefined, shared: number) => void,
): void {
  const alternatives = readAlternatives(table.ALTERNATIVES);
  const irregular = new Map(table.IRREGULAR.split('|').map((line) => line.split(' ') as [string, string]));
  const { WORDS, SHAPES, COSTS, CHOICES } = table;
  const ambiguous = new Uint8Array(0x10000);
  for (const code of alternatives.keys()) ambiguous[code] = 1;
  let [word, read, chosen] = ['', 0, 0];
  for (let index = 0; index < SHAPES.length; index++) {
    const shape = SHAPES.charCodeAt(index) - SHAPE_FIRST;
    const added = shape % SHAPE_BASE;
    const shared = (shape - added) / SHAPE_BASE;
    word = word.slice(0, shared) + WORDS.slice(read, read + added);
    read += added;
    let value = irregular.get(word);
    let chosenHere = false;
    for (let at = 0; at < word.length; at++) {
      if (ambiguous[word.charCodeAt(at)] === 0) continue;
      if (CHOICES.charCodeAt(chosen++) !== 0x30) chosenHere = true;
    }
    if (chosenHere && value === undefined) {
      let choice = chosen;
      value = '';
      for (let at = word.length - 1; at >= 0; at--) {
        const code = word.charCodeAt(at);
        const letter =
          ambiguous[code] === 0
            ? String.fromCharCode(usual[code] as number)
            : alternatives.get(code)?.[Number.parseInt(CHOICES[--choice] as string, 36)];
        value = letter + value;
      }
    }
    visit(word, costFromLetter(COSTS.charCodeAt(index)), value, shared);
  }
}
