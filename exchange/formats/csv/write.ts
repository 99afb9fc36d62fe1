import type { ArticleView } from '../article-view';
import type { TextWriter } from '../run';
import type { ExportOptions } from '../types';
import { BYTE_ORDER_MARK, csvRow } from './row';
import { joinTags } from './tags';

/**
 * The columns of Readwise's import, then ours. `Location` is where the mark begins in the article's text, in UTF-16
 * code units; `Date` is UTC; `Original` is the quote in the page's own script where it was converted.
 */
const COLUMNS = [
  'Highlight',
  'Title',
  'Author',
  'URL',
  'Note',
  'Location',
  'Date',
  'Tags',
  'Color',
  'Source',
  'Original',
] as const;

/** Marks as CSV: see `csvRow`. */
export function csvWriter({ byteOrderMark = true }: ExportOptions): TextWriter {
  return {
    head: () => `${byteOrderMark ? BYTE_ORDER_MARK : ''}${csvRow(COLUMNS)}`,
    article: (view) => view.marks.map((mark) => csvRow(cells(view, mark))).join(''),
    tail: () => '',
  };
}

function cells(view: ArticleView, mark: ArticleView['marks'][number]): string[] {
  return [
    mark.quote,
    view.title,
    view.author,
    view.url,
    mark.note,
    String(mark.record.selectors.position.start),
    `${new Date(mark.createdAt).toISOString().slice(0, 19).replace('T', ' ')}+00:00`,
    joinTags(mark.tags),
    mark.record.colour.value,
    view.source,
    mark.original ?? '',
  ];
}
