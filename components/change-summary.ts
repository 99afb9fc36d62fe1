import type { DiffSummary } from '../exchange/diff';
import type { ArticleChange } from '../messaging';
import type { Translate } from '../platform/i18n';

const COUNTED = ['added', 'removed', 'changed', 'moved', 'figures'] as const;

/** What became of a text, in words: "2 sentences removed, 1 figure changed". Empty for the same text. */
export const changeSummary = (t: Translate, summary: DiffSummary): string =>
  COUNTED.filter((what) => summary[what] > 0)
    .map((what) => t.plural(`change_${what}`, summary[what]))
    .reduce((said, next) => (said === '' ? next : t('change_summary', said, next)), '');

/** That a page is not what was saved, or no more, and what to open of it: the saved text, or what changed. */
export const changeNotice = (
  t: Translate,
  { savedAt, state, summary }: ArticleChange,
): { said: string; view: 'text' | 'changes'; open: string } => {
  const day = new Date(savedAt).toLocaleDateString(t.locale, { dateStyle: 'medium' });
  const isGone = state === 'gone';
  return {
    said: isGone || !summary ? t('panel_gone', day) : t('panel_changed', day, changeSummary(t, summary)),
    view: isGone ? 'text' : 'changes',
    open: t(isGone ? 'panel_saved_text' : 'panel_show_changes'),
  };
};
