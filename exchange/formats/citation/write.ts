import type { TextWriter } from '../run';
import type { ExportOptions } from '../types';
import { inQuotes } from './gbt7714';

/**
 * Quotes as plain text: each article's entry of the list of references with its number, then its quotes, each with the
 * number in square brackets, and the note and tags below.
 */
export function citationWriter({ labels }: ExportOptions): TextWriter {
  const line = (label: string, text: string) => (text === '' ? [] : [`${label}${labels('colon')}${text}`]);
  return {
    head: () => '',
    article: (view, at) => {
      const number = `[${at + 1}]`;
      const quotes = view.marks.map((mark) =>
        [
          `${inQuotes(mark.quote, view.language)}${number}`,
          ...line(labels('original'), mark.original ?? ''),
          ...line(labels('note'), mark.note),
          ...line(labels('tags'), mark.tags.join(', ')),
        ].join('\n'),
      );
      return `${[`${number} ${view.citation}`, ...quotes].join('\n\n')}\n\n`;
    },
    tail: () => '',
  };
}
