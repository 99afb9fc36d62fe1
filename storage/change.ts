import * as v from 'valibot';
import {
  addPlace,
  addRefusal,
  type HighlightPatch,
  type HighlightRecord,
  noteText,
  setColour,
  setDeleted,
  setNote,
  setTags,
  withdrawAnswer,
} from '../exchange';
import { HighlightPatchSchema } from '../exchange/schema';
import type { WriteScope } from './connection';
import { StorageFailure } from './failure';
import { putMarks, requireArticle, requireMark } from './marks';

/** See `LibraryStore.updateHighlight`. */
export async function updateHighlight(
  scope: WriteScope,
  id: string,
  patch: HighlightPatch,
): Promise<HighlightRecord> {
  const parsed = v.safeParse(HighlightPatchSchema, patch);
  if (!parsed.success) throw new StorageFailure('invalid');
  const before = await requireMark(scope.db, id);
  if (before.deleted.value) throw new StorageFailure('not-found');
  const { colour, note, tags, place, notOn, withdrawn } = parsed.output;
  const stamp = scope.clock.nextStamp();
  let mark = before;
  if (colour !== undefined && colour !== mark.colour.value) mark = setColour(mark, colour, stamp);
  if (note !== undefined && note !== noteText(mark.note)) mark = setNote(mark, note, stamp);
  if (tags !== undefined) mark = setTags(mark, tags, stamp);
  if (place !== undefined) mark = addPlace(mark, place);
  if (notOn !== undefined) mark = addRefusal(mark, notOn);
  if (withdrawn !== undefined) mark = withdrawAnswer(mark, withdrawn);
  if (mark !== before) await putMarks(scope, await requireArticle(scope.db, mark.articleId), [mark]);
  return mark;
}

/** Deletes or restores one mark. Repeating it changes nothing. */
export async function setHighlightDeleted(
  scope: WriteScope,
  id: string,
  deleted: boolean,
): Promise<HighlightRecord> {
  const before = await requireMark(scope.db, id);
  if (before.deleted.value === deleted) return before;
  if (before.purged) throw new StorageFailure('not-found');
  const mark = setDeleted(before, deleted, scope.clock.nextStamp());
  await putMarks(scope, await requireArticle(scope.db, mark.articleId), [mark]);
  return mark;
}
