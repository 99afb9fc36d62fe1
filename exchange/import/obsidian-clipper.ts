import { asList, asText, isJson, type Json, orNull } from './loose';
import { plainText } from './plain-text';
import { excerptOf, type ForeignFile, type ForeignMark, type ForeignRow } from './rows';
import { readTime } from './time';

const looksLikePage = (value: unknown): boolean =>
  isJson(value) && typeof value.url === 'string' && Array.isArray(value.highlights);

/**
 * The pages of a file that Obsidian Web Clipper made of its highlights: `[{ url, title?, highlights: [{ text,
 * timestamp, notes? }], data? }]`, where `data` are the records as it keeps them itself (`content`, `id`, `textQuote`),
 * which older versions wrote as `highlights`. Null for anything else.
 * https://github.com/obsidianmd/obsidian-clipper
 */
export function clippedPages(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) && value.some(looksLikePage) ? (value as unknown[]) : null;
}

export function readClippedPages(pages: readonly unknown[]): ForeignFile {
  return { rows: readPages(pages) };
}

/** Rows are counted through the whole file: its pages have no numbers. */
function* readPages(pages: readonly unknown[]): Generator<ForeignRow> {
  let row = 0;
  for (const page of pages) {
    if (!isJson(page) || !looksLikePage(page)) {
      yield { row: ++row, reason: 'malformed', excerpt: '' };
      continue;
    }
    const { highlights, data } = page;
    for (const highlight of asList(Array.isArray(data) && data.length > 0 ? data : highlights)) {
      row++;
      const marks = isJson(highlight) ? marksOf(page, highlight) : [];
      if (marks.length === 0) yield { row, reason: 'no-quote', excerpt: excerptOf(asText(page.url)) };
      for (const mark of marks) yield { row, mark };
    }
  }
}

/** Marks that belong together are written as one text with blank lines between; the notes of all go with the first. */
function marksOf(page: Json, highlight: Json): ForeignMark[] {
  const text = asText(highlight.text) || asText(highlight.content);
  const quotes = plainText(text)
    .split(/\n\s*\n/)
    .filter((quote) => quote.trim() !== '');
  const { prefix, suffix } = isJson(highlight.textQuote) ? highlight.textQuote : ({} as Json);
  // An id of theirs is the moment of its making.
  const created = readTime(asText(highlight.timestamp)) ?? momentOf(asText(highlight.id));
  return quotes.map((quote, index) => ({
    url: asText(page.url),
    title: orNull(asText(page.title)),
    author: null,
    source: null,
    quote,
    prefix: index === 0 ? asText(prefix) : '',
    suffix: index === quotes.length - 1 ? asText(suffix) : '',
    colour: asText(highlight.color) || null,
    note:
      index === 0
        ? asList(highlight.notes)
            .map(asText)
            .filter((note) => note.trim() !== '')
            .join('\n\n')
        : '',
    tags: [],
    created,
    updated: null,
  }));
}

const momentOf = (id: string): number | null => (/^\d{12,14}$/.test(id) ? Number(id) : null);
