/** What the choice of border words goes by. */
export interface Neighbours {
  /** The words whose letters read one way here and another there: what may be read across a border. */
  readings: readonly string[];
  /** How often a word stands in the training text; a letter, as a word of its own. */
  countOf(word: string): number;
  /** The conversion by the words known so far. */
  convert(text: string): string;
  /** Makes a word known, or unknown again. */
  know(word: string, known: boolean): void;
}

/** Of the words that end or begin with the same letters, this many of the most frequent are tried. */
const TRIED = 4;

/** Words by each of their beginnings, or of their ends, the most frequent first. */
function byPart(
  words: Iterable<string>,
  partsOf: (word: string) => string[],
  countOf: (word: string) => number,
) {
  const found = new Map<string, string[]>();
  for (const word of words)
    for (const part of partsOf(word)) {
      const list = found.get(part);
      if (list) list.push(word);
      else found.set(part, [word]);
    }
  for (const [part, list] of found)
    found.set(
      part,
      list.toSorted((a, b) => countOf(b) - countOf(a)),
    );
  return found;
}

const beginnings = (word: string) =>
  Array.from({ length: word.length - 1 }, (_, at) => word.slice(0, at + 1));
const ends = (word: string) => Array.from({ length: word.length - 1 }, (_, at) => word.slice(at + 1));

/** Pairs expected less often than this share of what is asked of a word are not tried. */
const SMALLEST_SHARE = 0.1;

/**
 * Words that read the same everywhere are wanted for their borders alone: where a reading begins in the word before
 * and ends in this one (山里|程控 read as 山 里程 控), or the reverse. Makes those of `candidates` known, in their
 * order, without which likely neighbours are misread and with which they are not: likely is what is to be expected
 * `leastOf` times (the products of both counts).
 */
export function borderWords(
  candidates: readonly string[],
  leastOf: (word: string) => number,
  { readings, countOf, convert, know }: Neighbours,
): string[] {
  const readingsByEnd = byPart(readings, ends, countOf);
  const readingsByBeginning = byPart(readings, beginnings, countOf);
  const words = [...new Set([...readings, ...candidates])];
  const wordsByEnd = byPart(words, ends, countOf);
  const wordsByBeginning = byPart(words, beginnings, countOf);

  const outsides = (
    parts: string[],
    readingsBy: ReadonlyMap<string, string[]>,
    rest: (reading: string, part: string) => string,
    wordsBy: ReadonlyMap<string, string[]>,
  ) => {
    const all = new Set<string>();
    for (const part of parts)
      for (const reading of readingsBy.get(part) ?? []) {
        const outside = rest(reading, part);
        all.add(outside);
        for (const word of (wordsBy.get(outside) ?? []).slice(0, TRIED)) all.add(word);
      }
    return all;
  };
  const alone = new Map<string, string>();
  const read = (word: string) => {
    const known = alone.get(word) ?? convert(word);
    alone.set(word, known);
    return known;
  };
  const isWanted = (word: string) => {
    const before = outsides(beginnings(word), readingsByEnd, (r, p) => r.slice(0, -p.length), wordsByEnd);
    const after = outsides(ends(word), readingsByBeginning, (r, p) => r.slice(p.length), wordsByBeginning);
    const least = leastOf(word);
    const pairs = [
      ...[...before].map((outside) => [outside, word] as const),
      ...[...after].map((outside) => [word, outside] as const),
    ].filter(([a, b]) => countOf(a) * countOf(b) >= least * SMALLEST_SHARE);
    const misread = pairs.filter(([a, b]) => convert(a + b) !== read(a) + read(b));
    if (misread.length === 0) return false;
    know(word, true);
    let sum = 0;
    for (const [a, b] of misread) if (convert(a + b) === read(a) + read(b)) sum += countOf(a) * countOf(b);
    return sum >= least;
  };
  return candidates.filter((word) => {
    const wanted = isWanted(word);
    know(word, wanted);
    return wanted;
  });
}
