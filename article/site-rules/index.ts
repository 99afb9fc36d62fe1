/** Sites whose articles are read by selectors. */
export { PART_OF, type RuledField, readField } from './fields';
export { selectorForField } from './find-field';
export { findAll, type Ruled, rulesFor } from './read';
export { SITE_RULES } from './rules';
export { selectorOf } from './selector';
export type { SiteRule } from './types';
