import type { Article } from '../../article/types';

/** A quote with its source, for the clipboard: the words, then title, source, date and address. */
export const citeQuote = (quote: string, article: Article, url: string): string => {
  const source = [
    `《${article.title}》`,
    article.source ?? article.siteName,
    article.publishedAt?.slice(0, 10),
  ];
  return `“${quote}”\n— ${source.filter(Boolean).join('，')}\n${url}`;
};
