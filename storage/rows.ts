import { fold } from '../chinese';
import { type ArticleRecord, type HighlightRecord, idsOf, noteText, tagsOf } from '../exchange';
import type { ArticleRow, HighlightRow, TextRow } from './database';

/** @param liveMarks a live mark keeps an article in sight that another device deleted without knowing of it */
export function articleRow(record: ArticleRecord, liveMarks: readonly HighlightRecord[]): ArticleRow {
  return {
    id: record.id,
    ids: idsOf(record),
    urlKey: record.urlKey,
    live: record.deleted.value && liveMarks.length === 0 ? 0 : 1,
    createdAt: record.createdAt,
    record,
  };
}

export function highlightRow(record: HighlightRecord): HighlightRow {
  return {
    id: record.id,
    ids: idsOf(record),
    articleId: record.articleId,
    live: record.deleted.value ? 0 : 1,
    createdAt: record.createdAt,
    noted: noteText(record.note) === '' ? 0 : 1,
    record,
  };
}

export function textRow(record: ArticleRecord): TextRow {
  const lines = [record.title, record.source, record.siteName, record.author, record.editor];
  const texts = [...lines.filter((line) => line !== null), ...record.blocks.map(({ text }) => text)];
  return { articleId: record.id, searchable: texts.map(fold).join('\n') };
}

export function markTextRow(articleId: string, liveMarks: readonly HighlightRecord[]): TextRow {
  const texts = liveMarks.flatMap((mark) => [
    mark.selectors.quote.exact,
    noteText(mark.note),
    ...tagsOf(mark),
  ]);
  return { articleId, searchable: texts.map(fold).join('\n') };
}
