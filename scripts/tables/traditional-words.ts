import { Lattice } from '../../chinese/conversion/lattice';
import { costOf, Lexicon } from '../../chinese/conversion/lexicon';
import { type PhraseBook, phraseBook } from './phrase-book';
import { regionalWords } from './regional-words';
import { type Entry, jiebaWords } from './sources';
import { readSupplement } from './supplement';
import type { Word } from './word-table';

/** Words with ambiguous letters are kept from this count on, others only where frequent enough to set borders. */
const LEAST_COUNT = 10;
const LEAST_COUNT_UNAMBIGUOUS = 100;
const LONGEST_COUNTED = 4;
/** Rarer letters all cost the same. */
const LEAST_LETTER_COUNT = 100;

/** Alone, these go by the rules of context: phrases that have them are kept, to be exempt. */
const RULED_LETTERS = /[只系里淀]/;

const HAN = /^\p{Script=Han}+$/u;

/** What a phrase of OpenCC counts at least: it was listed for a reason, and the longer, the less by chance. */
const phraseCount = (phrase: string, changes: boolean): number =>
  phrase.length > 3 ? 500 : phrase.length === 2 && changes ? 50 : 3;

/** Vocabulary that differs between regions is terms, not chance neighbours. */
const REGIONAL_COUNT = 500;

/** Rows of the supplement are decisions of ours. */
const supplementCount = (phrase: string): number => (phrase.length > 3 ? 1000 : 300);

export interface TraditionalWords {
  words: Word[];
  letters: Entry[];
  letterCosts: (readonly [letter: string, cost: number])[];
}

/**
 * The words for converting to Traditional: OpenCC's phrases, the supplement, and jieba's words, which set borders.
 * A word is left out where the shorter words give the same anyway and it is too rare to decide a border.
 */
export async function traditionalWords(): Promise<TraditionalWords> {
  const book = await phraseBook();
  const counts = jiebaWords();
  const supplement = new Map(
    readSupplement('to-traditional').map(({ source, target }) => [source, book.plainForm(source, target)]),
  );
  const letterCosts = [...counts]
    .filter(([letter, count]) => letter.length === 1 && count >= LEAST_LETTER_COUNT && HAN.test(letter))
    .map(([letter, count]) => [letter, costOf(count)] as const);

  const lexicon = new Lexicon(400_000);
  for (const [letter, cost] of letterCosts)
    lexicon.letterCost[lexicon.addLetter(letter.charCodeAt(0))] = cost;
  const lattice = new Lattice(lexicon);
  const valueAt = new Map<number, string>();
  const convert = (text: string): string => {
    let converted = '';
    lattice.cut(text, 0, text.length, (start, end, node) => {
      converted += valueAt.get(node) ?? book.letterByLetter(text.slice(start, end));
    });
    return converted;
  };

  const words: Word[] = [];
  for (const [word, candidate] of await candidates(book, counts, supplement)) {
    // A counted word that is no phrase of OpenCC's: from the left, as its own phrases were meant to be read.
    const value = candidate.value ?? book.fromTheLeft(word, supplement);
    if (!candidate.setsBorders && convert(word) === value && !RULED_LETTERS.test(word)) continue;
    const node = lexicon.growWord(word);
    const cost = costOf(candidate.count);
    lexicon.wordCost[node] = cost;
    valueAt.set(node, value);
    words.push({ word, cost, value });
  }
  return {
    words,
    letters: book.letters.filter(([from, to]) => from.length === 1 && to.length === 1),
    letterCosts,
  };
}

interface Candidate {
  count: number;
  value: string | undefined;
  /** Whether it is kept even where the shorter words give its value without it. */
  setsBorders: boolean;
}

/** All words there might be, the shorter first; what comes later in the function overrules what came before. */
async function candidates(
  book: PhraseBook,
  counts: ReadonlyMap<string, number>,
  supplement: ReadonlyMap<string, string>,
): Promise<[string, Candidate][]> {
  const found = new Map<string, Candidate>();
  const counted = (word: string) => counts.get(word) ?? 0;
  for (const [word, count] of counts) {
    if (word.length < 2 || word.length > LONGEST_COUNTED || !HAN.test(word)) continue;
    if (count >= (book.isAmbiguous(word) ? LEAST_COUNT : LEAST_COUNT_UNAMBIGUOUS))
      found.set(word, { count, value: undefined, setsBorders: true });
  }
  for (const [word, value] of book.phrases) {
    const least = phraseCount(word, value !== book.letterByLetter(word));
    found.set(word, { count: Math.max(counted(word), least), value, setsBorders: found.has(word) });
  }
  for (const [word, value] of await regionalWords(book))
    found.set(word, { count: Math.max(counted(word), REGIONAL_COUNT), value, setsBorders: true });
  for (const [word, value] of supplement)
    found.set(word, { count: Math.max(counted(word), supplementCount(word)), value, setsBorders: true });
  for (const [letter, value] of book.letters)
    if (letter.length > 1 || value.length > 1) found.set(letter, { count: 3, value, setsBorders: true });
  return [...found].toSorted(([a], [b]) => a.length - b.length);
}
