import {
  type ArticleRecord,
  type ArticleSnapshot,
  asRevision,
  isSameText,
  type RevisionRecord,
} from '../exchange';
import type { WriteScope } from './connection';
import { putArticle } from './marks';

/** A later text of an article, and whether it was not seen before. */
export interface KeptRevision {
  revision: RevisionRecord;
  isNew: boolean;
}

/**
 * So many later texts of an article are kept: the oldest go. A page that is edited at each visit would fill the disk; see
 * docs/decisions/0014-how-many-texts-are-kept.md.
 */
const MOST_REVISIONS = 50;

/** Keeps the text of a capture unless the article or one of its revisions has it. `null` where the article has it. */
export async function keepRevision(
  scope: WriteScope,
  article: ArticleRecord,
  snapshot: ArticleSnapshot,
): Promise<KeptRevision | null> {
  const { db } = scope;
  if (isSameText(article, snapshot)) return null;
  const known = await db.revisions.where('articleId').equals(article.id).sortBy('capturedAt');
  const same = known.find((revision) => isSameText({ ...snapshot, ...revision }, snapshot));
  if (same !== undefined) return { revision: same, isNew: false };
  const revision = asRevision({ ...snapshot, id: article.id });
  await db.revisions.put(revision);
  const surplus = known.slice(0, Math.max(0, known.length + 1 - MOST_REVISIONS));
  await db.revisions.bulkDelete(surplus.map(({ id }) => id));
  // Written again, so that it is known to have changed here.
  await putArticle(scope, article);
  return { revision, isNew: true };
}
