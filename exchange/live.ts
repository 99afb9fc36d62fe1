import type { ArticleRecord, HighlightRecord, Library } from './records';

/** An article that a reader sees, with its live marks in the order of the page. */
export interface LiveArticle {
  article: ArticleRecord;
  highlights: HighlightRecord[];
}

/**
 * What a reader sees of a library: live articles with their live marks, newest first by when they were saved. A live
 * mark keeps its article, even one that another device deleted without knowing of the mark.
 */
export function liveArticles(library: Library): LiveArticle[] {
  const marks = liveMarksByArticle(library.highlights);
  return library.articles
    .filter((article) => !article.deleted.value || marks.has(article.id))
    .sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1))
    .map((article) => ({ article, highlights: inPageOrder(marks.get(article.id) ?? []) }));
}

/** The live ones among marks, by the id of their article. */
export function liveMarksByArticle(highlights: readonly HighlightRecord[]): Map<string, HighlightRecord[]> {
  const marks = new Map<string, HighlightRecord[]>();
  for (const mark of highlights) {
    if (mark.deleted.value) continue;
    const siblings = marks.get(mark.articleId);
    if (siblings === undefined) marks.set(mark.articleId, [mark]);
    else siblings.push(mark);
  }
  return marks;
}

/** Marks sorted by where they begin in the page's text. */
export function inPageOrder(marks: readonly HighlightRecord[]): HighlightRecord[] {
  return [...marks].sort(
    (a, b) => a.selectors.position.start - b.selectors.position.start || (a.id < b.id ? -1 : 1),
  );
}
