/**
 * How well marks are found again on changed pages: `npm run eval:anchors -- [--corpus DIR] [--split fit|report]
 * [--seed N] [--quotes N] [--no-peers] [--misses N] [--json FILE] [--invented N]`. Changes are generated from the seed; the articles
 * that weights were fitted on are not those reported. Measured with the saved text of the article at hand, as on a page
 * that is opened again, and with the mark's selectors alone, which is all that the peers know. `--invented` takes so many
 * invented articles instead, made anew from the seed, that say much the same over and over.
 */
import { basename } from 'node:path';
import { describe } from '../../highlights';
import { oneOf, readOptions, refuse, wholeNumber } from '../options';
import { readArticles, toAnchorText } from './anchors/articles';
import { exactMatcher, type Find, hypothesis } from './anchors/baselines';
import { inventedArticles } from './anchors/invented';
import { printMiss } from './anchors/miss';
import { ours, oursAlone } from './anchors/ours';
import { hasTwinLine, LENGTHS, pickQuote } from './anchors/quotes';
import { seeded, seedOf } from './anchors/random';
import { figuresOf, printMissed, printTable } from './anchors/report';
import { judge, Tally } from './anchors/tally';
import { follow, track } from './anchors/tracked';
import { versionsFor } from './anchors/versions';
import { writeFigures } from './figures';
import { isHeldOut } from './held-out';

const { values: options } = readOptions({
  options: {
    corpus: { type: 'string' },
    split: { type: 'string', default: 'report' },
    seed: { type: 'string', default: '1' },
    quotes: { type: 'string', default: '4' },
    peers: { type: 'boolean', default: true },
    misses: { type: 'string', default: '0' },
    json: { type: 'string' },
    invented: { type: 'string', default: '0' },
  },
  allowNegative: true,
});
const split = oneOf('--split', options.split, ['fit', 'report']);
const seed = wholeNumber('--seed', options.seed);
const quotes = wholeNumber('--quotes', options.quotes, 1);

/** A passage of which less is left than this is neither there nor gone, and no judge could tell: it is left out. */
const LEAST_LEFT = 0.6;

const peers: Record<string, Find> = options.peers ? { hypothesis, exact: exactMatcher } : {};
const finders: Record<string, Find> = { saved: ours, selectors: oursAlone, ...peers };
const tally = new Tally();
let misses = wholeNumber('--misses', options.misses);
const times = { saved: 0, selectors: 0 };
let count = 0;

/** Nothing of the pages that are kept aside is shown, so that nothing is tuned to them. */
const mayBeShown = (id: string): boolean => !options.corpus || (!isHeldOut(basename(id)) && !isHeldOut(id));

const invented = inventedArticles(wholeNumber('--invented', options.invented), seed);
if (!options.corpus && invented.length === 0) refuse('Say which articles: --corpus DIR or --invented N');
const articles = options.corpus
  ? readArticles(options.corpus).filter((article) => article.split === split)
  : invented;
if (articles.length === 0) refuse(`--corpus ${options.corpus}: no article to ${split} on`);
for (const [nthArticle, article] of articles.entries()) {
  const random = seeded(seedOf(article.id) ^ seed);
  const first = toAnchorText(article.text);
  const other = articles[(nthArticle + 1) % articles.length]?.text ?? '';
  for (const length of LENGTHS) {
    for (let nth = 0; nth < quotes; nth++) {
      const quote = pickQuote(article.text, length, random);
      if (!quote || hasTwinLine(article.text, quote)) continue;
      const selectors = describe(first, quote);
      for (const version of versionsFor(article.isTraditional, other)) {
        const changed = version.change(track(article.text), quote, random);
        if (!changed) continue;
        const truth = version.gone ? null : follow(changed, quote.start, quote.end);
        if (!version.gone && (!truth || truth.left < LEAST_LEFT)) continue;
        const page = toAnchorText(changed.text);
        for (const [name, find] of Object.entries(finders)) {
          const started = performance.now();
          const place = find({ ...page }, selectors, first);
          if (name === 'saved' || name === 'selectors') times[name] += performance.now() - started;
          const verdict = judge(changed.text, place, truth);
          tally.add(name, version.name, length, verdict);
          const isMiss = verdict === 'wrong' || (verdict === 'refused' && truth !== null);
          if (isMiss && misses > 0 && !(name in peers) && mayBeShown(article.id)) {
            misses--;
            printMiss(`${name} ${verdict} ${version.name} ${length}`, changed.text, selectors, truth, place);
          }
        }
        count++;
      }
    }
  }
}

printTable(tally, Object.keys(finders));
console.log(
  `${articles.length} articles, ${count} quotes, each on a page of its own, indexing included: ` +
    `${(times.saved / count).toFixed(2)} ms with the saved text, ${(times.selectors / count).toFixed(2)} ms without`,
);
printMissed(tally);
if (options.json) writeFigures(options.json, figuresOf(tally, times.saved / count));
