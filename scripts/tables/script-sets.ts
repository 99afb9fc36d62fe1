import { big5, gb2312 } from './charsets';
import { type Entry, openccDictionary } from './sources';

/** Character sets by which a text's script is told, each as sorted code points of the BMP. */
export interface ScriptSets {
  /** In GB 2312, not in Big5, and written otherwise in Traditional text. */
  simplifiedOnly: string[];
  /** Folded by the fold table, yet also good Simplified: no evidence of Traditional text. */
  foldedButSimplified: string[];
  /** Japanese forms that neither Chinese standard has. */
  shinjitai: string[];
}

/** The older Japanese national characters (国字) that no dictionary lists. */
const KOKUJI = '働込峠畑辻枠腺匂塀搾栃';

/** GB 2312 has them for rare names; in running text they are Traditional. */
const TRADITIONAL_ALL_THE_SAME = new Set('後於菸');

export async function scriptSets(foldPairs: readonly Entry[]): Promise<ScriptSets> {
  const [simplified, traditional] = [gb2312(), big5()];
  const sorted = (letters: Iterable<string>) => [...new Set(letters)].filter((l) => l.length === 1).sort();
  const neither = (letter: string) => !simplified.has(letter) && !traditional.has(letter);
  const converted = await openccDictionary('STCharacters');
  const reference = new Set((await openccDictionary('TSCharacters')).flat());
  const japanese = (await openccDictionary('JPShinjitaiCharacters')).map(([letter]) => letter);
  return {
    simplifiedOnly: sorted(
      converted
        .map(([letter]) => letter)
        .filter((letter) => simplified.has(letter) && !traditional.has(letter)),
    ),
    foldedButSimplified: sorted(
      foldPairs
        .map(([from]) => from)
        .filter((letter) => simplified.has(letter) && !TRADITIONAL_ALL_THE_SAME.has(letter)),
    ),
    shinjitai: sorted([...japanese, ...KOKUJI].filter((letter) => neither(letter) && !reference.has(letter))),
  };
}
