import { idsOf } from './identity';
import { liveMarksByArticle } from './live';
import { EMPTY_TEXT_HASH } from './no-text';
import { EMPTY_NOTE } from './note';
import type { ArticleRecord, HighlightRecord, Identity, Library } from './records';

const tombstone = ({ id, aliases, deleted, deletedPerId }: Identity): Identity & { purged: true } => ({
  id,
  aliases,
  deleted,
  ...(deletedPerId && { deletedPerId }),
  purged: true,
});

/**
 * What is left of a deleted article in the end: its ids, their tombstones, and the address that they stand for. It keeps
 * the shape that every version can read.
 */
export function purgeArticle(article: ArticleRecord): ArticleRecord {
  const { url, urlKey, createdAt, capturedAt, capturedBy } = article;
  return {
    url,
    canonicalUrl: null,
    originUrl: null,
    title: '',
    siteName: null,
    source: null,
    author: null,
    editor: null,
    publishedAt: null,
    script: 'none',
    blocks: [],
    textHash: EMPTY_TEXT_HASH,
    capturedAt,
    capturedBy,
    ...tombstone(article),
    urlKey,
    createdAt,
  };
}

/** What is left of a deleted mark in the end: its ids, their tombstones, and its article. */
export function purgeMark(mark: HighlightRecord): HighlightRecord {
  const { articleId, madeBy, createdAt, colour } = mark;
  return {
    ...tombstone(mark),
    articleId,
    selectors: {
      quote: { type: 'TextQuoteSelector', exact: '', prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector', start: 0, end: 0 },
      block: { index: 0, offset: 0 },
      foldKey: '',
      repairKey: '',
      textHash: EMPTY_TEXT_HASH,
    },
    madeBy,
    createdAt,
    colour,
    note: EMPTY_NOTE,
    tags: {},
  };
}

/**
 * A merged library without the content that was purged here before and that nobody has brought back to life since:
 * merging gives a tombstone the content that another library still has, and a trash that was emptied stays empty.
 */
export function keepPurged(before: Library, merged: Library): Library {
  const purged = new Set(
    [...before.articles, ...before.highlights].filter(({ purged }) => purged).flatMap(idsOf),
  );
  if (purged.size === 0) return merged;
  const isGone = (record: Identity) => record.deleted.value && idsOf(record).some((id) => purged.has(id));
  // A live mark keeps its article, whoever deleted that without knowing of the mark.
  const marked = liveMarksByArticle(merged.highlights);
  const articles = merged.articles.map((article) =>
    isGone(article) && !marked.has(article.id) ? purgeArticle(article) : article,
  );
  const emptied = new Set(articles.filter((article) => article.purged).map(({ id }) => id));
  return {
    articles,
    highlights: merged.highlights.map((mark) =>
      isGone(mark) || (mark.deleted.value && emptied.has(mark.articleId)) ? purgeMark(mark) : mark,
    ),
    revisions: (merged.revisions ?? []).filter(({ articleId }) => !emptied.has(articleId)),
  };
}
