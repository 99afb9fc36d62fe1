import { mergeArticles } from './merge-articles';
import { mergeHighlights } from './merge-highlights';
import type { Library } from './records';

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** A library without records. */
export const EMPTY_LIBRARY: Library = { articles: [], highlights: [], revisions: [] };

/**
 * Joins two libraries. Commutative, associative and idempotent, so machines that exchange bundles in any order, any
 * number of times, end equal. For each field the later stamp wins; tags are sets of additions and removals; a note
 * written on both sides keeps both texts; a record goes only where a later tombstone for its own id says so; articles
 * of one address, and marks of one quote at one place, become one record with aliases, and marks follow their article.
 * An id stands for one address or one place for ever: `admit` keeps out what contradicts that.
 *
 * The result is in normal form: records sorted by id, one for each address and each place.
 */
export function merge(a: Library, b: Library): Library {
  const { articles, revisions, idOf } = mergeArticles(
    [...a.articles, ...b.articles],
    [...(a.revisions ?? []), ...(b.revisions ?? [])],
  );
  const highlights = mergeHighlights([...a.highlights, ...b.highlights], idOf);
  return {
    articles: articles.sort(byId),
    highlights: highlights.sort(byId),
    revisions: revisions.sort(byId),
  };
}
