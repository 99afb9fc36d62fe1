import * as v from 'valibot';
import {
  type ArticleRecord,
  type ArticleSnapshot,
  createArticleRecord,
  setDeleted,
  urlKey,
} from '../exchange';
import { ArticleSnapshotSchema } from '../exchange/schema';
import type { WriteScope } from './connection';
import { StorageFailure } from './failure';
import { keepRevision } from './keep-revision';
import { putArticle } from './marks';
import { putWithText, takeText } from './take-text';

/** See `LibraryStore.saveArticle`. */
export async function saveArticle(
  scope: WriteScope,
  draft: ArticleSnapshot,
  newId: () => string,
): Promise<ArticleRecord> {
  const parsed = v.safeParse(ArticleSnapshotSchema, draft);
  const key = parsed.success ? urlKey(parsed.output.url) : null;
  if (!parsed.success || key === null) throw new StorageFailure('invalid');
  const known = await scope.db.articles.where('urlKey').equals(key).first();
  if (known === undefined) return createArticle(scope, parsed.output, newId());
  if (known.record.purged) return fillArticle(scope, known.record, parsed.output);
  const seen = await takeText(scope, known.record, parsed.output);
  await keepRevision(scope, seen, parsed.output);
  if (!seen.deleted.value) return seen;
  const revived = setDeleted(seen, false, scope.clock.nextStamp());
  await putArticle(scope, revived);
  return revived;
}

async function createArticle(
  scope: WriteScope,
  snapshot: ArticleSnapshot,
  id: string,
): Promise<ArticleRecord> {
  return putWithText(
    scope,
    createArticleRecord(snapshot, { id, stamp: scope.clock.nextStamp(), now: scope.now }),
  );
}

/** Only the tombstone of the article was left: its ids come back to life with what the page has now. */
async function fillArticle(
  scope: WriteScope,
  { purged: _, ...tombstone }: ArticleRecord,
  snapshot: ArticleSnapshot,
): Promise<ArticleRecord> {
  const filled = { ...tombstone, ...snapshot, createdAt: scope.now };
  return putWithText(scope, setDeleted(filled, false, scope.clock.nextStamp()));
}
