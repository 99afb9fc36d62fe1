import type { ArticleRecord, RevisionRecord } from '../../exchange';
import { summarise } from '../../exchange/diff';
import { successive } from '../../exchange/successive';
import type { SeenTexts } from '../../messaging';

/** So many are named; the library has them all. */
const LATEST = 5;

/**
 * The texts that were seen at an article's address, in numbers.
 *
 * @param revisions oldest first
 */
export const seenTexts = (article: ArticleRecord, revisions: readonly RevisionRecord[]): SeenTexts => ({
  total: revisions.length,
  latest: successive(article, revisions, LATEST).map(({ revision, sentences }) => ({
    capturedAt: revision.capturedAt,
    title: revision.title,
    summary: summarise(sentences),
  })),
});
