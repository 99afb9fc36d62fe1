import type { FactRow } from '../../components/library/overview/facts-model';
import { BYTE_ORDER_MARK, csvRow } from '../../exchange/formats/csv/row';
import type { Translate } from '../../platform/i18n';

/** Facts as a table with the sentence and the article of each: see `csvRow`. */
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
  return BYTE_ORDER_MARK + [head, ...lines].map(csvRow).join('');
};
