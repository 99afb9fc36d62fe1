import type { SearchDoc } from './doc';

/** Several hundred articles as they are searched: one value each to read and to write. */
export interface SearchShardRow {
  id: number;
  docs: SearchDoc[];
}

/**
 * What has changed since the shards were written: so a save writes some kilobytes and not a shard. It counts for more
 * than what a shard says of the article; `null` says that there is nothing to find any more.
 */
export interface SearchLogRow {
  articleId: string;
  /** Number of the action that wrote it. */
  changed: number;
  doc: SearchDoc | null;
}

export interface SearchStateRow {
  key: 'search';
  /** See `SEARCH_FORMAT`. */
  format: number;
  /** Another one each time that shards are written: what is held in memory of earlier ones is void. */
  epoch: string;
}

/** To be raised when `SearchDoc` or the fold changes: all is made anew from the records before the next search. */
export const SEARCH_FORMAT = 3;

/** How many articles are in a shard: a megabyte or so. */
export const SHARD_SIZE = 256;
