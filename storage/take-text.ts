import { type ArticleRecord, type ArticleSnapshot, EMPTY_TEXT_HASH } from '../exchange';
import type { WriteScope } from './connection';
import { putArticle } from './marks';
import { fingerprintRow } from './reposts';

/** Writes an article with all that is made of its text. */
export async function putWithText(scope: WriteScope, article: ArticleRecord): Promise<ArticleRecord> {
  await scope.db.fingerprints.put(fingerprintRow(article));
  await putArticle(scope, article);
  return article;
}

/** An article that is known by another program's marks alone gets its text when its page is seen, as by a merge. */
export async function takeText(
  scope: WriteScope,
  article: ArticleRecord,
  snapshot: ArticleSnapshot,
): Promise<ArticleRecord> {
  if (article.textHash !== EMPTY_TEXT_HASH || snapshot.textHash === EMPTY_TEXT_HASH) return article;
  return putWithText(scope, { ...article, ...snapshot });
}
