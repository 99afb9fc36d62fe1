import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextRange } from '../../../highlights';

/** An article whose sentences worth marking were chosen by two readers who did not see each other's choice. */
export interface LabelledArticle {
  title: string;
  /** The paragraphs, joined by line ends. */
  text: string;
  sentences: TextRange[];
  /** Which of `sentences` each reader chose. */
  choices: [boolean[], boolean[]];
}

/** The fixtures' sets, and the file with the second reader's choice. */
export const LABELLED_SETS = ['news', 'documents'] as const;
const SECOND = 'second.txt';

/**
 * The articles of one of the sets in a folder laid out as tests/fixtures/suggestions.
 *
 * @throws Where a line is not as its README describes.
 */
export function readLabelled(folder: string, set: (typeof LABELLED_SETS)[number]): LabelledArticle[] {
  const second = readSecond(readFileSync(join(folder, SECOND), 'utf8'));
  return readFileSync(join(folder, `${set}.txt`), 'utf8')
    .split(/^(?=# )/m)
    .filter((part) => part.trim() !== '')
    .map((part) => parseArticle(part, second));
}

function parseArticle(part: string, second: ReadonlyMap<string, ReadonlySet<number>>): LabelledArticle {
  const [head = '', ...lines] = part.trimEnd().split('\n');
  const title = head.slice(2).trim();
  const chosen = second.get(title);
  if (!chosen) throw new Error(`The second reader chose nothing in: ${title}`);
  const sentences: TextRange[] = [];
  const first: boolean[] = [];
  let text = '';
  let paragraphEnds = false;
  for (const line of lines) {
    if (line.startsWith('体裁 ')) continue;
    if (line === '') {
      paragraphEnds = text !== '';
      continue;
    }
    const [, mark, sentence] = /^([-*]) (.+)$/.exec(line) ?? [];
    if (!sentence) throw new Error(`Neither a sentence nor an empty line: ${line}`);
    if (paragraphEnds) text += '\n';
    paragraphEnds = false;
    sentences.push({ start: text.length, end: text.length + sentence.length });
    first.push(mark === '*');
    text += sentence;
  }
  for (const number of chosen) {
    if (number < 1 || number > sentences.length) throw new Error(`No sentence ${number} in: ${title}`);
  }
  return { title, text, sentences, choices: [first, sentences.map((_, at) => chosen.has(at + 1))] };
}

function readSecond(text: string): Map<string, Set<number>> {
  const choices = new Map<string, Set<number>>();
  for (const part of text.split(/^# /m).slice(1)) {
    const [title = '', numbers = ''] = part.split('\n');
    choices.set(title.trim(), new Set(numbers.trim().split(/\s+/).map(Number)));
  }
  return choices;
}
