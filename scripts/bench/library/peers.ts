import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';

/** What is searched of an article: the folded lines of it and of its marks. */
export interface Text {
  id: string;
  text: string;
}

export interface Peer {
  name: string;
  search(word: string): Set<string>;
}

/** The pairs of neighbouring characters of each line, and its last one alone. */
export function bigrams(text: string): string[] {
  const found: string[] = [];
  for (const line of text.split('\n')) {
    const characters = [...line];
    for (const [at, character] of characters.entries()) found.push(character + (characters[at + 1] ?? ''));
  }
  return found;
}

/** The pairs that must be there for a word to be there; a single character by itself. */
const bigramsOf = (word: string): string[] => {
  const pairs = bigrams(word);
  return pairs.length > 1 ? pairs.slice(0, -1) : pairs;
};

export function buildMiniSearch(texts: readonly Text[]): Peer {
  const index = new MiniSearch<Text>({ fields: ['text'], tokenize: bigrams, processTerm: (term) => term });
  index.addAll(texts);
  return {
    name: 'MiniSearch 7.2.0',
    search: (word) =>
      new Set(
        index
          .search(word, {
            combineWith: 'AND',
            tokenize: bigramsOf,
            // The pairs that begin with a single character.
            prefix: [...word].length === 1,
          })
          .map(({ id }) => String(id)),
      ),
  };
}

export function buildFlexSearch(texts: readonly Text[]): Peer {
  // It encodes what is asked as it encodes a text: a pair that is asked for is one already.
  let encode = bigrams;
  const index = new Index({ tokenize: 'strict', encode: (text) => encode(text), cache: false });
  for (const [at, { text }] of texts.entries()) index.add(at, text);
  encode = (pair) => [pair];
  return {
    name: 'FlexSearch 0.8.212',
    search: (word) => {
      let found: number[] | null = null;
      for (const pair of bigramsOf(word)) {
        const own = new Set(index.search(pair, { limit: texts.length }) as number[]);
        found = found === null ? [...own] : found.filter((id: number) => own.has(id));
      }
      return new Set((found ?? []).map((at) => texts[at]?.id ?? ''));
    },
  };
}
