/** The article of a page: whether there is one, what it says and who said it, and its text as one line of offsets. */
export { extractArticle, findArticle } from './extract';
export type { Findings, FoundArticle } from './findings';
export { distance, fingerprint, isNear, isSameArticle } from './fingerprint';
export { explainArticle, isProbablyArticle } from './is-probably-article';
export { readLines, walkLines } from './lines';
export { createPageText, layPageText, type PageText, type Side } from './page-text';
export { type Particulars, readParticulars } from './read-particulars';
export { sharedLines } from './repeated-lines';
export { SITE_RULES, type SiteRule } from './site-rules';
export { DEFAULT_SITES, type Site, siteNameOf } from './sites';
export type { Article, Block, BlockKind, Dropped, DropReason, PageScript } from './types';
