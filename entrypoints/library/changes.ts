import type { RevisionModel } from '../../components/library/article/model';
import type { ArticleRecord, HighlightRecord, RevisionRecord } from '../../exchange';
import { summarise, touchedMarks } from '../../exchange/diff';
import { successive } from '../../exchange/successive';

/**
 * What became of an article's text, visit by visit, the latest first, and which marks the change touches.
 *
 * @param revisions oldest first
 */
export const changesOf = (
  article: ArticleRecord,
  revisions: readonly RevisionRecord[],
  marks: readonly HighlightRecord[],
): RevisionModel[] =>
  successive(article, revisions).map(({ revision, before, texts, sentences }) => ({
    id: revision.id,
    capturedAt: revision.capturedAt,
    title: revision.title,
    sentences,
    summary: summarise(sentences),
    touched: touchedMarks(marks, sentences, {
      text: texts.before,
      hash: before.textHash,
      after: texts.after,
    }),
  }));
