import { irregularLetters, letterPairs, phraseList } from './columns';
import { LongestFirst } from './longest-first';
import { type Entry, openccDictionary } from './sources';
import { readSupplement } from './supplement';

/** A region's way to Simplified, as what it has beyond the way from plain Traditional. */
interface Region {
  letters: Entry[];
  phrases: Entry[];
}

const byLength = ([a]: Entry, [b]: Entry) => a.length - b.length || (a < b ? -1 : 1);

/** The entries that `known` does not give anyway, the shorter tried first. */
function needed(entries: readonly Entry[], known: LongestFirst): Entry[] {
  const kept: Entry[] = [];
  for (const [from, to] of entries.toSorted(byLength)) {
    if (known.convert(from) === to) continue;
    known.add(from, to);
    kept.push([from, to]);
  }
  return kept;
}

/**
 * OpenCC goes from a region's writing to plain Traditional and from there to Simplified. Compiled into one step:
 * most of the first step's phrases exist to keep letters apart that the second makes one again (秘 and 祕).
 */
async function region(
  name: 'TW' | 'HK',
  plain: LongestFirst,
  plainPhrases: readonly Entry[],
  supplement: readonly Entry[],
): Promise<Region> {
  const toPlain = new LongestFirst(await openccDictionary(`${name}VariantsRev`));
  const phrases = await openccDictionary(`${name}VariantsRevPhrases`);
  for (const [from, to] of phrases) toPlain.add(from, to);
  const twoSteps = (text: string) => plain.convert(toPlain.convert(text));

  const toRegion = new LongestFirst(await openccDictionary(`${name}Variants`));
  const keys = [...phrases, ...plainPhrases].flatMap(([from]) => [from, toRegion.convert(from)]);
  const letters = (await openccDictionary(`${name}VariantsRev`))
    .map(([from]) => [from, twoSteps(from)] as const)
    .filter(([from, to]) => plain.convert(from) !== to);
  const known = plain.copy(letters);
  return {
    letters,
    phrases: needed(
      [...new Map([...keys.map((key) => [key, twoSteps(key)] as const), ...supplement])],
      known,
    ),
  };
}

/** A kernel to Taiwan's programmers, the core of everything else: stays in every configuration. */
const PLAIN_WORDS = new Set(['核心']);

/** Taiwan's vocabulary straight to Simplified words. */
async function vocabulary(plain: LongestFirst): Promise<Entry[]> {
  return (await openccDictionary('TWPhrasesRev'))
    .filter(([from]) => !PLAIN_WORDS.has(from))
    .map(([from, to]) => [from, plain.convert(to)] as const);
}

/** The columns of `generated/to-simplified`. */
export async function simplifiedTables(): Promise<Record<string, string>> {
  const letters = await openccDictionary('TSCharacters');
  const plain = new LongestFirst(letters);
  const supplement = readSupplement('to-simplified').map(({ source, target }) => [source, target] as const);
  const phrases = await openccDictionary('TSPhrases');
  const plainPhrases = needed([...new Map([...phrases, ...supplement])], plain);
  const [LETTERS_FROM, LETTERS_TO] = letterPairs(letters);
  const tw = await region('TW', plain, plainPhrases, supplement);
  const hk = await region('HK', plain, plainPhrases, supplement);
  const [TW_FROM, TW_TO] = letterPairs(tw.letters);
  const [HK_FROM, HK_TO] = letterPairs(hk.letters);
  return {
    LETTERS_FROM,
    LETTERS_TO,
    PHRASES: phraseList([...plainPhrases, ...irregularLetters(letters)]),
    TW_FROM,
    TW_TO,
    TW_PHRASES: phraseList(tw.phrases),
    TW_VOCABULARY: phraseList(await vocabulary(plain)),
    HK_FROM,
    HK_TO,
    HK_PHRASES: phraseList(hk.phrases),
  };
}
