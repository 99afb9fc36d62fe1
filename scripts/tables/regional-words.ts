import type { PhraseBook } from './phrase-book';
import { openccDictionary } from './sources';

/** Phrases of the regional standards, by what they are in plain Traditional text. */
const REGIONAL = ['TWPhrases', 'TWVariantsPhrases', 'HKVariantsPhrases'];

/** The words that regional phrases are made from, in Simplified and in plain Traditional writing. */
export async function regionalWords(book: PhraseBook): Promise<Map<string, string>> {
  const simplifiedOf = new Map<string, string[]>();
  for (const [phrase, value] of book.phrases)
    simplifiedOf.set(value, [...(simplifiedOf.get(value) ?? []), phrase]);
  const back = new Map(await openccDictionary('TSCharacters'));
  const words = new Map<string, string>();
  for (const name of REGIONAL)
    for (const [traditional] of await openccDictionary(name)) {
      words.set(traditional, traditional);
      const simplified = [...traditional].map((letter) => back.get(letter) ?? letter).join('');
      for (const word of simplifiedOf.get(traditional) ?? [simplified])
        if (book.fromTheLeft(word) === traditional) words.set(word, traditional);
    }
  return words;
}
