import { suggest } from '../../../highlights';
import type { Reference } from './references';
import { textRank } from './text-rank';

const RUNS = 40;
const WARM_UP = 10;
const LIMIT = 12;

/** Milliseconds: of the very first time, in which the code is compiled, and the median of later ones. */
export interface Timed {
  first: number;
  later: number;
}

const timed = (act: () => void): Timed => {
  const times = Array.from({ length: WARM_UP + RUNS }, () => {
    const start = performance.now();
    act();
    return performance.now() - start;
  });
  const kept = times.slice(WARM_UP).sort((a, b) => a - b);
  return { first: times[0] as number, later: kept[Math.floor(kept.length / 2)] as number };
};

/** How long suggestions take, and TextRank. Runs in Node and in the page of a browser alike. */
export const timeOf = (article: Reference): Record<'ours' | 'textRank', Timed> => ({
  ours: timed(() => suggest({ title: article.title, text: article.text }, { limit: LIMIT })),
  textRank: timed(() => textRank(article, LIMIT)),
});
