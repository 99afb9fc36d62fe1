/**
 * How well marks are found again on changed pages: `npm run eval:anchors -- --corpus DIR [--split fit|report]
 * [--seed N] [--quotes N] [--no-peers] [--misses N] [--json FILE]`. Changes are generated from the seed; the articles that
 * weights were fitted on are not those reported.
 */
import { parseArgs } from 'node:util';
import { anchor, describe, type TextRange } from '../../highlights';
import { readArticles, toAnchorText } from './anchors/articles';
import { exactMatcher, type Find, hypothesis } from './anchors/baselines';
import { LENGTHS, pickQuote } from './anchors/quotes';
import { seeded, seedOf } from './anchors/random';
import { figuresOf, printTable } from './anchors/report';
import { judge, Tally } from './anchors/tally';
import { follow, track } from './anchors/tracked';
import { versionsFor } from './anchors/versions';
import { writeFigures } from './figures';

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' },
    split: { type: 'string', default: 'report' },
    seed: { type: 'string', default: '1' },
    quotes: { type: 'string', default: '2' },
    peers: { type: 'boolean', default: true },
    misses: { type: 'string', default: '0' },
    json: { type: 'string' },
  },
  allowNegative: true,
});
if (!options.corpus) throw new Error('Say where the articles are: --corpus DIR');

/** A passage of which less is left than this is neither there nor gone: such cases are left out. */
const LEAST_LEFT = 0.6;

const peers: Record<string, Find> = options.peers ? { hypothesis, exact: exactMatcher } : {};
const tally = new Tally();
let misses = Number(options.misses);
let milliseconds = 0;
let count = 0;

for (const article of readArticles(options.corpus)) {
  if (article.split !== options.split) continue;
  const random = seeded(seedOf(article.id) ^ Number(options.seed));
  const first = toAnchorText(article.text);
  for (const length of LENGTHS) {
    for (let nth = 0; nth < Number(options.quotes); nth++) {
      const quote = pickQuote(article.text, length, random);
      if (!quote) continue;
      const selectors = describe(first, quote);
      for (const version of versionsFor(article.isTraditional)) {
        const changed = version.change(track(article.text), quote, random);
        if (!changed) continue;
        const truth = version.gone ? null : follow(changed, quote.start, quote.end);
        if (!version.gone && (!truth || truth.left < LEAST_LEFT)) continue;
        const page = toAnchorText(changed.text);
        const started = performance.now();
        const found = anchor(page, selectors, first);
        milliseconds += performance.now() - started;
        count++;
        const place: TextRange | null = found.status === 'anchored' ? found : null;
        const verdict = judge(changed.text, place, truth);
        tally.add('zhupi', version.name, length, verdict);
        const alone = anchor(page, selectors);
        tally.add(
          'selectors',
          version.name,
          length,
          judge(changed.text, alone.status === 'anchored' ? alone : null, truth),
        );
        for (const [name, find] of Object.entries(peers)) {
          tally.add(name, version.name, length, judge(changed.text, find(changed.text, selectors), truth));
        }
        if (misses > 0 && (verdict === 'wrong' || (verdict === 'refused' && truth) || verdict === 'loose')) {
          misses--;
          const show = (range: TextRange | null) =>
            range &&
            `${changed.text.slice(Math.max(0, range.start - 24), range.start)}[${changed.text.slice(range.start, range.end)}]${changed.text.slice(range.end, range.end + 24)}`;
          console.log(verdict, version.name, length, JSON.stringify(found));
          console.log(
            '  sought',
            `${selectors.quote.prefix.slice(-24)}[${selectors.quote.exact}]${selectors.quote.suffix.slice(0, 24)}`,
          );
          console.log('  truth ', show(truth));
          console.log('  found ', show(place));
        }
      }
    }
  }
}

printTable(tally, ['selectors', ...Object.keys(peers)]);
console.log(`${count} quotes, ${(milliseconds / count).toFixed(2)} ms each, indexing of the page included`);
if (options.json) writeFigures(options.json, figuresOf(tally, milliseconds / count));
