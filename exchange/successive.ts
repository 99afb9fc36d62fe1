import { textOf } from '../article/text-of';
import { diffTexts, type TextDiff } from './diff';
import type { ArticleRecord, RevisionRecord } from './records';

/** A text that was seen at an article's address, beside the one that was seen before it. */
export interface Succession {
  revision: RevisionRecord;
  before: Pick<RevisionRecord, 'blocks' | 'textHash'>;
  /** The two texts: blocks joined by line ends. */
  texts: { before: string; after: string };
  sentences: TextDiff;
}

/**
 * What became of an article's text, visit by visit, the latest first.
 *
 * @param revisions oldest first
 * @param limit so many of the latest
 */
export const successive = (
  article: Pick<ArticleRecord, 'blocks' | 'textHash'>,
  revisions: readonly RevisionRecord[],
  limit = revisions.length,
): Succession[] =>
  revisions
    .map((revision, at) => ({ revision, before: revisions[at - 1] ?? article }))
    .reverse()
    .slice(0, limit)
    .map(({ revision, before }) => {
      const texts = { before: textOf(before.blocks), after: textOf(revision.blocks) };
      return { revision, before, texts, sentences: diffTexts(texts.before, texts.after) };
    });
