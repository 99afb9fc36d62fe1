/**
 * How well suggestions meet reference key sentences: `npm run eval:suggest -- --corpus DIR [--json FILE]`, beside the
 * first sentences, the longest ones, and a random choice (mean of 50).
 */
import { parseArgs } from 'node:util';
import { type Figure, writeFigures } from './figures';
import { type Measures, mean, measure } from './suggest/measures';
import { lead, longest, type Ranker, random, zhupi } from './suggest/rankers';
import { type Reference, readReferences } from './suggest/references';

const { values: options } = parseArgs({ options: { corpus: { type: 'string' }, json: { type: 'string' } } });
if (!options.corpus) throw new Error('Say where the references are: --corpus DIR');

const DRAWS = 50;
const NAMES: readonly (keyof Measures)[] = ['hitAt3', 'precisionAt5', 'rougeL'];
const PEERS = ['lead', 'longest', 'random'] as const;

const average = (articles: readonly Reference[], ranker: Ranker): Measures => {
  const all = articles.map((article) => measure(article, ranker(article, 5)));
  return {
    hitAt3: mean(all.map(({ hitAt3 }) => hitAt3)),
    precisionAt5: mean(all.map(({ precisionAt5 }) => precisionAt5)),
    rougeL: mean(all.map((one) => one.rougeL)),
  };
};

const references = readReferences(options.corpus);
const figures: Figure[] = [];
for (const set of new Set(references.map((reference) => reference.set))) {
  const articles = references.filter((reference) => reference.set === set);
  const draws = Array.from({ length: DRAWS }, (_, draw) => average(articles, random(draw)));
  const results = {
    zhupi: average(articles, zhupi),
    lead: average(articles, lead),
    longest: average(articles, longest),
    random: {
      hitAt3: mean(draws.map(({ hitAt3 }) => hitAt3)),
      precisionAt5: mean(draws.map(({ precisionAt5 }) => precisionAt5)),
      rougeL: mean(draws.map((draw) => draw.rougeL)),
    },
  };
  console.log(`${set}: ${articles.length} articles`);
  for (const [name, result] of Object.entries(results)) {
    const cells = NAMES.map((measureName) => `${measureName} ${(100 * result[measureName]).toFixed(1)}`);
    console.log(`  ${name.padEnd(8)} ${cells.join('   ')}`);
  }
  for (const name of NAMES) {
    const peer = PEERS.reduce((best, other) => (results[other][name] > results[best][name] ? other : best));
    figures.push({
      id: `suggest.${set}.${name}`,
      what: `${name} on ${set} (${articles.length} articles)`,
      value: Math.round(1000 * results.zhupi[name]) / 10,
      unit: '%',
      bar: Math.round(1000 * results[peer][name]) / 10,
      better: 'higher',
      peer,
      peerValue: Math.round(1000 * results[peer][name]) / 10,
    });
  }
}
if (options.json) writeFigures(options.json, figures);
