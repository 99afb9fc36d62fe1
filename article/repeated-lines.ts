import { fold } from '../chinese';
import type { Verdict } from './boilerplate/classify';
import { hashOn } from './fingerprint/shingles';
import type { Line } from './lines';
import type { Block } from './types';

/** How many of an article's first and last lines are looked at. */
const FIRST = 3;
const LAST = 5;
/** Shorter lines are repeated by every writer: 特此通知, 综合报道. */
const SHORTEST = 10;
const LONGEST = 300;
/** Whom a notice is addressed to, and what introduces a list: the same in many, and the author's own. */
const OPENS = /[:：]\s*$/;

/**
 * A line at one edge of an article as a few letters: the same for the same line in either script, whatever its
 * figures (dates, view counts).
 */
const keyOf = (edge: 'head' | 'tail', text: string): string => {
  let hash = 0;
  for (const letter of fold(text).replace(/\d+/g, '0')) {
    hash = hashOn(hash, letter.codePointAt(0) as number);
  }
  return `${edge === 'head' ? 'h' : 't'}${hash.toString(36)}`;
};

const isTelling = (text: string): boolean =>
  text.length >= SHORTEST && text.length <= LONGEST && !OPENS.test(text);

/** The keys of an article's first and last lines. */
const edgeKeys = (blocks: readonly Pick<Block, 'text'>[]): string[] => {
  const texts = blocks.map(({ text }) => text);
  const keys = (edge: 'head' | 'tail', lines: readonly string[]) =>
    lines.filter(isTelling).map((text) => keyOf(edge, text));
  // Of a short article, no line stands at both edges.
  const last = Math.min(LAST, Math.max(0, texts.length - FIRST));
  return [...keys('head', texts.slice(0, FIRST)), ...keys('tail', last > 0 ? texts.slice(-last) : [])];
};

/** A line that this many articles of a host share is the site's. */
const ENOUGH = 3;

/** The keys of first and last lines that several of these articles share. They are to be of one host. */
export const sharedLines = (articles: readonly { blocks: readonly Pick<Block, 'text'>[] }[]): string[] => {
  const counts = new Map<string, number>();
  for (const { blocks } of articles) {
    for (const key of new Set(edgeKeys(blocks))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= ENOUGH).map(([key]) => key);
};

/**
 * The verdicts with the body's first and last lines taken out while each of them is known as a line that the host's
 * articles share. Never takes the whole body.
 */
export const withoutRepeated = (
  lines: readonly Line[],
  verdicts: readonly Verdict[],
  known: ReadonlySet<string>,
): readonly Verdict[] => {
  if (known.size === 0) return verdicts;
  const body = [...lines.keys()].filter((index) => verdicts[index] === 'body');
  const isKnown = (edge: 'head' | 'tail', index: number | undefined) =>
    index !== undefined && known.has(keyOf(edge, lines[index]?.text ?? ''));
  let first = 0;
  while (first < FIRST && isKnown('head', body[first])) first++;
  let end = body.length;
  while (body.length - end < LAST && isKnown('tail', body[end - 1])) end--;
  if (first >= end) return verdicts;
  const repeated = new Set([...body.slice(0, first), ...body.slice(end)]);
  return verdicts.map((verdict, index) => (repeated.has(index) ? 'other' : verdict));
};
