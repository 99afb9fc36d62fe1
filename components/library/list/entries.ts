import type { FacetValue } from '../filters/model';

/** A line of the list: an article (by its index in the list's ids), or the month that the ones below were published in. */
export type Entry = { kind: 'article'; index: number } | { kind: 'month'; month: string; articles: number };

/**
 * The lines of a list. With months, latest first and in the order of the list, each stands above its articles; what
 * they do not count stands below the last.
 */
export const entriesOf = (articles: number, months: readonly FacetValue[] = []): Entry[] => {
  const entries: Entry[] = [];
  let index = 0;
  for (const { value, articles: count } of months) {
    if (index >= articles) break;
    const end = Math.min(articles, index + count);
    entries.push({ kind: 'month', month: value, articles: count });
    for (; index < end; index++) entries.push({ kind: 'article', index });
  }
  for (; index < articles; index++) entries.push({ kind: 'article', index });
  return entries;
};
