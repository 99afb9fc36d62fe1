import { fold } from '../../chinese';
import type { FilterField } from './filters';
import { parseQuery, type QueryTerm } from './parse';
import { formatPhrase } from './phrase';

/** A filter for exactly this value. */
export const formatFilter = (field: FilterField, value: string, negated = false): string =>
  `${negated ? '-' : ''}${field}:${field === 'before' || field === 'after' || field === 'has' ? value : formatPhrase(value)}`;

const isFor = (term: QueryTerm, field: FilterField, value: string): boolean =>
  term.kind === 'filter' && term.field === field && term.value === fold(value);

/** Tells of any value whether the query asks for it: the query is read once. */
export function filtersIn(query: string): (field: FilterField, value: string) => boolean {
  const asked = parseQuery(query).filter(({ kind, negated }) => kind === 'filter' && !negated);
  return (field, value) => asked.some((term) => isFor(term, field, value));
}

/** Whether the query asks for this value. */
export const hasFilter = (query: string, field: FilterField, value: string): boolean =>
  filtersIn(query)(field, value);

/** The query with the filter as well; the same query where it is there already. */
export function withFilter(query: string, field: FilterField, value: string): string {
  if (hasFilter(query, field, value)) return query;
  const others = query.trimEnd();
  return `${others}${others === '' ? '' : ' '}${formatFilter(field, value)}`;
}

/** The query without the filter, excluding or not; without a value, without any filter of the field. */
export function withoutFilter(query: string, field: FilterField, value?: string): string {
  const kept: string[] = [];
  let from = 0;
  for (const term of parseQuery(query)) {
    const goes =
      term.kind === 'filter' && term.field === field && (value === undefined || isFor(term, field, value));
    if (!goes) continue;
    kept.push(query.slice(from, term.start));
    from = term.end;
  }
  kept.push(query.slice(from));
  return kept
    .map((part, index) => (index === 0 ? part : part.trimStart()))
    .join('')
    .trim();
}
