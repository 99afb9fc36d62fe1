import type { PhraseBook } from './phrase-book';
import { openccDictionary } from './sources';

/** Phrases of the regional standards, by what they are in plain Traditional text. */
const REGIONAL = ['TWPhrases', 'TWVariantsPhrases', 'HKVariantsPhrases'];

/** A word in every mixture of its Simplified and Traditional letters, as pasted text has them: 数據库. */
function mixedForms(simplified: string, traditional: string): string[] {
  let forms = [''];
  const plain = [...traditional];
  for (const [at, letter] of [...simplified].entries())
    forms = forms.flatMap((form) => [...new Set([letter, plain[at] ?? letter])].map((next) => form + next));
  return forms;
}

/** Longer terms are left alone: the forms double with each letter. */
const LONGEST_MIXED = 3;

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
      for (const word of simplifiedOf.get(traditional) ?? [simplified]) {
        if (book.fromTheLeft(word) !== traditional) continue;
        const mayMix = name === 'TWPhrases' && word.length <= LONGEST_MIXED;
        for (const form of mayMix ? mixedForms(word, traditional) : [word])
          if (book.fromTheLeft(form) === traditional) words.set(form, traditional);
      }
    }
  return words;
}
