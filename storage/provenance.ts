import { textOf } from '../article/text-of';
import { type ArticleRecord, checksumOfText, urlKey } from '../exchange';
import type { WriteScope } from './connection';
import { requireArticle } from './marks';
import { sameArticles } from './reposts';

/** Where an article comes from, as far as it says so, and where else it is kept. */
export interface ProvenanceChain {
  /** Address, origin, source, persons, dates, hash and version are in it, as they were read. */
  article: ArticleRecord;
  /** The text that is kept has the SHA-256 that it was saved with. */
  isIntact: boolean;
  /** What it was taken from, and what that was taken from: the addresses as stated, with the saved copies of them. */
  origins: { url: string; saved: ArticleRecord | null }[];
  /** Saved articles at other addresses that are the same, in either script; earliest first. */
  copies: ArticleRecord[];
}

/** Longer chains are pages that name each other. */
const LONGEST_CHAIN = 8;

/** See `LibraryStore.provenance`. */
export async function provenance(scope: WriteScope, articleId: string): Promise<ProvenanceChain> {
  const article = await requireArticle(scope.db, articleId);
  const text = textOf(article.blocks);
  const origins: ProvenanceChain['origins'] = [];
  const seen = new Set([article.urlKey]);
  for (let at: ArticleRecord | null = article; at?.originUrl && origins.length < LONGEST_CHAIN; ) {
    const url: string = at.originUrl;
    const key = urlKey(url);
    if (key === null || seen.has(key)) break;
    seen.add(key);
    const row = await scope.db.articles.where('urlKey').equals(key).first();
    at = row?.live === 1 ? row.record : null;
    origins.push({ url, saved: at });
  }
  const { url, originUrl } = article;
  const same = text === '' ? [] : await sameArticles(scope, { url, originUrl, text });
  return {
    article,
    isIntact: checksumOfText(text) === article.textHash,
    origins,
    copies: same.filter(({ urlKey: key }) => !seen.has(key)).sort(byTime),
  };
}

/** By when they say that they were published, else by when they were saved. */
function byTime(a: ArticleRecord, b: ArticleRecord): number {
  const time = ({ publishedAt, capturedAt }: ArticleRecord) => {
    const stated = Date.parse(publishedAt ?? '');
    return Number.isNaN(stated) ? capturedAt : stated;
  };
  return time(a) - time(b) || (a.id < b.id ? -1 : 1);
}
