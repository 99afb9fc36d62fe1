import type { FactRow } from '../../components/library/overview/facts-model';
import { guardCell } from '../../exchange/formats/csv/formula-guard';
import type { Translate } from '../../platform/i18n';

/** Excel knows UTF-8 by it. */
const BYTE_ORDER_MARK = '\ufeff';

const cellOf = (text: string): string => `"${guardCell(text).replaceAll('"', '""')}"`;

/**
 * Facts as a table with the sentence and the article of each (CSV after RFC 4180, with a byte order mark). What a
 * spreadsheet would take for a formula is text.
 */
export const factsCsv = (rows: readonly FactRow[], t: Translate): string => {
  const head = [
    t('facts_kind'),
    t('facts_value'),
    t('facts_unit'),
    t('facts_about'),
    t('facts_sentence'),
    t('column_title'),
    t('column_source'),
    t('column_published'),
    t('detail_url'),
  ];
  const lines = rows.map((row) => [
    t.of('fact', row.kind),
    row.value,
    row.unit,
    row.about,
    row.quote,
    row.title,
    row.source ?? '',
    row.publishedAt ?? '',
    row.url,
  ]);
  return `${BYTE_ORDER_MARK}${[head, ...lines].map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')}`;
};
