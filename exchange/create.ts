import { EMPTY_NOTE, editNote } from './note';
import type { ArticleRecord, ArticleSnapshot, HighlightRecord, Stamp } from './records';
import { sortedRecord } from './register';
import type { HighlightDraft } from './schema';
import { tagNames } from './tag-name';
import { urlKey } from './url-key';

/** What a new record needs from outside: its stamp, and the time in milliseconds since the epoch. */
export interface Origin {
  stamp: Stamp;
  now: number;
}

/**
 * A new article record of a snapshot.
 * @param id a new UUIDv7
 * @throws RangeError when the snapshot's address is not http(s): check with `isWebUrl` first
 */
export function createArticleRecord(
  snapshot: ArticleSnapshot,
  { id, stamp, now }: Origin & { id: string },
): ArticleRecord {
  const key = urlKey(snapshot.url);
  if (key === null) throw new RangeError('An article needs an http or https address');
  return { ...snapshot, id, aliases: [], urlKey: key, createdAt: now, deleted: { value: false, stamp } };
}

/** A new mark in an article. */
export function createHighlightRecord(
  draft: HighlightDraft,
  { articleId, stamp, now }: Origin & { articleId: string },
): HighlightRecord {
  return {
    id: draft.id,
    aliases: [],
    articleId,
    selectors: draft.selectors,
    madeBy: draft.madeBy,
    ...(draft.copiedFrom !== undefined && { copiedFrom: draft.copiedFrom }),
    createdAt: now,
    colour: { value: draft.colour, stamp },
    note: draft.note ? editNote(EMPTY_NOTE, draft.note, stamp) : EMPTY_NOTE,
    tags: sortedRecord(tagNames(draft.tags ?? []).map((tag) => [tag, { value: true, stamp }])),
    deleted: { value: false, stamp },
  };
}
