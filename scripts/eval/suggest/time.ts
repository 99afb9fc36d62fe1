import { suggest } from '../../../highlights';
import type { Figure } from '../figures';
import type { Article } from './articles';
import { textRank } from './text-rank';

const CHARACTERS = 5000;
const RUNS = 40;
const WARM_UP = 10;

const median = (act: () => void): number => {
  const times = Array.from({ length: WARM_UP + RUNS }, () => {
    const start = performance.now();
    act();
    return performance.now() - start;
  });
  const kept = times.slice(WARM_UP).sort((a, b) => a - b);
  return kept[Math.floor(kept.length / 2)] as number;
};

/** The median time of suggestions for an article of 5,000 characters made of these, beside TextRank's. */
export function timeFigure(articles: readonly Article[]): Figure {
  let text = '';
  const sentences: { start: number; end: number }[] = [];
  for (const { references } of articles) {
    if (text.length >= CHARACTERS) break;
    for (const { start, end } of references[0].sentences) {
      sentences.push({ start: text.length + start, end: text.length + end });
    }
    text += `${references[0].text}\n`;
  }
  const [first] = articles;
  if (!first) throw new Error('No article to time.');
  const long = { ...first.references[0], text, sentences };
  const round = (value: number) => Math.round(100 * value) / 100;
  return {
    id: 'suggest.time',
    what: `median time of suggestions for ${text.length} characters, in Node`,
    value: round(median(() => suggest({ title: long.title, text }, { limit: 12 }))),
    unit: 'ms',
    bar: 30,
    better: 'lower',
    peer: 'textRank',
    peerValue: round(median(() => textRank(long, 12))),
  };
}
