/**
 * How well suggestions meet reference key sentences: `npm run eval:suggest -- --corpus DIR [--json FILE]`, beside the
 * first sentences, the longest ones, TextRank, and a random choice (mean of 50). The interval is that of our margin over
 * the peer, article by article.
 */
import { parseArgs } from 'node:util';
import { type Figure, writeFigures } from './figures';
import { type Interval, intervalOf } from './suggest/bootstrap';
import { type Measures, mean, measure } from './suggest/measures';
import { lead, longest, type Ranker, random, zhupi } from './suggest/rankers';
import { type Reference, readReferences } from './suggest/references';
import { textRank } from './suggest/text-rank';

const { values: options } = parseArgs({ options: { corpus: { type: 'string' }, json: { type: 'string' } } });
if (!options.corpus) throw new Error('Say where the references are: --corpus DIR');

const DRAWS = 50;
const NAMES: readonly (keyof Measures)[] = ['hitAt3', 'precisionAt5', 'rougeL'];
const PEERS = ['lead', 'longest', 'textRank', 'random'] as const;

const each = (articles: readonly Reference[], ranker: Ranker): Measures[] =>
  articles.map((article) => measure(article, ranker(article, 5)));

/** The mean of 50 random choices, article by article. */
const byChance = (articles: readonly Reference[]): Measures[] => {
  const draws = Array.from({ length: DRAWS }, (_, draw) => each(articles, random(draw)));
  const over = (at: number, name: keyof Measures) => mean(draws.map((draw) => draw[at]?.[name] ?? 0));
  return articles.map((_, at) => ({
    hitAt3: over(at, 'hitAt3'),
    precisionAt5: over(at, 'precisionAt5'),
    rougeL: over(at, 'rougeL'),
  }));
};

const percent = (share: number) => Math.round(1000 * share) / 10;
const show = ({ low, high }: Interval) => `${percent(low)} to ${percent(high)}`;

const references = readReferences(options.corpus);
const figures: Figure[] = [];
for (const set of new Set(references.map((reference) => reference.set))) {
  const articles = references.filter((reference) => reference.set === set);
  const results = {
    zhupi: each(articles, zhupi),
    lead: each(articles, lead),
    longest: each(articles, longest),
    textRank: each(articles, textRank),
    random: byChance(articles),
  };
  const meanOf = (ranker: keyof typeof results, name: keyof Measures) =>
    mean(results[ranker].map((result) => result[name]));
  const margin = (peer: keyof typeof results, name: keyof Measures) =>
    intervalOf(results.zhupi.map((ours, at) => ours[name] - (results[peer][at]?.[name] ?? 0)));

  console.log(`${set}: ${articles.length} articles`);
  for (const ranker of Object.keys(results) as (keyof typeof results)[]) {
    const cells = NAMES.map((name) => {
      const value = `${name} ${percent(meanOf(ranker, name)).toFixed(1)}`;
      return ranker === 'zhupi' ? value : `${value} (margin ${show(margin(ranker, name))})`;
    });
    console.log(`  ${ranker.padEnd(8)} ${cells.join('   ')}`);
  }
  for (const name of NAMES) {
    for (const peer of PEERS) {
      const interval = margin(peer, name);
      const verdict = interval.low > 0 ? 'above' : interval.high < 0 ? 'below' : 'not told apart from';
      figures.push({
        id: `suggest.${set}.${name}.${peer}`,
        what: `${name} on ${set} (${articles.length} articles): ${verdict} ${peer}, margin ${show(interval)}`,
        value: percent(meanOf('zhupi', name)),
        unit: '%',
        bar: null,
        better: 'higher',
        peer,
        peerValue: percent(meanOf(peer, name)),
      });
    }
  }
}
if (options.json) writeFigures(options.json, figures);
