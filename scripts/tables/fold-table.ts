import { gb2312 } from './charsets';
import { type Entry, jiebaWords, openccDictionary } from './sources';
import { readSupplement } from './supplement';

/** Dictionaries whose single characters, or whose phrases letter by letter, write one word in two ways. */
const CHARACTERS = [
  'TSCharacters',
  'STCharacters',
  'TWVariants',
  'HKVariants',
  'HKVariantsRev',
  'TWVariantsRev',
  'CJK_Compatibility_Ideographs',
];
const PHRASES = ['STPhrases', 'TSPhrases', 'TWVariantsPhrases', 'TWVariantsRevPhrases', 'HKVariantsPhrases'];

/** Pairs that a phrase aligns though they are different words: 呆着 may be written 待著, but 呆 is not 待. */
const DIFFERENT_WORDS = new Set(['呆待', '具俱', '修俢']);

/** Letter pairs of a phrase and its counterpart; none where the lengths differ. */
const letterPairs = ([source, target]: Entry): Entry[] => {
  const [from, to] = [[...source], [...target]];
  return from.length === to.length ? from.map((letter, at) => [letter, to[at] as string] as const) : [];
};

/**
 * The fold of characters: every character that some standard writes for another goes to one representative,
 * the one most used in Simplified text. Only pairs of equal UTF-16 length, so that offsets survive.
 */
export async function foldPairs(): Promise<Entry[]> {
  const parent = new Map<string, string>();
  const root = (letter: string): string => {
    let at = letter;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    return at;
  };
  const join = ([a, b]: Entry) => {
    const [rootA, rootB] = [root(a), root(b)];
    if (!parent.has(a)) parent.set(a, rootA);
    if (!parent.has(b)) parent.set(b, rootB);
    if (rootA !== rootB) parent.set(rootB, rootA);
  };
  for (const name of CHARACTERS) (await openccDictionary(name)).forEach(join);
  for (const name of PHRASES) {
    const pairs = (await openccDictionary(name)).flatMap(letterPairs);
    for (const pair of pairs) if (pair[0] !== pair[1] && !DIFFERENT_WORDS.has(pair.join(''))) join(pair);
  }
  // Letters that our own supplement turns into others; longer rows are words.
  for (const { source, target } of readSupplement('to-simplified')) {
    if (source.length === 1 && target.length === 1) join([source, target]);
  }

  const classes = new Map<string, Set<string>>();
  for (const letter of parent.keys()) {
    const members = classes.get(root(letter)) ?? new Set<string>();
    classes.set(root(letter), members.add(letter));
  }
  const counts = jiebaWords();
  const simplified = new Set((await openccDictionary('STCharacters')).map(([source]) => source));
  const standard = gb2312();
  // A Simplified character outranks any count: the list counts stray Traditional characters, too.
  const rank = (letter: string) =>
    (counts.get(letter) ?? 0) + (standard.has(letter) ? 2e9 : 0) + (simplified.has(letter) ? 1e9 : 0);
  return [...classes.values()].flatMap((members) => {
    const ordered = [...members].sort((a, b) => rank(b) - rank(a) || (a < b ? -1 : 1));
    const to = ordered.find((letter) => letter.length === 1);
    if (!to) return [];
    return ordered.filter((from) => from !== to && from.length === 1).map((from) => [from, to] as const);
  });
}
