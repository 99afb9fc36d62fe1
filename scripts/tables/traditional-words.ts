import { Lattice } from '../../chinese/conversion/lattice';
import { costOf, Lexicon } from '../../chinese/conversion/lexicon';
import { borderWords } from './border-words';
import { type PhraseBook, phraseBook } from './phrase-book';
import { regionalWords } from './regional-words';
import { type Entry, jiebaWords } from './sources';
import { readRegisterWords, readSupplement } from './supplement';
import type { Word } from './word-table';

/** Words with ambiguous letters are kept from this count on, others where their borders are wanted, too. */
const LEAST_COUNT = 10;
const COMMON_COUNT = 100;
/** How often a misread border is to be expected, as a product of two counts, for a word to be kept because of it, if it is rare. */
const LEAST_MISREAD = 2_000_000;
const LONGEST_COUNTED = 4;
/** Rarer letters all cost the same. */
const LEAST_LETTER_COUNT = 100;

/** Alone, these go by the rules of context: phrases that have them are kept, to be exempt. */
const RULED_LETTERS = /[只系里淀范岳郁朴钟游准扎松斗签]/;
/** Words that are two, of which the second goes by the rules of context. */
const RULED_WORDS = new Set(['不准']);

const HAN = /^\p{Script=Han}+$/u;

/** What a phrase of OpenCC counts at least: it was listed for a reason, and the longer, the less by chance. */
const phraseCount = (phrase: string, changes: boolean): number =>
  phrase.length > 3 ? 500 : phrase.length === 2 && changes ? 50 : 3;

/** Vocabulary that differs between regions is terms, not chance neighbours. */
const REGIONAL_COUNT = 500;

/** Rows of the supplement are decisions of ours. */
const supplementCount = (phrase: string): number => (phrase.length > 3 ? 1000 : 300);

/** Figures before 只 count animals and things nearly always; the prose that jieba's counts are from has few of them. */
const COUNTED_THINGS = /^[两三四五六七八九几]只$/;
const COUNTED_THINGS_COUNT = 4000;

const isCounted = (word: string, count: number): boolean =>
  word.length > 1 && word.length <= LONGEST_COUNTED && count >= LEAST_COUNT && HAN.test(word);

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

  const lexicon = new Lexicon(800_000);
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
  const know = (word: string, count: number, value: string) => {
    const node = lexicon.growWord(word);
    lexicon.wordCost[node] = count === 0 ? 0 : costOf(count);
    valueAt.set(node, value);
  };
  const keep = (word: string, count: number, value: string) => {
    know(word, count, value);
    words.push({ word, cost: costOf(count), value });
  };

  const spared: [word: string, count: number, value: string][] = [];
  for (const [word, candidate] of await candidates(book, counts, supplement)) {
    if (RULED_WORDS.has(word)) continue;
    // A counted word that is no phrase of OpenCC's: from the left, as its own phrases were meant to be read.
    const value = candidate.value ?? book.fromTheLeft(word, supplement);
    const isNeeded = candidate.setsBorders || RULED_LETTERS.test(word) || convert(word) !== value;
    if (isNeeded) keep(word, candidate.count, value);
    else spared.push([word, candidate.count, value]);
  }

  const countOf = (word: string) => counts.get(word) ?? 0;
  const readings = words.map(({ word }) => word);
  const known = new Set(readings);
  const unambiguous = [...counts.keys()].filter(
    (word) => isCounted(word, countOf(word)) && !book.isAmbiguous(word) && !known.has(word),
  );
  const bordering = borderWords(
    unambiguous.toSorted((a, b) => countOf(b) - countOf(a)),
    (word) => (countOf(word) < COMMON_COUNT ? LEAST_MISREAD : 1),
    {
      readings,
      countOf,
      convert,
      know: (word, isKnown) => know(word, isKnown ? countOf(word) : 0, book.letterByLetter(word)),
    },
  );
  for (const word of bordering) keep(word, countOf(word), book.letterByLetter(word));
  // Words that were not needed can be, now that others set borders within them (肉酱 in 肉酱面).
  for (const [word, count, value] of spared) if (convert(word) !== value) keep(word, count, value);

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
    if (isCounted(word, count) && book.isAmbiguous(word))
      found.set(word, { count, value: undefined, setsBorders: true });
  }
  for (const [word, value] of book.phrases) {
    const least = phraseCount(word, value !== book.letterByLetter(word));
    found.set(word, { count: Math.max(counted(word), least), value, setsBorders: found.has(word) });
  }
  for (const [word, value] of await regionalWords(book))
    found.set(word, { count: Math.max(counted(word), REGIONAL_COUNT), value, setsBorders: true });
  for (const word of readRegisterWords())
    found.set(word, {
      count: Math.max(counted(word), supplementCount(word)),
      value: found.get(word)?.value,
      setsBorders: true,
    });
  for (const [word, value] of supplement)
    found.set(word, { count: Math.max(counted(word), supplementCount(word)), value, setsBorders: true });
  for (const [word, candidate] of found)
    if (COUNTED_THINGS.test(word)) candidate.count = Math.max(candidate.count, COUNTED_THINGS_COUNT);
  for (const [letter, value] of book.letters)
    if (letter.length > 1 || value.length > 1) found.set(letter, { count: 3, value, setsBorders: true });
  return [...found].toSorted(([a], [b]) => a.length - b.length);
}
