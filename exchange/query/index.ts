export { firstDay } from './dates';
export { formatFilter, formatPhrase, hasFilter, withFilter, withoutFilter } from './edit';
export { COLOUR_NAMES, FILTERS, type FilterField, HAS, type HasValue, SCRIPTS } from './filters';
export { parseQuery, type QueryTerm } from './parse';
