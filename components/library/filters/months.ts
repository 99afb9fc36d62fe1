import { filtersIn, withFilter, withoutFilter } from '../../../exchange/query';

/** The first day of a month (`2024-05`), and of the one after it. */
const boundsOf = (month: string): { from: string; to: string } => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const next = new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
  return { from: `${month}-01`, to: `${next}-01` };
};

/**
 * Whether a search text asks for this month.
 * @param isAsked of `filtersIn`
 */
export const hasMonth = (isAsked: ReturnType<typeof filtersIn>, month: string): boolean => {
  const { from, to } = boundsOf(month);
  return isAsked('after', from) && isAsked('before', to);
};

/** The search text with this month as its only one, or without it. */
export const toggleMonth = (query: string, month: string): string => {
  const { from, to } = boundsOf(month);
  const rest = withoutFilter(withoutFilter(query, 'after'), 'before');
  if (hasMonth(filtersIn(query), month)) return rest;
  return withFilter(withFilter(rest, 'after', from), 'before', to);
};
