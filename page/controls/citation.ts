import type { Particulars } from '../../article';
import type { PageScript } from '../../chinese/types';
import { citation, inQuotes } from '../../exchange/formats/citation/gbt7714';
import { localDay } from '../../exchange/local-day';

/**
 * A quote with its source, for the clipboard: the words in the quotation marks of their script, and below them the
 * entry of a list of references after GB/T 7714-2015.
 * @param today the day that the source was seen
 */
export const citeQuote = (
  quote: string,
  article: Omit<Particulars, 'evidence' | 'nextPageUrl'> & { url: string; script: PageScript },
  today: Date,
): string => {
  return `${inQuotes(quote, article.script)}\n${citation(article, localDay(today.getTime()))}`;
};
