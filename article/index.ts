/** The article of a page: whether there is one, what it says and who said it, and its text as one line of offsets. */
export { extractArticle, extractFrom } from './extract';
export { distance, fingerprint, isNear, isSameArticle } from './fingerprint';
export { explainArticle, isProbablyArticle } from './is-probably-article';
export { walkLines } from './lines';
export { createPageText, type PageText, type Side } from './page-text';
export { sharedLines } from './repeated-lines';
export { SITE_RULES, type SiteRule } from './site-rules';
export { DEFAULT_SITES, type Site, siteNameOf } from './sites';
export type { Article, Block, BlockKind, Dropped, DropReason, PageScript } from './types';
