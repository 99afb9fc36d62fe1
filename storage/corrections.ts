import * as v from 'valibot';
import { type Availability, type Correction, correct, setAvailability, urlKey } from '../exchange';
import { AvailabilitySchema, CorrectionSchema } from '../exchange/schema';
import { articlesByIds, commit } from './commit';
import type { WriteScope } from './connection';
import { StorageFailure } from './failure';
import { putArticle } from './marks';
import type { Done } from './reversal';

/** See `LibraryStore.correctArticle`. */
export async function correctArticle(scope: WriteScope, id: string, patch: Correction): Promise<Done> {
  const parsed = v.safeParse(CorrectionSchema, patch);
  if (!parsed.success) throw new StorageFailure('invalid');
  const [article] = await articlesByIds(scope.db, [id]);
  if (article === undefined) throw new StorageFailure('not-found');
  const corrected = correct(article, parsed.output, scope.clock.nextStamp());
  return commit(scope, { articles: [[article, corrected]] });
}

/** See `LibraryStore.markAvailability`. */
export async function markAvailability(
  scope: WriteScope,
  url: string,
  found: Omit<Availability, 'at'>,
): Promise<boolean> {
  const parsed = v.safeParse(AvailabilitySchema, { ...found, at: scope.now });
  if (!parsed.success) throw new StorageFailure('invalid');
  const key = urlKey(url);
  const row = key === null ? undefined : await scope.db.articles.where('urlKey').equals(key).first();
  if (row === undefined || row.live === 0) return false;
  const known = row.record.availability?.value.state ?? 'here';
  // Where nothing changed there is nothing to keep: the library is not written at each visit.
  if (known !== parsed.output.state) {
    await putArticle(scope, setAvailability(row.record, parsed.output, scope.clock.nextStamp()));
  }
  return true;
}
