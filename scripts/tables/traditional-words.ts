import { Lattice } from '../../chinese/conversion/lattice';
import { costOf, Lexicon } from '../../chinese/conversion/lexicon';
import { type Entry, jiebaWords, openccDictionary } from './sources';
import { readSupplement } from './supplement';
import type { Word } from './word-table';

/** Words with ambiguous letters are kept from this count on, others only where frequent enough to set borders. */
const LEAST_COUNT = 10;
const LEAST_COUNT_UNAMBIGUOUS = 100;
const LONGEST_COUNTED = 4;
/** Rarer letters all cost the same. */
const LEAST_LETTER_COUNT = 100;

/** What a phrase of OpenCC counts at least: it was listed for a reason, and the longer, the less by chance. */
const phraseCount = (phrase: string, changes: boolean): number =>
  phrase.length > 3 ? 500 : phrase.length === 3 || changes ? 50 : 3;

/** Rows of the supplement are decisions of ours. */
const supplementCount = (phrase: string): number =>
  phrase.length > 3 ? 3000 : phrase.length === 3 ? 1500 : 400;

/** Phrases of the regional standards, by what they are in plain Traditional text. */
const REGIONAL = ['TWPhrases', 'TWVariantsPhrases', 'HKVariantsPhrases'];

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
  const counts = jiebaWords();
  const letters = await openccDictionary('STCharacters');
  const usual = new Map(letters);
  const letterByLetter = (text: string) => [...text].map((letter) => usual.get(letter) ?? letter).join('');

  const phrases = new Map<string, string>();
  for (const name of ['STPhrases_GeneratedFromRegionalPhrases', 'STPhrases'])
    for (const [phrase, value] of await openccDictionary(name)) phrases.set(phrase, value);
  const alternatives = new Map<string, Set<string>>();
  for (const [phrase, value] of [...letters, ...phrases])
    [...phrase].forEach((letter, at) => {
      const to = [...value][at];
      if (to) alternatives.set(letter, (alternatives.get(letter) ?? new Set([letter])).add(to));
    });
  const ambiguous = (word: string) => [...word].some((letter) => (alternatives.get(letter)?.size ?? 0) > 2);

  /** The supplement may be written in Taiwan's forms; words are kept in those of plain Traditional. */
  const variants = new Map(await openccDictionary('TWVariants'));
  const plain = (simplified: string, traditional: string) =>
    [...simplified]
      .map((letter, at) => {
        const wanted = [...traditional][at] as string;
        const known = [...(alternatives.get(letter) ?? []), usual.get(letter) ?? letter];
        return known.includes(wanted)
          ? wanted
          : (known.find((form) => variants.get(form) === wanted) ?? wanted);
      })
      .join('');
  const supplement = new Map<string, string>();
  for (const { simplified, traditional } of readSupplement('to-traditional'))
    supplement.set(simplified, plain(simplified, traditional));

  const forced = await regionalWords(phrases);
  const candidates = new Map<string, { count: number; value: string | undefined; keep: boolean }>();
  for (const [word, count] of counts)
    if (word.length > 1 && word.length <= LONGEST_COUNTED && /^\p{Script=Han}+$/u.test(word)) {
      const least = ambiguous(word) ? LEAST_COUNT : LEAST_COUNT_UNAMBIGUOUS;
      if (count >= least) candidates.set(word, { count, value: undefined, keep: true });
    }
  for (const [word, value] of phrases) {
    const count = Math.max(counts.get(word) ?? 0, phraseCount(word, value !== letterByLetter(word)));
    candidates.set(word, { count, value, keep: candidates.has(word) });
  }
  for (const [word, value] of forced)
    candidates.set(word, { count: candidates.get(word)?.count ?? 500, value, keep: true });
  for (const [word, value] of supplement)
    candidates.set(word, {
      count: Math.max(counts.get(word) ?? 0, supplementCount(word)),
      value,
      keep: true,
    });
  for (const [letter, value] of letters)
    if (letter.length !== 1 || value.length !== 1) candidates.set(letter, { count: 3, value, keep: true });

  const lexicon = new Lexicon(400_000);
  const lattice = new Lattice(lexicon);
  const valueAt = new Map<number, string>();
  const convert = (text: string): string => {
    let converted = '';
    lattice.cut(text, 0, text.length, (start, end, node) => {
      converted += valueAt.get(node) ?? letterByLetter(text.slice(start, end));
    });
    return converted;
  };
  const letterCosts = [...counts]
    .filter(
      ([letter, count]) =>
        letter.length === 1 && count >= LEAST_LETTER_COUNT && /\p{Script=Han}/u.test(letter),
    )
    .map(([letter, count]) => [letter, costOf(count)] as const);
  for (const [letter, cost] of letterCosts)
    lexicon.letterCost[lexicon.addLetter(letter.charCodeAt(0))] = cost;

  const words: Word[] = [];
  for (const [word, { count, value, keep }] of [...candidates].toSorted(([a], [b]) => a.length - b.length)) {
    const composed = convert(word);
    if (!keep && composed === value) continue;
    const node = lexicon.growWord(word);
    const cost = costOf(count);
    lexicon.wordCost[node] = cost;
    if (valueAt.has(node)) throw new Error(`twice: ${word}`);
    valueAt.set(node, value ?? composed);
    words.push({ word, cost, value: value ?? composed });
  }
  return { words, letters: letters.filter(([a, b]) => a.length === 1 && b.length === 1), letterCosts };
}

/** The words that regional phrases are made from: in Simplified and in plain Traditional writing. */
async function regionalWords(phrases: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const simplifiedOf = new Map<string, string[]>();
  for (const [phrase, value] of phrases)
    simplifiedOf.set(value, [...(simplifiedOf.get(value) ?? []), phrase]);
  const back = new Map(await openccDictionary('TSCharacters'));
  const words = new Map<string, string>();
  for (const name of REGIONAL)
    for (const [traditional] of await openccDictionary(name)) {
      words.set(traditional, traditional);
      const letterByLetter = [...traditional].map((letter) => back.get(letter) ?? letter).join('');
      for (const simplified of simplifiedOf.get(traditional) ?? [letterByLetter])
        if (!phrases.has(simplified) || phrases.get(simplified) === traditional)
          words.set(simplified, traditional);
    }
  return words;
}
