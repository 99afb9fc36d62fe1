import * as v from 'valibot';
import {
  type ArticleRecord,
  type ArticleSnapshot,
  asRevision,
  foldedText,
  type RevisionRecord,
  urlKey,
} from '../exchange';
import { ArticleSnapshotSchema } from '../exchange/schema';
import type { WriteScope } from './connection';
import { StorageFailure } from './failure';
import { putArticle } from './marks';
import { takeText } from './take-text';

/** What a visit to a saved article found. */
export interface Visit {
  article: ArticleRecord;
  /** `null` where the text is the one that was saved, in whichever script. */
  change: null | {
    revision: RevisionRecord;
    /** This text was not seen before. */
    isNew: boolean;
  };
}

/** See `LibraryStore.visit`. */
export async function visit(scope: WriteScope, draft: ArticleSnapshot): Promise<Visit | null> {
  const parsed = v.safeParse(ArticleSnapshotSchema, draft);
  const key = parsed.success ? urlKey(parsed.output.url) : null;
  if (!parsed.success || key === null) throw new StorageFailure('invalid');
  const row = await scope.db.articles.where('urlKey').equals(key).first();
  if (row === undefined || row.live === 0) return null;
  const article = await takeText(scope, row.record, parsed.output);
  return { article, change: await keepRevision(scope, article, parsed.output) };
}

/** Keeps the text of a capture unless the article or one of its revisions has it. `null` where the article has it. */
export async function keepRevision(
  scope: WriteScope,
  article: ArticleRecord,
  snapshot: ArticleSnapshot,
): Promise<Visit['change']> {
  const { db } = scope;
  const text = foldedText(snapshot.blocks);
  if (snapshot.textHash === article.textHash || text === foldedText(article.blocks)) return null;
  const known = await db.revisions.where('articleId').equals(article.id).toArray();
  const same = known.find(({ blocks }) => foldedText(blocks) === text);
  if (same !== undefined) return { revision: same, isNew: false };
  const revision = asRevision({ ...snapshot, id: article.id });
  await db.revisions.put(revision);
  // Written again, so that it is known to have changed here.
  await putArticle(scope, article);
  return { revision, isNew: true };
}
