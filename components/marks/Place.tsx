import { useTranslate } from '../translation';
import type { MarkCallbacks, MarkModel } from './model';

interface Props {
  mark: MarkModel;
  lang: string | undefined;
  callbacks: MarkCallbacks;
}

/** How sure the place of a mark is, and what can be done where it is not. Nothing for a mark that is where it was. */
export const Place = ({ mark, lang, callbacks }: Props) => {
  const t = useTranslate();
  const { id, place, context } = mark;
  const { confirm, tryAgain, showSaved } = callbacks;
  if (!place || place === 'anchored') return null;
  return (
    <div class="mark-doubt">
      <p class="mark-place small">{t.of('mark_place', place)}</p>
      {context && (context.before || context.after) && (
        <p class="mark-context soft small" lang={lang} dir="auto">
          {context.before && `…${context.before}`}
          <span class="mark-gap">{t('mark_context_gap')}</span>
          {context.after && `${context.after}…`}
        </p>
      )}
      {place === 'uncertain' && confirm && (
        <div class="mark-answers">
          <button type="button" class="button-quiet" onClick={() => confirm(id, true)}>
            {t('mark_right')}
          </button>
          <button type="button" class="button-quiet" onClick={() => confirm(id, false)}>
            {t('mark_wrong')}
          </button>
        </div>
      )}
      {place === 'orphan' && tryAgain && showSaved && (
        <div class="mark-answers">
          <button type="button" class="button-quiet" onClick={() => tryAgain(id)}>
            {t('mark_try_again')}
          </button>
          <button type="button" class="button-quiet" onClick={() => showSaved(id)}>
            {t('mark_show_saved')}
          </button>
        </div>
      )}
    </div>
  );
};
