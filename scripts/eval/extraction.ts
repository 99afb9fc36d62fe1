import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Readability } from '@mozilla/readability';
import { type Article, extractArticle, isProbablyArticle } from '../../article';
import { usePage } from '../page-file';
import { type Figure, writeFigures } from './figures';
import { isHeldOut } from './held-out';
import { metadataScores } from './metadata-scores';
import { rowsOf } from './rows';
import { type Overlap, overlap } from './shingles';

/**
 * Measures article/ on pages with gold: `npm run eval -- --corpus DIR [--peers] [--json FILE]`. `--part tune|held`
 * takes two thirds of the pages or the third kept aside, `--worst N` lists the worst pages of each set.
 */
export interface Gold {
  text?: string;
  title?: string;
  date?: string;
  source?: string;
  author?: string;
  url?: string;
  lang: string;
  kind: string;
  split: 'article' | 'neg';
}

export interface Result {
  set: string;
  id: string;
  gold: Gold;
  verdict: boolean;
  ms: number;
  scores: Overlap | null;
  metadata: Record<string, boolean>;
  peer: { scores: Overlap | null; ms: number; verdict: boolean; metadata: Record<string, boolean> } | null;
}

/** Without nodes, so that the page can be let go. */
function withoutNodes({ blocks: _blocks, dropped: _dropped, ...fields }: Article) {
  return fields;
}

function evaluatePeer(document: Document, gold: Gold): Result['peer'] {
  const start = performance.now();
  const article = new Readability(document).parse();
  const ms = performance.now() - start;
  return {
    ms,
    verdict: article !== null && (article.textContent ?? '').trim().length > 0,
    scores: gold.text === undefined ? null : overlap(article?.textContent ?? '', gold.text),
    metadata: metadataScores(gold, {
      title: article?.title ?? null,
      publishedAt: article?.publishedTime ?? null,
      source: null,
      author: article?.byline ?? null,
    }),
  };
}

async function evaluate(set: string, folder: string, id: string, withPeer: boolean): Promise<Result> {
  const gold = JSON.parse(readFileSync(join(folder, `${id}.gold.json`), 'utf8')) as Gold;
  const file = join(folder, `${id}.html`);
  const url = gold.url ?? '';
  const own = await usePage(file, url, (document) => {
    const verdict = isProbablyArticle(document);
    const start = performance.now();
    const article = extractArticle(document, { url });
    const ms = performance.now() - start;
    return { verdict, article: article && withoutNodes(article), ms };
  });
  const { verdict, article, ms } = own;
  return {
    set,
    id,
    gold,
    verdict,
    ms,
    scores: gold.text === undefined ? null : overlap(article?.text ?? '', gold.text),
    metadata: metadataScores(gold, article),
    peer: withPeer ? await usePage(file, url, (document) => evaluatePeer(document, gold)) : null,
  };
}

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    peers: { type: 'boolean', default: false },
    json: { type: 'string' },
    part: { type: 'string' },
    worst: { type: 'string' },
    sets: { type: 'string' },
  },
});

async function run(corpus: string): Promise<void> {
  const results: Result[] = [];
  const sets =
    values.sets?.split(',') ??
    readdirSync(corpus)
      .filter((name) => statSync(join(corpus, name)).isDirectory())
      .sort();
  for (const set of sets) {
    const folder = join(corpus, set);
    for (const name of readdirSync(folder).sort()) {
      const id = name.replace(/\.gold\.json$/, '');
      if (id === name || !existsSync(join(folder, `${id}.html`))) continue;
      if (values.part && isHeldOut(name) !== (values.part === 'held')) continue;
      results.push(await evaluate(set, folder, id, values.peers));
    }
  }
  const rows: Figure[] = rowsOf(results);
  for (const { what, value, unit, bar, peer, peerValue } of rows) {
    const shown = [`${value}`, unit === 'share' ? '' : unit, bar === null ? '' : `bar ${bar}`];
    console.log(`${what.padEnd(52)} ${shown.join(' ')} ${peer ? `${peer} ${peerValue}` : ''}`);
  }
  if (values.worst) {
    const scored = results.filter(({ scores, gold }) => scores && gold.lang.startsWith('zh'));
    scored.sort((a, b) => (a.scores?.f1 ?? 0) - (b.scores?.f1 ?? 0));
    for (const { set, id, scores } of scored.slice(0, Number(values.worst))) {
      const [p, r, f] = [scores?.precision, scores?.recall, scores?.f1].map((share) =>
        (share ?? 0).toFixed(3),
      );
      console.log(`${f} p ${p} r ${r}  ${set}/${id}`);
    }
    for (const { set, id, gold, verdict } of results) {
      if (verdict !== (gold.split === 'article'))
        console.log(`verdict ${verdict}: ${set}/${id} ${gold.lang}`);
    }
    for (const { set, id, metadata } of results) {
      const wrong = Object.keys(metadata).filter((field) => !metadata[field]);
      if (wrong.length > 0) console.log(`wrong ${wrong.join(',')}: ${set}/${id}`);
    }
  }
  if (values.json) writeFigures(values.json, rows);
}

if (values.corpus && existsSync(values.corpus)) await run(values.corpus);
else {
  console.error('npm run eval -- --corpus DIR [--peers] [--json FILE]');
  process.exitCode = 2;
}
