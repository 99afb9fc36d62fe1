import type { Colour } from '../highlights/colours';
import { editNote } from './note';
import type { HighlightRecord, Identity, Stamp } from './records';
import { sortedRecord } from './register';
import { tagName, tagNames } from './tag-name';

/** The mark in another colour. */
export function setColour(mark: HighlightRecord, colour: Colour, stamp: Stamp): HighlightRecord {
  return { ...mark, colour: { value: colour, stamp } };
}

/** The mark with its note replaced; an empty text clears it. */
export function setNote(mark: HighlightRecord, text: string, stamp: Stamp): HighlightRecord {
  return { ...mark, note: editNote(mark.note, text, stamp) };
}

/** The mark with a tag added or taken away. The same mark for what cannot be a tag (see `tagName`). */
export function setTag(mark: HighlightRecord, tag: string, there: boolean, stamp: Stamp): HighlightRecord {
  const name = tagName(tag);
  if (name === null) return mark;
  const others = Object.entries(mark.tags).filter(([other]) => other !== name);
  return { ...mark, tags: sortedRecord([...others, [name, { value: there, stamp }]]) };
}

/** The mark with exactly these tags. Tags that stay keep their stamps. */
export function setTags(mark: HighlightRecord, tags: readonly string[], stamp: Stamp): HighlightRecord {
  const wanted = new Set(tagNames(tags));
  const present = new Set(tagsOf(mark));
  let next = mark;
  for (const tag of present) if (!wanted.has(tag)) next = setTag(next, tag, false, stamp);
  for (const tag of wanted) if (!present.has(tag)) next = setTag(next, tag, true, stamp);
  return next;
}

/** The tags that are there, sorted by code unit. */
export function tagsOf(mark: HighlightRecord): string[] {
  return Object.entries(mark.tags)
    .filter(([, { value }]) => value)
    .map(([tag]) => tag)
    .sort();
}

/** The record deleted or brought back, under all its ids. */
export function setDeleted<T extends Identity>(record: T, value: boolean, stamp: Stamp): T {
  const deleted = { value, stamp };
  if (record.aliases.length === 0) return { ...record, deleted };
  const ids = [record.id, ...record.aliases];
  return { ...record, deleted, deletedPerId: sortedRecord(ids.map((id) => [id, deleted])) };
}
