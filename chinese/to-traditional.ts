import * as table from '../generated/to-traditional';
import { CompiledWords } from './conversion/compiled-words';
import { CONTEXT_RULES } from './conversion/context-rules';
import { LongestMatch } from './conversion/longest-match';
import { pipeline } from './conversion/pipeline';
import { TO_CORNER_MARKS } from './conversion/quotation-marks';
import { type Wording, WordPass } from './conversion/word-pass';
import { chainLetters, letterTable, mapLetters } from './letter-table';
import type { ConversionConfig, Converter, ConverterOptions } from './types';

export type ToTraditional = Extract<ConversionConfig, 's2t' | 's2tw' | 's2twp' | 's2hk'>;

interface Plain {
  letters: Uint16Array;
  words: CompiledWords;
}

let known: Plain | undefined;

/** The words of Simplified text and their plain Traditional writing. Built once, at the first text. */
function plain(): Plain {
  if (known) return known;
  const letters = letterTable(table.LETTERS_FROM, table.LETTERS_TO);
  known = { letters, words: new CompiledWords(table, letters) };
  return known;
}

function plainWording(): Wording {
  const { letters, words } = plain();
  return { letters, rules: CONTEXT_RULES, value: (node, word) => words.value(node, word) };
}

/** A region's writing: its letters, and its phrases as `plain regional simplified…|…`. */
interface Region {
  from: string;
  to: string;
  phrases: readonly string[];
  /** Whether its phrases also stand inside longer words, as vocabulary does (软件 in 软件包) and names do not. */
  insideWords: boolean;
}

const REGIONS: Record<Exclude<ToTraditional, 's2t'>, Region> = {
  s2tw: {
    from: table.TW_FROM,
    to: table.TW_TO,
    phrases: [table.TW_NAMES],
    insideWords: false,
  },
  s2twp: {
    from: table.TW_FROM,
    to: table.TW_TO,
    phrases: [table.TW_VOCABULARY, table.TW_NAMES],
    insideWords: true,
  },
  s2hk: {
    from: table.HK_FROM,
    to: table.HK_TO,
    phrases: [table.HK_NAMES],
    insideWords: false,
  },
};

function regionalWording(region: Region): Wording {
  const { letters, words } = plain();
  const variants = letterTable(region.from, region.to);
  const regional = new LongestMatch(region.phrases, variants);
  const regionalLetters = chainLetters(table.LETTERS_FROM, table.LETTERS_TO, variants);
  const own = new Map<string, string>();
  // Where two lists have the same phrase, the earlier one is right: it is written last.
  for (const line of region.phrases.flatMap((list) => list.split('|')).reverse()) {
    const [traditional = '', value = '', ...simplified] = line.split(' ');
    for (const word of [traditional, ...simplified])
      if (word.length === 1 && value.length === 1) regionalLetters[word.charCodeAt(0)] = value.charCodeAt(0);
      else own.set(word, value);
  }
  return {
    letters: regionalLetters,
    rules: CONTEXT_RULES,
    value(node, word) {
      const named = own.get(word);
      if (named !== undefined) return named;
      const value = words.value(node, word);
      if (value !== undefined) return regional.convert(value);
      if (!region.insideWords) return undefined;
      const inside = regional.convert(mapLetters(word, letters));
      return inside === mapLetters(word, regionalLetters) ? undefined : inside;
    },
  };
}

const passes = new Map<ToTraditional, WordPass>();

function wordPass(config: ToTraditional): WordPass {
  const ready = passes.get(config);
  if (ready) return ready;
  const wording = config === 's2t' ? plainWording() : regionalWording(REGIONS[config]);
  const made = new WordPass(plain().words.lexicon, wording);
  passes.set(config, made);
  return made;
}

/** The converter to Traditional text by one of OpenCC's configurations. The dictionary is built at the first text. */
export function createToTraditional(config: ToTraditional, options: ConverterOptions = {}): Converter {
  return pipeline(config, () =>
    options.quotes === 'corner' ? [wordPass(config), TO_CORNER_MARKS] : [wordPass(config)],
  );
}
