import * as table from '../generated/to-simplified';
import { LongestMatch } from './conversion/longest-match';
import { pipeline } from './conversion/pipeline';
import { TO_CURLY_MARKS } from './conversion/quotation-marks';
import { letterTable } from './letter-table';
import type { ConversionConfig, Converter, ConverterOptions } from './types';

export type ToSimplified = Extract<ConversionConfig, 't2s' | 'tw2s' | 'tw2sp' | 'hk2s'>;

const plainLetters = () => letterTable(table.LETTERS_FROM, table.LETTERS_TO);
const twLetters = () => letterTable(table.TW_FROM, table.TW_TO, plainLetters());

/** Each configuration in one pass: OpenCC's two steps are put together when the tables are compiled. */
const PASSES: Record<ToSimplified, () => LongestMatch> = {
  t2s: () => new LongestMatch([table.PHRASES], plainLetters()),
  tw2s: () => new LongestMatch([table.TW_PHRASES, table.PHRASES], twLetters()),
  tw2sp: () => new LongestMatch([table.TW_VOCABULARY, table.TW_PHRASES, table.PHRASES], twLetters()),
  hk2s: () =>
    new LongestMatch(
      [table.HK_PHRASES, table.PHRASES],
      letterTable(table.HK_FROM, table.HK_TO, plainLetters()),
    ),
};

const passes = new Map<ToSimplified, LongestMatch>();

function longestMatch(config: ToSimplified): LongestMatch {
  const known = passes.get(config);
  if (known) return known;
  const made = PASSES[config]();
  passes.set(config, made);
  return made;
}

/** The converter to Simplified text by one of OpenCC's configurations. The dictionary is built at the first text. */
export function createToSimplified(config: ToSimplified, options: ConverterOptions = {}): Converter {
  return pipeline(config, () =>
    options.quotes === 'corner' ? [longestMatch(config), TO_CURLY_MARKS] : [longestMatch(config)],
  );
}
