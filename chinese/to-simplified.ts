import * as table from '../generated/to-simplified';
import { letterTable } from './conversion/letter-table';
import { LongestMatch } from './conversion/longest-match';
import { pipeline } from './conversion/pipeline';
import type { ConversionConfig, Converter } from './types';

export type ToSimplified = Extract<ConversionConfig, 't2s' | 'tw2s' | 'tw2sp' | 'hk2s'>;

const twLetters = () => letterTable(table.TW_FROM, table.TW_TO);

/** From a region's writing to plain Traditional. */
const REGIONS: Record<Exclude<ToSimplified, 't2s'>, () => LongestMatch> = {
  tw2s: () => new LongestMatch([table.TW_PHRASES], twLetters()),
  tw2sp: () => new LongestMatch([table.TW_VOCABULARY, table.TW_PHRASES], twLetters()),
  hk2s: () => new LongestMatch([table.HK_PHRASES], letterTable(table.HK_FROM, table.HK_TO)),
};

const regional = new Map<ToSimplified, LongestMatch>();

function regionToPlain(config: Exclude<ToSimplified, 't2s'>): LongestMatch {
  const known = regional.get(config);
  if (known) return known;
  const made = REGIONS[config]();
  regional.set(config, made);
  return made;
}

let simplify: LongestMatch | undefined;

function plainToSimplified(): LongestMatch {
  simplify ??= new LongestMatch([table.PHRASES], letterTable(table.LETTERS_FROM, table.LETTERS_TO));
  return simplify;
}

/** The converter to Simplified text by one of OpenCC's configurations. The dictionary is built at the first text. */
export function createToSimplified(config: ToSimplified): Converter {
  return pipeline(config, () =>
    config === 't2s' ? [plainToSimplified()] : [regionToPlain(config), plainToSimplified()],
  );
}
