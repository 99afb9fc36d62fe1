export { firstDay } from './dates';
export { filtersIn, formatFilter, hasFilter, withFilter, withoutFilter } from './edit';
export { COLOUR_NAMES, FILTERS, type FilterField, HAS, type HasValue, SCRIPTS } from './filters';
export { parseQuery, type QueryTerm } from './parse';
export { formatPhrase } from './phrase';
