import * as v from 'valibot';
import { type HighlightRecord, noteText, setColour, setNote, setTag, setTags } from '../exchange';
import { HighlightPatchSchema } from '../exchange/schema';
import type { Colour } from '../highlights/colours';
import { commit, marksByIds } from './commit';
import type { WriteScope } from './connection';
import { StorageFailure } from './failure';
import type { Done } from './reversal';

/** What to change of many marks; fields left out stay. */
export interface MarksPatch {
  colour?: Colour;
  note?: string;
  /** All that they have from now on. */
  tags?: readonly string[];
  addTags?: readonly string[];
  removeTags?: readonly string[];
}

/** See `LibraryStore.updateHighlights`. */
export async function updateHighlights(
  scope: WriteScope,
  ids: readonly string[],
  patch: MarksPatch,
): Promise<Done> {
  const { colour, note, tags, addTags = [], removeTags = [] } = patch;
  const isSound = v.is(HighlightPatchSchema, {
    colour,
    note,
    tags: [...(tags ?? []), ...addTags, ...removeTags],
  });
  if (!isSound) throw new StorageFailure('invalid');
  const stamp = scope.clock.nextStamp();
  const edit = (mark: HighlightRecord): HighlightRecord => {
    if (mark.deleted.value) return mark;
    let next = mark;
    const hasTag = (tag: string) => next.tags[tag.trim()]?.value === true;
    if (colour !== undefined && colour !== mark.colour.value) next = setColour(next, colour, stamp);
    if (note !== undefined && note !== noteText(mark.note)) next = setNote(next, note, stamp);
    if (tags !== undefined) next = setTags(next, tags, stamp);
    for (const tag of removeTags) if (hasTag(tag)) next = setTag(next, tag, false, stamp);
    for (const tag of addTags) if (!hasTag(tag)) next = setTag(next, tag, true, stamp);
    return next;
  };
  const marks = await marksByIds(scope.db, ids);
  return commit(scope, { marks: marks.map((mark) => [mark, edit(mark)]) });
}
