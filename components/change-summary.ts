import type { DiffSummary } from '../exchange/diff';
import type { Translate } from '../platform/i18n';

const COUNTED = ['added', 'removed', 'changed', 'moved', 'figures'] as const;

/** What became of a text, in words: "2 sentences removed, 1 figure changed". Empty for the same text. */
export const changeSummary = (t: Translate, summary: DiffSummary): string =>
  COUNTED.filter((what) => summary[what] > 0)
    .map((what) => t.plural(`change_${what}`, summary[what]))
    .reduce((said, next) => (said === '' ? next : t('change_summary', said, next)), '');
