import { type Entry, openccDictionary } from './sources';

/** Letters that OpenCC changes though today's Traditional keeps them: 龍岩, 黃岩, names. */
const KEPT_LETTERS = new Set(['岩']);

/** OpenCC's phrases and letters from Simplified to plain Traditional, and what follows from them. */
export interface PhraseBook {
  phrases: ReadonlyMap<string, string>;
  letters: readonly Entry[];
  letterByLetter(text: string): string;
  /** OpenCC's reading of a text: from the left, always the longest phrase; `decided` goes before the book. */
  fromTheLeft(text: string, decided?: ReadonlyMap<string, string>): string;
  /** Whether a letter of the word becomes one thing here and another there. */
  isAmbiguous(word: string): boolean;
  /** A Traditional form written as in Taiwan, in the letters of plain Traditional. */
  plainForm(simplified: string, traditional: string): string;
}

export async function phraseBook(): Promise<PhraseBook> {
  const letters = (await openccDictionary('STCharacters')).filter(([letter]) => !KEPT_LETTERS.has(letter));
  const usual = new Map(letters);
  const phrases = new Map<string, string>();
  for (const name of ['STPhrases_GeneratedFromRegionalPhrases', 'STPhrases'])
    for (const [phrase, value] of await openccDictionary(name)) phrases.set(phrase, value);

  const forms = new Map<string, Set<string>>();
  for (const [phrase, value] of [...letters, ...phrases])
    [...phrase].forEach((letter, at) => {
      const to = [...value][at];
      if (to) forms.set(letter, (forms.get(letter) ?? new Set()).add(to));
    });
  const variants = new Map(await openccDictionary('TWVariants'));
  const letterByLetter = (text: string) => [...text].map((letter) => usual.get(letter) ?? letter).join('');

  return {
    phrases,
    letters,
    letterByLetter,
    fromTheLeft(text, decided) {
      const valueFor = (part: string) => decided?.get(part) ?? phrases.get(part);
      let converted = '';
      for (let at = 0; at < text.length; ) {
        let length = text.length - at;
        while (length > 1 && valueFor(text.slice(at, at + length)) === undefined) length--;
        const part = text.slice(at, at + length);
        converted += valueFor(part) ?? letterByLetter(part);
        at += length;
      }
      return converted;
    },
    isAmbiguous: (word) => [...word].some((letter) => (forms.get(letter)?.size ?? 0) > 1),
    plainForm: (simplified, traditional) =>
      [...simplified]
        .map((letter, at) => {
          const wanted = [...traditional][at] as string;
          const known = [letter, ...(forms.get(letter) ?? [])];
          return known.includes(wanted)
            ? wanted
            : (known.find((form) => variants.get(form) === wanted) ?? wanted);
        })
        .join(''),
  };
}
