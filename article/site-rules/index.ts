/** Sites whose articles are read by selectors. */
export { type Ruled, readByRules, rulesFor } from './read';
export { SITE_RULES } from './rules';
export type { SiteRule } from './types';
