import { fold } from '../chinese';
import { type ArticleRecord, type HighlightRecord, idsOf, noteText, tagsOf } from '../exchange';
import type { ArticleRow, HighlightRow, TextRow } from './database';

/** @param hasLiveMarks a live mark keeps an article in sight that another device deleted without knowing of it */
export function articleRow(record: ArticleRecord, hasLiveMarks: boolean): ArticleRow {
  return {
    id: record.id,
    ids: idsOf(record),
    urlKey: record.urlKey,
    live: record.deleted.value && !hasLiveMarks ? 0 : 1,
    createdAt: record.createdAt,
    record,
  };
}

export function highlightRow(record: HighlightRecord): HighlightRow {
  const note = noteText(record.note);
  return {
    id: record.id,
    ids: idsOf(record),
    articleId: record.articleId,
    live: record.deleted.value ? 0 : 1,
    createdAt: record.createdAt,
    noted: note === '' ? 0 : 1,
    searchable: [record.selectors.quote.exact, note, ...tagsOf(record)].map(fold).join('\n'),
    record,
  };
}

export function textRow(record: ArticleRecord): TextRow {
  const lines = [record.title, record.source, record.siteName, record.author, record.editor];
  const texts = [...lines.filter((line) => line !== null), ...record.blocks.map(({ text }) => text)];
  return { articleId: record.id, searchable: texts.map(fold).join('\n') };
}
