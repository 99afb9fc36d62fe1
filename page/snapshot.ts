import type { ArticleSnapshot } from '../exchange/records';
import type { Reading } from './reading';

interface Provenance {
  /** The address as it is in the address bar. */
  url: string;
  /** Milliseconds since the epoch. */
  now: number;
  /** Version of the extension. */
  version: string;
}

/** What is kept of an article: its clean text in the page's own script, and where and when it was seen. */
export const takeSnapshot = (
  { article, pageText }: Reading,
  { url, now, version }: Provenance,
): ArticleSnapshot => ({
  url,
  canonicalUrl: article.canonicalUrl,
  originUrl: article.originUrl,
  title: article.title,
  siteName: article.siteName,
  source: article.source,
  author: article.author,
  editor: article.editor,
  publishedAt: article.publishedAt,
  ...(article.kicker && { kicker: article.kicker }),
  ...(article.subtitle && { subtitle: article.subtitle }),
  ...(article.channel && { channel: article.channel }),
  ...(article.documentNumber && { documentNumber: article.documentNumber }),
  ...(article.issuer && { issuer: article.issuer }),
  script: article.script,
  blocks: article.blocks.map(({ kind, text }) => ({ kind, text })),
  textHash: pageText.hash,
  capturedAt: now,
  capturedBy: version,
});
