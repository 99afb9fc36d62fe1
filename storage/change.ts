import * as v from 'valibot';
import {
  type ArticleRecord,
  addPlace,
  addRefusal,
  type HighlightPatch,
  type HighlightRecord,
  type LiveArticle,
  noteText,
  setColour,
  setDeleted,
  setNote,
  setTags,
} from '../exchange';
import { HighlightPatchSchema } from '../exchange/schema';
import type { WriteScope } from './connection';
import { StorageFailure } from './failure';
import { marksOf, putMarks, requireArticle, requireMark, withLiveMarks } from './marks';

/** See `LibraryStore.updateHighlight`. */
export async function updateHighlight(
  { db, clock }: WriteScope,
  id: string,
  patch: HighlightPatch,
): Promise<HighlightRecord> {
  const parsed = v.safeParse(HighlightPatchSchema, patch);
  if (!parsed.success) throw new StorageFailure('invalid');
  const before = await requireMark(db, id);
  if (before.deleted.value) throw new StorageFailure('not-found');
  const { colour, note, tags, place, notOn } = parsed.output;
  const stamp = clock.nextStamp();
  let mark = before;
  if (colour !== undefined && colour !== mark.colour.value) mark = setColour(mark, colour, stamp);
  if (note !== undefined && note !== noteText(mark.note)) mark = setNote(mark, note, stamp);
  if (tags !== undefined) mark = setTags(mark, tags, stamp);
  if (place !== undefined) mark = addPlace(mark, place);
  if (notOn !== undefined) mark = addRefusal(mark, notOn);
  if (mark !== before) await putMarks(db, await requireArticle(db, mark.articleId), [mark]);
  return mark;
}

/** Deletes or restores one mark. Repeating it changes nothing. */
export async function setHighlightDeleted(
  { db, clock }: WriteScope,
  id: string,
  deleted: boolean,
): Promise<HighlightRecord> {
  const before = await requireMark(db, id);
  if (before.deleted.value === deleted) return before;
  const mark = setDeleted(before, deleted, clock.nextStamp());
  await putMarks(db, await requireArticle(db, mark.articleId), [mark]);
  return mark;
}

/** Deletes an article and its live marks under one stamp, by which `restoreArticle` knows them again. */
export async function deleteArticle({ db, clock }: WriteScope, id: string): Promise<ArticleRecord> {
  const { article: before, highlights } = await withLiveMarks(db, await requireArticle(db, id));
  if (before.deleted.value && highlights.length === 0) return before;
  const stamp = clock.nextStamp();
  const article = setDeleted(before, true, stamp);
  const marks = highlights.map((mark) => setDeleted(mark, true, stamp));
  await putMarks(db, article, marks);
  return article;
}

/** Brings an article back with the marks that were deleted with it. */
export async function restoreArticle({ db, clock }: WriteScope, id: string): Promise<LiveArticle> {
  const before = await requireArticle(db, id);
  if (before.deleted.value) {
    const gone = before.deleted.stamp;
    const stamp = clock.nextStamp();
    const marks = (await marksOf(db, before.id)).filter(
      ({ deleted }) => deleted.value && deleted.stamp === gone,
    );
    const restored = marks.map((mark) => setDeleted(mark, false, stamp));
    await putMarks(db, setDeleted(before, false, stamp), restored);
  }
  return withLiveMarks(db, await requireArticle(db, id));
}
