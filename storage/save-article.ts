import * as v from 'valibot';
import {
  type ArticleRecord,
  type ArticleSnapshot,
  asRevision,
  createArticleRecord,
  setDeleted,
  urlKey,
} from '../exchange';
import { ArticleSnapshotSchema } from '../exchange/schema';
import type { WriteScope } from './connection';
import { StorageFailure } from './failure';
import { putArticle } from './marks';
import { fingerprintRow } from './reposts';
import { textRow } from './rows';

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
  await keepRevision(scope, known.record, parsed.output);
  if (!known.record.deleted.value) return known.record;
  const revived = setDeleted(known.record, false, scope.clock.nextStamp());
  await putArticle(scope.db, revived);
  return revived;
}

async function createArticle(
  { db, clock, now }: WriteScope,
  snapshot: ArticleSnapshot,
  id: string,
): Promise<ArticleRecord> {
  const article = createArticleRecord(snapshot, { id, stamp: clock.nextStamp(), now });
  await db.texts.put(textRow(article));
  await db.fingerprints.put(fingerprintRow(article));
  await putArticle(db, article);
  return article;
}

async function keepRevision(
  { db }: WriteScope,
  article: ArticleRecord,
  snapshot: ArticleSnapshot,
): Promise<void> {
  if (snapshot.textHash === article.textHash) return;
  const revision = asRevision({ ...snapshot, id: article.id });
  if ((await db.revisions.get(revision.id)) === undefined) await db.revisions.add(revision);
}
