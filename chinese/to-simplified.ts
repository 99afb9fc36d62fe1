import * as D from '../generated/to-simplified';
import { chain, Trie } from './conversion/trie';
import type { ConversionConfig, Converter } from './types';

type Config = Extract<ConversionConfig, 't2s' | 'tw2s' | 'tw2sp' | 'hk2s'>;
const STAGES: Record<Config, string[][]> = {
  t2s: [[D.TSPhrases, D.TSCharacters]],
  tw2s: [
    [D.TWVariantsRevPhrases, D.TWVariantsRev],
    [D.TSPhrases, D.TSCharacters],
  ],
  tw2sp: [
    [D.TWPhrasesRev, D.TWVariantsRevPhrases, D.TWVariantsRev],
    [D.TSPhrases, D.TSCharacters],
  ],
  hk2s: [
    [D.HKVariantsRevPhrases, D.HKVariantsRev],
    [D.TSPhrases, D.TSCharacters],
  ],
};
export function createToSimplified(config: Config): Converter {
  const tries = STAGES[config].map((s) => new Trie(s));
  return {
    config,
    convert: (text) => chain(tries, text).text,
    convertWithSegments: (text) => chain(tries, text),
  };
}
