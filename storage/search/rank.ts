import type { SearchDoc } from './doc';

/** How much a word counts by where it stands: in the best of its places. */
const WEIGHTS = { title: 8, tag: 6, note: 5, quote: 4, source: 3, text: 2 } as const;

/** After so long, being recent is worth half as much. */
const HALF_LIFE_MS = 180 * 24 * 60 * 60 * 1000;

/**
 * How well an article answers the words, or null where one of them does not occur: for each word the weight of its
 * best place, and up to 1 for being recent, so that age decides among articles that answer alike.
 * @param now milliseconds since the epoch
 */
export function score(doc: SearchDoc, words: readonly string[], now: number): number | null {
  let sum = 0;
  for (const word of words) {
    const weight = weightOf(doc, word);
    if (weight === 0) return null;
    sum += weight;
  }
  return sum + 0.5 ** (Math.max(0, now - doc.createdAt) / HALF_LIFE_MS);
}

function weightOf(doc: SearchDoc, word: string): number {
  const at = doc.text.indexOf(word);
  if (at >= 0 && at < doc.titleEnd) return WEIGHTS.title;
  if (doc.tagLine.includes(word)) return WEIGHTS.tag;
  if (doc.notes.includes(word)) return WEIGHTS.note;
  if (doc.quotes.includes(word)) return WEIGHTS.quote;
  if (at < 0) return 0;
  return at < doc.sourceEnd ? WEIGHTS.source : WEIGHTS.text;
}
