import type { TextRange } from '../../../highlights';
import type { Reference } from './references';

export interface Measures {
  /** Whether one of the first three is a key sentence: 1 or 0. */
  hitAt3: number;
  /** Share of key sentences among the first five. */
  precisionAt5: number;
  /** F1 of the longest common subsequence, by characters, of the first three with the reference summary. */
  rougeL: number;
}

export function measure(article: Reference, ranked: readonly TextRange[]): Measures {
  const hits = ranked.map((range) => isKey(article, range));
  const first = ranked
    .slice(0, 3)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => article.text.slice(start, end))
    .join('');
  return {
    hitAt3: hits.slice(0, 3).some(Boolean) ? 1 : 0,
    precisionAt5: hits.slice(0, 5).filter(Boolean).length / 5,
    rougeL: rougeL(first, article.summary),
  };
}

/** Whether at least half of a range, or of a key sentence, lies in the other. */
function isKey({ sentences, key }: Reference, range: TextRange): boolean {
  return sentences.some((sentence, at) => {
    if (!key[at]) return false;
    const shared = Math.min(sentence.end, range.end) - Math.max(sentence.start, range.start);
    return shared > 0 && shared >= 0.5 * Math.min(sentence.end - sentence.start, range.end - range.start);
  });
}

function rougeL(candidate: string, reference: string): number {
  if (candidate === '' || reference === '') return 0;
  const row = new Uint16Array(reference.length + 1);
  for (const sign of candidate) {
    let diagonal = 0;
    for (let at = 1; at <= reference.length; at++) {
      const above = row[at] ?? 0;
      row[at] = sign === reference[at - 1] ? diagonal + 1 : Math.max(above, row[at - 1] ?? 0);
      diagonal = above;
    }
  }
  const common = row[reference.length] ?? 0;
  return (2 * common) / (candidate.length + reference.length);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
