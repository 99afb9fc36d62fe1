import { textOf } from '../../article/text-of';
import type { RevisionModel } from '../../components/library/article/model';
import type { ArticleRecord, HighlightRecord, RevisionRecord } from '../../exchange';
import { diffTexts, summarise, touchedMarks } from '../../exchange/diff';

/**
 * What became of an article's text, visit by visit: each text beside the one that was seen before it, the latest first,
 * and which marks the change touches.
 *
 * @param revisions oldest first
 */
export const changesOf = (
  article: ArticleRecord,
  revisions: readonly RevisionRecord[],
  marks: readonly HighlightRecord[],
): RevisionModel[] => {
  const models: RevisionModel[] = [];
  let before: Pick<RevisionRecord, 'blocks' | 'textHash'> = article;
  for (const revision of revisions) {
    const [text, after] = [textOf(before.blocks), textOf(revision.blocks)];
    const sentences = diffTexts(text, after);
    models.push({
      id: revision.id,
      capturedAt: revision.capturedAt,
      title: revision.title,
      sentences,
      summary: summarise(sentences),
      touched: touchedMarks(marks, sentences, { text, hash: before.textHash, after }),
    });
    before = revision;
  }
  return models.reverse();
};
