import type { Particulars } from '../../article';

/** A quote with its source, for the clipboard: the words, then title, source, date and address. */
export const citeQuote = (
  quote: string,
  article: Pick<Particulars, 'title' | 'source' | 'siteName' | 'publishedAt'>,
  url: string,
): string => {
  const source = [
    `《${article.title}》`,
    article.source ?? article.siteName,
    article.publishedAt?.slice(0, 10),
  ];
  return `“${quote}”\n— ${source.filter(Boolean).join('，')}\n${url}`;
};
