import type { ArticleChange, LostPage } from '../../messaging';
import { changeNotice } from '../change-summary';
import { Notice } from '../Notice';
import { useTranslate } from '../translation';
import type { PanelCallbacks } from './model';

interface ChangeProps {
  change: ArticleChange;
  /** The address of the page. */
  url: string;
  callbacks: Pick<PanelCallbacks, 'openArticle' | 'read'>;
}

/** That the page is not what was saved, or no more; the saved text is one click away. */
export const Change = ({ change, url, callbacks }: ChangeProps) => {
  const t = useTranslate();
  const { articleId, state, touched } = change;
  const { said, view, open } = changeNotice(t, change);
  return (
    <Notice>
      <p>
        {said}
        {state !== 'gone' && touched > 0 && ` ${t.plural('panel_touched', touched)}`}
      </p>
      <p>
        <button
          type="button"
          class="button"
          onClick={() => (view === 'text' ? callbacks.read(url) : callbacks.openArticle(articleId, view))}
        >
          {open}
        </button>
      </p>
    </Notice>
  );
};

interface LedProps {
  lost: LostPage;
  callbacks: Pick<PanelCallbacks, 'read'>;
}

/** That a saved article's address led here, to a home page. */
export const Led = ({ lost, callbacks }: LedProps) => {
  const t = useTranslate();
  return (
    <Notice>
      <p dir="auto">{t('panel_led', lost.title)}</p>
      <p>
        <button type="button" class="button" onClick={() => callbacks.read(lost.url)}>
          {t('panel_saved_text')}
        </button>
      </p>
    </Notice>
  );
};
