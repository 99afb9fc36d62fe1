/**
 * How well suggestions meet the sentences that readers chose: `npm run eval:suggest -- [--corpus DIR] [--json FILE]
 * [--half develop|check] [--misses]`, beside the first sentences, the longest ones, TextRank, and a random choice (mean
 * of 50), and how long they take, in Node and in Chromium. The fixtures labelled by two readers are always measured, over
 * the mean of both; `--corpus` adds a folder's references. The interval is that of our margin over the peer, article by
 * article. `--misses` lists what was suggested and chosen by nobody, and what both chose and was not suggested, in the
 * half to develop on.
 */
import { fileURLToPath } from 'node:url';
import { oneOf, readOptions } from '../options';
import { type Figure, writeFigures } from './figures';
import { kappa } from './suggest/agreement';
import { type Article, corpusArticles, type Half, labelledArticles } from './suggest/articles';
import { type Interval, intervalOf } from './suggest/bootstrap';
import { type Measures, mean, measure } from './suggest/measures';
import { printMisses } from './suggest/misses';
import { lead, longest, type Ranker, random, zhupi } from './suggest/rankers';
import type { Reference } from './suggest/references';
import { textRank } from './suggest/text-rank';
import { timeFigures } from './suggest/time';

const { values: options } = readOptions({
  options: {
    corpus: { type: 'string' },
    json: { type: 'string' },
    half: { type: 'string' },
    misses: { type: 'boolean' },
  },
});
const half = oneOf('--half', options.half, ['develop', 'check'] satisfies Half[]);

const FIXTURES = fileURLToPath(new URL('../../tests/fixtures/suggestions', import.meta.url));
const DRAWS = 50;
const NAMES: readonly (keyof Measures)[] = ['hitAt3', 'precisionAt5', 'rougeL'];
const PEERS = ['lead', 'longest', 'textRank', 'random'] as const;

/** Whom suggestions have to be above, by set. */
const TO_BEAT: Readonly<Record<string, (typeof PEERS)[number]>> = { news: 'lead', documents: 'textRank' };

const meanOf = (some: readonly Measures[]): Measures => ({
  hitAt3: mean(some.map(({ hitAt3 }) => hitAt3)),
  precisionAt5: mean(some.map(({ precisionAt5 }) => precisionAt5)),
  rougeL: mean(some.map(({ rougeL }) => rougeL)),
});

/** Each article's measures, the mean over its readers. */
const each = (articles: readonly Article[], ranker: Ranker): Measures[] =>
  articles.map(({ references }) => {
    const ranked = ranker(references[0], 5);
    return meanOf(references.map((reference) => measure(reference, ranked)));
  });

/** The mean of 50 random choices, article by article. */
const byChance = (articles: readonly Article[]): Measures[] => {
  const draws = Array.from({ length: DRAWS }, (_, draw) => each(articles, random(draw)));
  return articles.map((_, at) => meanOf(draws.map((draw) => draw[at] as Measures)));
};

/** What a reader chose, in reading order, then what was left. */
const chosenBy =
  ({ sentences, key }: Reference): Ranker =>
  (_, limit) =>
    [...sentences.filter((_, at) => key[at]), ...sentences.filter((_, at) => !key[at])].slice(0, limit);

const percent = (share: number) => Math.round(1000 * share) / 10;
const show = ({ low, high }: Interval) => `${percent(low)} to ${percent(high)}`;
const cells = (measures: Measures) => NAMES.map((name) => `${name} ${percent(measures[name]).toFixed(1)}`);

/** How the two readers agree, and how each meets the other: no ranking can be expected to do better. */
const printReaders = (articles: readonly Article[]) => {
  const pairs = articles.flatMap(({ references: [first, second] }) => (second ? [{ first, second }] : []));
  if (pairs.length === 0) return;
  const agreement = kappa(
    pairs.flatMap(({ first }) => first.key),
    pairs.flatMap(({ second }) => second.key),
  );
  const against = (by: 'first' | 'second', other: 'first' | 'second') =>
    meanOf(pairs.map((pair) => measure(pair[other], chosenBy(pair[by])(pair[by], 5))));
  console.log(`  readers agree with kappa ${agreement.toFixed(2)}`);
  console.log(`  first reader against the second   ${cells(against('first', 'second')).join('   ')}`);
  console.log(`  second reader against the first   ${cells(against('second', 'first')).join('   ')}`);
};

const labelled = labelledArticles(FIXTURES, half);
const all = [...labelled, ...(options.corpus ? corpusArticles(options.corpus) : [])];
const figures: Figure[] = [];
for (const set of new Set(all.map((article) => article.set))) {
  const articles = all.filter((article) => article.set === set);
  const results = {
    zhupi: each(articles, zhupi),
    lead: each(articles, lead),
    longest: each(articles, longest),
    textRank: each(articles, textRank),
    random: byChance(articles),
  };
  const margin = (peer: keyof typeof results, name: keyof Measures) =>
    intervalOf(results.zhupi.map((ours, at) => ours[name] - (results[peer][at]?.[name] ?? 0)));

  console.log(`${set}: ${articles.length} articles`);
  for (const ranker of Object.keys(results) as (keyof typeof results)[]) {
    const values = cells(meanOf(results[ranker])).map((value, at) =>
      ranker === 'zhupi' ? value : `${value} (margin ${show(margin(ranker, NAMES[at] ?? 'hitAt3'))})`,
    );
    console.log(`  ${ranker.padEnd(8)} ${values.join('   ')}`);
  }
  printReaders(articles);
  for (const name of NAMES) {
    for (const peer of PEERS) {
      const interval = margin(peer, name);
      const verdict = interval.low > 0 ? 'above' : interval.high < 0 ? 'below' : 'not told apart from';
      const peerValue = percent(meanOf(results[peer])[name]);
      figures.push({
        id: `suggest.${set}.${name}.${peer}`,
        what: `${name} on ${set} (${articles.length} articles): ${verdict} ${peer}, margin ${show(interval)}`,
        value: percent(meanOf(results.zhupi)[name]),
        unit: '%',
        bar: TO_BEAT[set] === peer ? peerValue : null,
        better: 'higher',
        peer,
        peerValue,
      });
    }
  }
}

const times = await timeFigures(labelled);
figures.push(...times);
for (const { what, value, unit, bar, peer, peerValue } of times)
  if (peer !== null) console.log(`${what}: ${value} ${unit} (bar ${bar}, ${peer} ${peerValue} ${unit})`);
if (options.misses) printMisses(labelledArticles(FIXTURES, 'develop'));
if (options.json) writeFigures(options.json, figures);
