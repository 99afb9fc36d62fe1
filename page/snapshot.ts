import type { Particulars } from '../article';
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
  particulars: Particulars,
  { url, now, version }: Provenance,
): ArticleSnapshot => ({
  url,
  canonicalUrl: particulars.canonicalUrl,
  originUrl: particulars.originUrl,
  title: particulars.title,
  siteName: particulars.siteName,
  source: particulars.source,
  author: particulars.author,
  editor: particulars.editor,
  publishedAt: particulars.publishedAt,
  ...(particulars.kicker && { kicker: particulars.kicker }),
  ...(particulars.subtitle && { subtitle: particulars.subtitle }),
  ...(particulars.channel && { channel: particulars.channel }),
  ...(particulars.documentNumber && { documentNumber: particulars.documentNumber }),
  ...(particulars.issuer && { issuer: particulars.issuer }),
  script: article.script,
  blocks: article.blocks.map(({ kind, text }) => ({ kind, text })),
  textHash: pageText.hash,
  capturedAt: now,
  capturedBy: version,
});
