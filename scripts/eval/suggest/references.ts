import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { splitSentences, type TextRange } from '../../../highlights';
import { bigrams } from '../../../highlights/suggesting/bigrams';

/** An article whose key sentences are known. */
export interface Reference {
  set: string;
  title: string;
  /** Blocks joined by line ends. */
  text: string;
  sentences: TextRange[];
  /** Which of `sentences` are key sentences. */
  key: boolean[];
  summary: string;
}

interface Labelled {
  summary: string;
  text: { sentence: string; label: number }[];
}

interface Summarised {
  summary: string;
  article: string;
  title?: string;
}

/** How many sentences of a summarised article count as key sentences at most. */
const MOST_KEY = 3;

/**
 * The `.json` files below a folder, each a set: an array, or one object after another. Objects with labelled sentences are taken as
 * they are; of those with a summary only, the key sentences are the few that together say most of it (greedy by F1 of
 * character pairs, as extractive oracles are made).
 */
export function readReferences(folder: string): Reference[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const set = basename(name, '.json');
      return parseAll(readFileSync(join(folder, name), 'utf8')).flatMap((entry) => {
        if (isLabelled(entry)) return [fromLabels(set, entry)];
        return isSummarised(entry) ? [fromSummary(set, entry)] : [];
      });
    });
}

function fromLabels(set: string, { text, summary }: Labelled): Reference {
  const lines = text.map(({ sentence, label }) => ({ line: sentence.replaceAll('\n', ' ').trim(), label }));
  const kept = lines.filter(({ line }) => line !== '');
  let start = 0;
  const sentences = kept.map(({ line }) => {
    const range = { start, end: start + line.length };
    start = range.end + 1;
    return range;
  });
  return {
    set,
    title: kept[0]?.line ?? '',
    text: kept.map(({ line }) => line).join('\n'),
    sentences,
    key: kept.map(({ label }) => label === 1),
    summary,
  };
}

function fromSummary(set: string, { article, summary, title = '' }: Summarised): Reference {
  const sentences = splitSentences(article);
  const wanted = bigrams(summary);
  const pairs = sentences.map(({ start, end }) => bigrams(article.slice(start, end)));
  const key = sentences.map(() => false);
  let said = new Set<number>();
  for (let round = 0; round < MOST_KEY; round++) {
    let best = -1;
    let bestValue = agreement(said, wanted);
    for (const [at, sentence] of pairs.entries()) {
      const value = key[at] ? 0 : agreement(new Set([...said, ...sentence]), wanted);
      if (value > bestValue) [best, bestValue] = [at, value];
    }
    if (best < 0) break;
    key[best] = true;
    said = new Set([...said, ...(pairs[best] ?? [])]);
  }
  return { set, title, text: article, sentences, key, summary };
}

/** F1 of two sets of pairs. */
function agreement(said: ReadonlySet<number>, wanted: ReadonlySet<number>): number {
  let shared = 0;
  for (const pair of said) if (wanted.has(pair)) shared++;
  return said.size + wanted.size === 0 ? 0 : (2 * shared) / (said.size + wanted.size);
}

/** The values of a file that holds one, an array of them, or several one after another. */
function parseAll(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [value];
  } catch {
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line): unknown => JSON.parse(line));
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isLabelled = (value: unknown): value is Labelled => isObject(value) && Array.isArray(value.text);

const isSummarised = (value: unknown): value is Summarised =>
  isObject(value) && typeof value.article === 'string' && typeof value.summary === 'string';
