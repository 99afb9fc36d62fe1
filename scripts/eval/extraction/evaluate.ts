import { type Article, extractArticle, isProbablyArticle } from '../../../article';
import { usePage } from '../../page-file';
import { type Overlap, overlap } from '../shingles';
import type { Gold, Page } from './gold';
import { metadataScores } from './metadata-scores';
import {
  type PeerName,
  type PeerReading,
  readWithArticleExtractor,
  readWithDefuddle,
  readWithReadability,
} from './peers';

/** How well a page was read. */
export interface Reading {
  verdict: boolean;
  /** Null where the gold has no text. */
  scores: Overlap | null;
  metadata: Record<string, boolean>;
  ms: number;
  detectionMs: number | null;
}

export interface Result extends Omit<Page, 'file'> {
  own: Reading;
  /** Empty without `--peers`. */
  peers: Partial<Record<PeerName, Reading>>;
  /** Whether the serialised document was another one after we had read it. */
  changed: boolean;
  /** How sure our reading was of each field that it found. */
  confidence: Record<string, number>;
}

type Found = Pick<Article, 'text' | 'publishedAt' | 'author'> & {
  title: string | null;
  source: string | null;
};

function score(
  gold: Gold,
  found: Found | null,
  rest: Pick<Reading, 'verdict' | 'ms' | 'detectionMs'>,
): Reading {
  return {
    ...rest,
    scores: gold.text === undefined ? null : overlap(found?.text ?? '', gold.text),
    metadata: metadataScores(gold, found),
  };
}

const scorePeer = (gold: Gold, reading: PeerReading): Reading =>
  score(gold, { ...reading, source: null }, reading);

/** Reads a page with ours, and with the others on the same document. */
export async function evaluate({ file, ...page }: Page, withPeers: boolean): Promise<Result> {
  const { gold } = page;
  const url = URL.canParse(gold.url ?? '') ? (gold.url as string) : '';
  const { html, readability, ...read } = await usePage(file, url, (document) => {
    const before = document.documentElement.outerHTML;
    const start = performance.now();
    const verdict = isProbablyArticle(document);
    const detected = performance.now();
    const article = extractArticle(document, { url });
    const ms = performance.now() - detected;
    return {
      confidence: Object.fromEntries(
        Object.entries(article?.evidence ?? {}).map(([field, { confidence }]) => [field, confidence]),
      ),
      own: score(gold, article, { verdict, ms, detectionMs: detected - start }),
      changed: document.documentElement.outerHTML !== before,
      html: before,
      readability: withPeers ? readWithReadability(document) : null,
    };
  });
  if (!readability) return { ...page, ...read, peers: {} };
  const peers = {
    Readability: scorePeer(gold, readability),
    Defuddle: scorePeer(gold, await readWithDefuddle(html, url)),
    'article-extractor': scorePeer(gold, await readWithArticleExtractor(html, url)),
  };
  return { ...page, ...read, peers };
}
