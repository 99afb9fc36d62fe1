/**
 * A compiled word list in columns that compress well, sorted, so that the words of a first letter stand together
 * and can be read alone. Written by scripts/tables, read by `CompiledWords`.
 */
export interface WordTable {
  /** The letters that no word begins with but that words have or that have a cost, ascending, delta-coded. */
  OTHER_LETTERS: string;
  /** One character a letter, of those that words begin with and then the others: its cost. */
  LETTER_COSTS: string;
  /** Where the words of each first letter begin in CHOICES, delta-coded. */
  FIRST_CHOICES: string;
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

export const shapeFromLetter = (code: number): number => code - SHAPE_FIRST;

export const costLetter = (cost: number): string => String.fromCharCode(COST_FIRST + cost);

export const costFromLetter = (code: number): number => code - COST_FIRST;
