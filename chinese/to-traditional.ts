import * as table from '../generated/to-traditional';
import { CONTEXT_RULES } from './conversion/context-rules';
import { Lexicon } from './conversion/lexicon';
import { LongestMatch } from './conversion/longest-match';
import { pipeline } from './conversion/pipeline';
import { type Wording, WordPass } from './conversion/word-pass';
import { costFromLetter, forEachWord, irregularWords } from './conversion/word-table';
import { decodeDeltas } from './delta-coding';
import { chainLetters, letterTable } from './letter-table';
import type { ConversionConfig, Converter } from './types';

export type ToTraditional = Extract<ConversionConfig, 's2t' | 's2tw' | 's2twp' | 's2hk'>;

interface PlainTraditional extends Wording {
  lexicon: Lexicon;
}

let plain: PlainTraditional | undefined;

/** The words of Simplified text and their plain Traditional writing. Built once, at the first text. */
function plainTraditional(): PlainTraditional {
  if (plain) return plain;
  const letters = letterTable(table.LETTERS_FROM, table.LETTERS_TO);
  const lexicon = new Lexicon(table.WORDS.length);
  decodeDeltas(table.COUNTED_LETTERS).forEach((code, at) => {
    lexicon.letterCost[lexicon.addLetter(code)] = costFromLetter(table.LETTER_COSTS.charCodeAt(at));
  });
  const values = [''];
  const valueAt = new Uint16Array(lexicon.wordCost.length);
  const path: number[] = [];
  forEachWord(table, letters, (word, length, shared, cost, value) => {
    for (let at = shared; at < length; at++) {
      const letter = lexicon.addLetter(word[at] as number);
      path[at] = at === 0 ? letter : lexicon.grow(path[at - 1] as number, letter);
    }
    const node = path[length - 1] as number;
    lexicon.wordCost[node] = cost;
    if (value !== undefined) valueAt[node] = values.push(value) - 1;
  });
  for (const [word, value] of irregularWords(table)) valueAt[lexicon.find(word)] = values.push(value) - 1;
  plain = { lexicon, letters, values, valueAt, rules: CONTEXT_RULES };
  return plain;
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
  const { lexicon, letters, values, valueAt, rules } = plainTraditional();
  const variants = letterTable(region.from, region.to);
  const regional = new LongestMatch(region.phrases, variants);
  const wording = {
    letters: chainLetters(letters, variants),
    values: values.map((value) => regional.convert(value)),
    valueAt: valueAt.slice(),
    rules,
  };
  for (const line of region.phrases.flatMap((list) => list.split('|')).reverse()) {
    const [traditional = '', value = '', ...simplified] = line.split(' ');
    if (traditional.length === 1 && value.length === 1) {
      for (const letter of [traditional, ...simplified])
        wording.letters[letter.charCodeAt(0)] = value.charCodeAt(0);
      continue;
    }
    const index = wording.values.push(value) - 1;
    for (const word of [traditional, ...simplified]) wording.valueAt[lexicon.find(word)] = index;
  }
  if (region.insideWords) {
    const letterByLetter = new LongestMatch([], wording.letters);
    const toPlain = new LongestMatch([], letters);
    forEachWord(table, letters, (codes, length) => {
      const word = String.fromCharCode(...codes.subarray(0, length));
      const node = lexicon.find(word);
      if (wording.valueAt[node] !== 0) return;
      const value = regional.convert(toPlain.convert(word));
      if (value !== letterByLetter.convert(word)) wording.valueAt[node] = wording.values.push(value) - 1;
    });
  }
  return wording;
}

const passes = new Map<ToTraditional, WordPass>();

function wordPass(config: ToTraditional): WordPass {
  const known = passes.get(config);
  if (known) return known;
  const wording = config === 's2t' ? plainTraditional() : regionalWording(REGIONS[config]);
  const made = new WordPass(plainTraditional().lexicon, wording);
  passes.set(config, made);
  return made;
}

/** The converter to Traditional text by one of OpenCC's configurations. The dictionary is built at the first text. */
export function createToTraditional(config: ToTraditional): Converter {
  return pipeline(config, () => [wordPass(config)]);
}
