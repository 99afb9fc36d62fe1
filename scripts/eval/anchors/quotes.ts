import { splitSentences, type TextRange } from '../../../highlights';
import { below, pick } from './random';

export const LENGTHS = ['phrase', 'clause', 'sentence'] as const;
export type QuoteLength = (typeof LENGTHS)[number];

const isWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** A place to mark: 4 to 8 characters, 12 to 32, or a sentence of at most 200; null when the text has none. */
export function pickQuote(text: string, length: QuoteLength, random: () => number): TextRange | null {
  const sentences = splitSentences(text).filter(({ start, end }) => end - start >= 12 && end - start <= 200);
  if (sentences.length === 0) return null;
  for (let attempt = 0; attempt < 40; attempt++) {
    const sentence = pick(random, sentences);
    if (length === 'sentence') return sentence;
    const size = length === 'phrase' ? 4 + below(random, 5) : 12 + below(random, 21);
    const room = sentence.end - sentence.start - size;
    if (room < 0) continue;
    const start = sentence.start + below(random, room + 1);
    const end = start + size;
    if (!isWord(text[start]) || !isWord(text[end - 1])) continue;
    if (length === 'phrase' && /[^\p{L}\p{N}]/u.test(text.slice(start, end))) continue;
    return { start, end };
  }
  return null;
}

/**
 * Whether the quote stands in a line that the article has more than once, word for word: nobody could tell which of
 * the two a changed page has kept, so no verdict on such a quote would be fair.
 */
export function hasTwinLine(text: string, quote: TextRange): boolean {
  const lines = text.split('\n');
  let end = 0;
  const touched = lines.filter((line) => {
    const start = end;
    end += line.length + 1;
    return start < quote.end && quote.start < end;
  });
  return touched.some((line) => lines.filter((other) => other === line).length > 1);
}
