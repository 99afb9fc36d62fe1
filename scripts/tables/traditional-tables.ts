import { letterPairs } from './columns';
import { openccDictionary } from './sources';
import { traditionalWords } from './traditional-words';
import { encodeWords, type Word } from './word-table';

/**
 * Taiwan's word for something in computing, but in official papers the plain word: these keep their form in
 * every configuration.
 */
const OFFICIAL_VOCABULARY = new Set(['程序', '項目', '窗口', '支持', '社區', '分區', '對象', '審核']);

/** A region's phrases with the Simplified words they come from: `plain regional simplified…|…`. */
async function regionalPhrases(name: string, words: readonly Word[]): Promise<string> {
  const sources = new Map<string, string[]>();
  for (const { word, value } of words)
    if (word !== value) sources.set(value, [...(sources.get(value) ?? []), word]);
  const variants = new Map(await openccDictionary('TWVariants'));
  const inTaiwan = (plain: string) => [...plain].map((letter) => variants.get(letter) ?? letter).join('');
  return (await openccDictionary(name))
    .filter(([plain]) => !OFFICIAL_VOCABULARY.has(inTaiwan(plain)))
    .map(([plain, regional]) => [plain, regional, ...(sources.get(plain) ?? [])].join(' '))
    .join('|');
}

/** The columns of `generated/to-traditional`. */
export async function traditionalTables(): Promise<Record<string, string>> {
  const { words, letters, letterCosts } = await traditionalWords();
  const usual = new Map(letters);
  const [LETTERS_FROM, LETTERS_TO] = letterPairs(letters);
  const [TW_FROM, TW_TO] = letterPairs(await openccDictionary('TWVariants'));
  const [HK_FROM, HK_TO] = letterPairs(await openccDictionary('HKVariants'));
  return {
    LETTERS_FROM,
    LETTERS_TO,
    ...encodeWords(words, (letter) => usual.get(letter) ?? letter, new Map(letterCosts)),
    TW_FROM,
    TW_TO,
    TW_NAMES: await regionalPhrases('TWVariantsPhrases', words),
    TW_VOCABULARY: await regionalPhrases('TWPhrases', words),
    HK_FROM,
    HK_TO,
    HK_NAMES: await regionalPhrases('HKVariantsPhrases', words),
  };
}
