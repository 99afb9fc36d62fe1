/** The published dictionaries that the tables are compiled from. */
import { dict } from '@node-rs/jieba/dict';

export type Entry = readonly [source: string, target: string];

/** One of OpenCC's dictionaries as opencc-js publishes it (Apache-2.0): `source target|source target|…`. */
export async function openccDictionary(name: string): Promise<Entry[]> {
  const module: { default: string } = await import(`opencc-js/dict/${name}`);
  return module.default.split('|').map((line) => {
    const [source, target] = line.split(' ');
    if (!source || target === undefined) throw new Error(`${name}: not an entry: ${line}`);
    return [source, target] as const;
  });
}

/** jieba's word list (MIT) as @node-rs/jieba publishes it: word to its count in jieba's training text. */
export function jiebaWords(): Map<string, number> {
  const words = new Map<string, number>();
  for (const line of new TextDecoder().decode(dict).split('\n')) {
    const [word, count] = line.split(' ');
    if (word && count) words.set(word, Number(count));
  }
  return words;
}
