import { UNKNOWN_LETTER_COST } from '../../chinese/conversion/lexicon';
import { costLetter, SHAPE_BASE, shapeOf, type WordTable } from '../../chinese/conversion/word-table';
import { encodeDeltas } from '../../chinese/delta-coding';
import { codes } from './columns';

export interface Word {
  word: string;
  cost: number;
  /** What it becomes; the usual letter for each letter where that is all. */
  value: string;
}

/** Letters shared with the word before that a shape can tell. */
const MOST_SHARED = 5;

/** Compiles words and the costs of letters into the columns that `CompiledWords` reads. */
export function encodeWords(
  words: readonly Word[],
  usual: (letter: string) => string,
  letterCosts: ReadonlyMap<string, number>,
): WordTable {
  const sorted = words.toSorted((a, b) => (a.word < b.word ? -1 : 1));
  const alternatives = new Map<string, string[]>();
  const regular = ({ word, value }: Word) =>
    word.length === value.length && [...word].every((letter) => letter.length === 1);
  for (const entry of sorted.filter(regular))
    [...entry.word].forEach((letter, at) => {
      const to = entry.value[at] as string;
      const known = alternatives.get(letter) ?? [usual(letter)];
      if (!known.includes(to)) alternatives.set(letter, [...known, to]);
    });

  const table = { WORDS: '', SHAPES: '', COSTS: '', CHOICES: '' };
  const starts = new Map<string, number>();
  const irregular: string[] = [];
  let before = '';
  for (const entry of sorted) {
    const { word, value, cost } = entry;
    const first = word[0] as string;
    if (!starts.has(first)) starts.set(first, table.CHOICES.length);
    let shared = 0;
    while (shared < MOST_SHARED && shared < word.length - 1 && before[shared] === word[shared]) shared++;
    if (word.length - shared >= SHAPE_BASE) throw new Error(`too long: ${word}`);
    table.WORDS += word.slice(shared);
    table.SHAPES += shapeOf(shared, word.length - shared);
    table.COSTS += costLetter(cost);
    if (!regular(entry)) irregular.push(`${word} ${value}`);
    for (let at = 0; at < word.length; at++) {
      const choices = alternatives.get(word[at] as string);
      if (choices) table.CHOICES += regular(entry) ? choices.indexOf(value[at] as string).toString(36) : '0';
    }
    before = word;
  }
  const inWords = new Set([...sorted.flatMap(({ word }) => word.split('')), ...letterCosts.keys()]);
  const others = [...inWords].filter((letter) => !starts.has(letter)).toSorted();
  return {
    ...table,
    OTHER_LETTERS: codes(others),
    LETTER_COSTS: [...starts.keys(), ...others]
      .map((letter) => costLetter(letterCosts.get(letter) ?? UNKNOWN_LETTER_COST))
      .join(''),
    FIRST_CHOICES: encodeDeltas(starts.values()),
    ALTERNATIVES: [...alternatives].map(([letter, choices]) => letter + choices.join('')).join(' '),
    IRREGULAR: irregular.join('|'),
  };
}
