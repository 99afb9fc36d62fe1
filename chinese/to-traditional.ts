import * as D from '../generated/to-traditional';
import { chain, Trie } from './conversion/trie';
import type { ConversionConfig, Converter } from './types';

type Config = Extract<ConversionConfig, 's2t' | 's2tw' | 's2twp' | 's2hk'>;
const STAGES: Record<Config, string[][]> = {
  s2t: [[D.STPhrases, D.STCharacters]],
  s2tw: [
    [D.STPhrases, D.STCharacters],
    [D.TWVariantsPhrases, D.TWVariants],
  ],
  s2twp: [
    [D.STPhrases, D.STCharacters],
    [D.TWPhrases, D.TWVariantsPhrases, D.TWVariants],
  ],
  s2hk: [
    [D.STPhrases, D.STCharacters],
    [D.HKVariantsPhrases, D.HKVariants],
  ],
};
let first: Trie | undefined;
export function createToTraditional(config: Config): Converter {
  first ??= new Trie(STAGES.s2t[0] as string[]);
  const tries = STAGES[config].map((s, i) => (i === 0 ? (first as Trie) : new Trie(s)));
  return {
    config,
    convert: (text) => chain(tries, text).text,
    convertWithSegments: (text) => chain(tries, text),
  };
}
