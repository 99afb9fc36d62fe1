import type { Verdict } from './boilerplate/classify';
import type { Container } from './container';
import type { Page } from './lines';
import type { Declared } from './metadata/declared';
import type { Headline } from './metadata/title';
import type { Ruled } from './site-rules/read';
import type { Article, Block } from './types';

/** What an article's particulars are read from. */
export interface Findings {
  /** The document that the article lies in: the page's, or that of a frame. */
  document: Document;
  page: Page;
  container: Container;
  headline: Headline;
  /** One for each of the page's lines. */
  verdicts: readonly Verdict[];
  blocks: readonly Block[];
  declared: Declared;
  /** That document's address. */
  url: string;
  isChinese: boolean;
  /** What a rule for the site found. */
  ruled: Ruled | null;
}

/** An article without its particulars, which most pages that are read never need. */
export interface FoundArticle extends Pick<Article, 'title' | 'script' | 'blocks' | 'dropped' | 'text'> {
  findings: Findings;
}
