import { irregularLetters, letterPairs, phraseList } from './columns';
import { openccDictionary } from './sources';

/** The columns of `generated/to-simplified`. */
export async function simplifiedTables(): Promise<Record<string, string>> {
  const letters = await openccDictionary('TSCharacters');
  const [LETTERS_FROM, LETTERS_TO] = letterPairs(letters);
  const [TW_FROM, TW_TO] = letterPairs(await openccDictionary('TWVariantsRev'));
  const [HK_FROM, HK_TO] = letterPairs(await openccDictionary('HKVariantsRev'));
  return {
    LETTERS_FROM,
    LETTERS_TO,
    PHRASES: phraseList([...(await openccDictionary('TSPhrases')), ...irregularLetters(letters)]),
    TW_FROM,
    TW_TO,
    TW_PHRASES: phraseList(await openccDictionary('TWVariantsRevPhrases')),
    TW_VOCABULARY: phraseList(await openccDictionary('TWPhrasesRev')),
    HK_FROM,
    HK_TO,
    HK_PHRASES: phraseList(await openccDictionary('HKVariantsRevPhrases')),
  };
}
