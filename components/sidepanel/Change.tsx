import type { ArticleChange, LostPage } from '../../messaging';
import { changeSummary } from '../change-summary';
import { Notice } from '../Notice';
import { useTranslate } from '../translation';
import type { PanelCallbacks } from './model';

interface ChangeProps {
  change: ArticleChange;
  callbacks: Pick<PanelCallbacks, 'openArticle'>;
}

/** That the page is not what was saved, or no more; the saved text is one click away. */
export const Change = ({ change, callbacks }: ChangeProps) => {
  const t = useTranslate();
  const { articleId, savedAt, state, summary, touched } = change;
  const date = new Date(savedAt).toLocaleDateString(t.locale, { dateStyle: 'medium' });
  const isGone = state === 'gone';
  return (
    <Notice>
      <p>
        {isGone || !summary ? t('panel_gone', date) : t('panel_changed', date, changeSummary(t, summary))}
        {!isGone && touched > 0 && ` ${t.plural('panel_touched', touched)}`}
      </p>
      <p>
        <button
          type="button"
          class="button"
          onClick={() => callbacks.openArticle(articleId, isGone ? 'text' : 'changes')}
        >
          {t(isGone ? 'panel_saved_text' : 'panel_show_changes')}
        </button>
      </p>
    </Notice>
  );
};

interface LedProps {
  lost: LostPage;
  callbacks: Pick<PanelCallbacks, 'openArticle'>;
}

/** That a saved article's address led here, to a home page. */
export const Led = ({ lost, callbacks }: LedProps) => {
  const t = useTranslate();
  return (
    <Notice>
      <p dir="auto">{t('panel_led', lost.title)}</p>
      <p>
        <button type="button" class="button" onClick={() => callbacks.openArticle(lost.articleId, 'text')}>
          {t('panel_saved_text')}
        </button>
      </p>
    </Notice>
  );
};
