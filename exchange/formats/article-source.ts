import { type LiveArticle, liveArticles } from '../live';
import type { Library } from '../records';

/** The articles of an export, newest first, read a portion at a time: a library does not stand in memory as a whole. */
export interface ArticleSource {
  /** How many there are. */
  total: number;
  /**
   * Up to so many of them, beginning with one; fewer where some are gone meanwhile, `null` where they cannot be read,
   * which ends the export.
   * @param from from 0
   */
  read: (from: number, count: number) => Promise<readonly LiveArticle[] | null>;
}

/** The live articles of a library that is in memory. */
export function articlesOf(library: Library): ArticleSource {
  const articles = liveArticles(library);
  return {
    total: articles.length,
    read: (from, count) => Promise.resolve(articles.slice(from, from + count)),
  };
}
