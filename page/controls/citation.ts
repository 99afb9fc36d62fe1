import type { Particulars } from '../../article';
import type { PageScript } from '../../chinese/types';
import { citation, inQuotes } from '../../exchange/formats/citation/gbt7714';

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
  const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()];
  const citedOn = day.map((part) => String(part).padStart(2, '0')).join('-');
  return `${inQuotes(quote, article.script)}\n${citation(article, citedOn)}`;
};
