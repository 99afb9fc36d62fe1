import {
  type ArticleRecord,
  collectionsOf,
  type HighlightRecord,
  type Identity,
  idsOf,
  noteText,
  parseStamp,
  tagsOf,
} from '../exchange';
import type { ArticleRow, HighlightRow } from './database';

/**
 * @param liveMarks a live mark keeps an article in sight that another device deleted without knowing of it
 * @param changed number of the action that writes it
 */
export function articleRow(
  record: ArticleRecord,
  liveMarks: readonly HighlightRecord[],
  changed: number,
): ArticleRow {
  const live = record.deleted.value && liveMarks.length === 0 ? 0 : 1;
  return {
    id: record.id,
    ids: idsOf(record),
    urlKey: record.urlKey,
    live,
    createdAt: record.createdAt,
    record,
    changed,
    ...articleColumns(record, live),
  };
}

/** The columns of version 3. A column that has nothing to say stays away, and out of its index. */
export function articleColumns(
  record: ArticleRecord,
  live: ArticleRow['live'],
): Pick<ArticleRow, 'trashedAt' | 'collections'> {
  if (live === 0) return trash(record);
  const collections = collectionsOf(record);
  return collections.length === 0 ? {} : { collections };
}

/** The columns of version 3. */
export function highlightColumns(record: HighlightRecord): Pick<HighlightRow, 'trashedAt' | 'tags'> {
  if (record.deleted.value) return trash(record);
  const tags = tagsOf(record);
  return tags.length === 0 ? {} : { tags };
}

/** What was purged is no longer in the trash. */
function trash({ deleted, purged }: Identity): { trashedAt?: number } {
  return purged ? {} : { trashedAt: parseStamp(deleted.stamp).time };
}

export function highlightRow(record: HighlightRecord, changed: number): HighlightRow {
  return {
    id: record.id,
    ids: idsOf(record),
    articleId: record.articleId,
    live: record.deleted.value ? 0 : 1,
    createdAt: record.createdAt,
    noted: noteText(record.note) === '' ? 0 : 1,
    record,
    changed,
    ...highlightColumns(record),
  };
}
