import * as v from 'valibot';
import {
  createHighlightRecord,
  type HighlightDraft,
  type HighlightRecord,
  joinIdentities,
  LIMITS,
  noteText,
  placeKey,
  setColour,
  setNote,
  setTag,
  setTags,
  urlKey,
} from '../exchange';
import { HighlightDraftSchema } from '../exchange/schema';
import type { WriteScope } from './connection';
import { StorageFailure } from './failure';
import type { HighlightSave, SavedHighlight } from './library-store';
import { findMark, marksOf, putMarks, removeMarkRow, requireArticle, withLiveMarks } from './marks';
import { saveArticle } from './save-article';

/** See `LibraryStore.saveHighlight`. */
export async function saveHighlight(
  scope: WriteScope,
  save: HighlightSave,
  newId: () => string,
): Promise<SavedHighlight> {
  const { db, clock, now } = scope;
  if (!v.is(HighlightDraftSchema, save.highlight)) throw new StorageFailure('invalid');
  const draft = v.parse(HighlightDraftSchema, save.highlight);
  const repeated = await findMark(db, draft.id);
  if (repeated !== undefined) {
    const article = await requireArticle(db, repeated.articleId);
    // An id stands for one place for ever; and a page is not told of another page's marks.
    if (article.urlKey !== urlKey(save.article.url)) throw new StorageFailure('invalid');
    return { ...(await withLiveMarks(db, article)), highlight: repeated };
  }
  const article = await saveArticle(scope, save.article, newId);
  const place = placeKey(draft.selectors);
  const there = (await marksOf(db, article.id)).find(
    ({ selectors, purged }) => !purged && placeKey(selectors) === place,
  );
  const stamp = clock.nextStamp();
  const fresh = createHighlightRecord(draft, { articleId: article.id, stamp, now });
  const highlight = there === undefined ? fresh : markAgain(there, fresh, draft, stamp);
  // Marking a deleted mark's place again names the record anew.
  if (there !== undefined && there.id !== highlight.id) await removeMarkRow(scope, there.id);
  await putMarks(scope, article, [highlight]);
  return { ...(await withLiveMarks(db, article)), highlight };
}

/**
 * The place was marked before. A live mark takes the new colour and is added to; of a deleted one nothing comes back
 * but its identity, which holds its tombstone.
 */
function markAgain(
  there: HighlightRecord,
  fresh: HighlightRecord,
  draft: HighlightDraft,
  stamp: string,
): HighlightRecord {
  const coloured = setColour(there, draft.colour, stamp);
  const identity = joinIdentities([there, fresh]);
  const old = noteText(there.note);
  if (there.deleted.value) {
    const tagged = setTags(coloured, draft.tags ?? [], stamp);
    const noted = old === '' && !draft.note ? tagged : setNote(tagged, draft.note ?? '', stamp);
    return { ...noted, selectors: fresh.selectors, madeBy: fresh.madeBy, ...identity };
  }
  const tagged = (draft.tags ?? []).reduce((mark, tag) => setTag(mark, tag, true, stamp), coloured);
  const texts = [...new Set([old, draft.note ?? ''])].filter((text) => text !== '');
  const note = texts.join('\n\n');
  // No bundle with it would be taken in again.
  if (draft.note && note.length > LIMITS.note) throw new StorageFailure('invalid');
  const noted = draft.note ? setNote(tagged, note, stamp) : tagged;
  return { ...noted, ...identity };
}
