/**
 * Where the parts of a site's articles stand, as CSS selectors. What they find is taken before anything that is worked
 * out; where they find nothing, a page is read as any other. A reader's own corrections have the same form.
 */
export interface SiteRule {
  /** A domain: it and all below it. */
  host: string;
  /** Only for addresses whose path begins with this. */
  path?: string | undefined;
  title?: string | undefined;
  body?: string | undefined;
  date?: string | undefined;
  source?: string | undefined;
  author?: string | undefined;
  /** Everything it finds is left out of the body. */
  drop?: string | undefined;
  /** Everything it finds belongs to the body. Of rules that say otherwise of one line, the first is followed. */
  keep?: string | undefined;
}

/** A rule of ours, with the kind of page it was made for and on how many such pages it was seen to be needed. */
export interface ListedRule extends SiteRule {
  page: string;
  count: number;
}
