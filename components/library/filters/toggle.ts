import { type FilterField, hasFilter, withFilter, withoutFilter } from '../../../exchange/query';

/** An article has one of each, so that a second value takes the first one's place. */
const SINGLE: readonly FilterField[] = ['site', 'source', 'script'];

/** The search text with the filter, or without it where it had it. */
export const toggleFilter = (query: string, field: FilterField, value: string): string => {
  if (hasFilter(query, field, value)) return withoutFilter(query, field, value);
  return withFilter(SINGLE.includes(field) ? withoutFilter(query, field) : query, field, value);
};
