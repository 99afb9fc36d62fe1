import {
  type ArticleRecord,
  type Correction,
  correct,
  type HighlightRecord,
  noteText,
  type Stamp,
  setCollection,
  setColour,
  setDeleted,
  setNote,
  setTag,
} from '../exchange';
import type { Colour } from '../highlights/colours';

/** Values that an action changed, as they were before; what it left alone is not there. */
export interface ArticleBefore {
  id: string;
  deleted?: boolean;
  collections?: Record<string, boolean>;
  corrections?: Correction;
}

export interface MarkBefore {
  id: string;
  deleted?: boolean;
  colour?: Colour;
  note?: string;
  tags?: Record<string, boolean>;
}

/** What takes an action back: hand it to `LibraryStore.revert`, which answers with the way forward again. */
export interface Reversal {
  articles: ArticleBefore[];
  marks: MarkBefore[];
}

/** An action on many records: how many it changed, and the way back. */
export interface Done {
  articles: number;
  marks: number;
  undo: Reversal;
}

const differing = (before: Record<string, { value: boolean }> = {}, after: typeof before = {}) =>
  Object.fromEntries(
    Object.entries(after)
      .filter(([key, { value }]) => (before[key]?.value ?? false) !== value)
      .map(([key]) => [key, before[key]?.value ?? false]),
  );

const ifAny = <T extends object>(value: T): T | undefined =>
  Object.keys(value).length > 0 ? value : undefined;

export function articleBefore(before: ArticleRecord, after: ArticleRecord): ArticleBefore {
  const collections = ifAny(differing(before.collections, after.collections));
  const corrections: Correction = {};
  for (const field of Object.keys(after.corrections ?? {}) as (keyof Correction)[]) {
    const was = before.corrections?.[field]?.value ?? null;
    if (after.corrections?.[field]?.value !== was) corrections[field] = was;
  }
  return {
    id: after.id,
    ...(before.deleted.value !== after.deleted.value && { deleted: before.deleted.value }),
    ...(collections && { collections }),
    ...(ifAny(corrections) && { corrections }),
  };
}

export function markBefore(before: HighlightRecord, after: HighlightRecord): MarkBefore {
  const tags = ifAny(differing(before.tags, after.tags));
  const note = noteText(before.note);
  return {
    id: after.id,
    ...(before.deleted.value !== after.deleted.value && { deleted: before.deleted.value }),
    ...(before.colour.value !== after.colour.value && { colour: before.colour.value }),
    ...(note !== noteText(after.note) && { note }),
    ...(tags && { tags }),
  };
}

/** The article with what it had before. The same one if it has it still. */
export function revertArticle(article: ArticleRecord, before: ArticleBefore, stamp: Stamp): ArticleRecord {
  let next = article;
  for (const [name, there] of Object.entries(before.collections ?? {})) {
    if ((next.collections?.[name]?.value ?? false) !== there) next = setCollection(next, name, there, stamp);
  }
  if (before.corrections) next = correct(next, before.corrections, stamp);
  if (before.deleted !== undefined && before.deleted !== next.deleted.value) {
    next = setDeleted(next, before.deleted, stamp);
  }
  return next;
}

/** The mark with what it had before. The same one if it has it still. */
export function revertMark(mark: HighlightRecord, before: MarkBefore, stamp: Stamp): HighlightRecord {
  let next = mark;
  const { colour, note, tags = {}, deleted } = before;
  if (colour !== undefined && colour !== next.colour.value) next = setColour(next, colour, stamp);
  if (note !== undefined && note !== noteText(next.note)) next = setNote(next, note, stamp);
  for (const [tag, there] of Object.entries(tags)) {
    if ((next.tags[tag]?.value ?? false) !== there) next = setTag(next, tag, there, stamp);
  }
  if (deleted !== undefined && deleted !== next.deleted.value) next = setDeleted(next, deleted, stamp);
  return next;
}
