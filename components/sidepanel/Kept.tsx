import type { PageFacts, SeenTexts } from '../../messaging';
import { changeSummary } from '../change-summary';
import { momentText } from '../dates';
import { useTranslate } from '../translation';
import type { PanelCallbacks, RepostModel } from './model';

interface Props {
  articleId: string | null;
  savedAt: PageFacts['savedAt'];
  seen: SeenTexts | null;
  reposts: readonly RepostModel[];
  callbacks: Pick<PanelCallbacks, 'openArticle'>;
}

/** Since when the article is kept, which other texts were seen at its address, and where else it is kept. */
export const Kept = ({ articleId, savedAt, seen, reposts, callbacks }: Props) => {
  const t = useTranslate();
  if (savedAt === null && reposts.length === 0) return null;
  return (
    <section class="kept" aria-labelledby="kept">
      <h2 id="kept" class="panel-heading">
        {t('panel_kept')}
      </h2>
      {savedAt !== null && <p>{t('history_saved', momentText(savedAt, t.locale))}</p>}
      {articleId !== null && seen !== null && seen.total > 0 && (
        <>
          <p>{t.plural('panel_seen', seen.total)}</p>
          <ul>
            {seen.latest.map(({ capturedAt, summary }) => (
              <li key={capturedAt}>
                <button
                  type="button"
                  class="kept-button"
                  title={t('panel_show_changes')}
                  onClick={() => callbacks.openArticle(articleId, 'changes')}
                >
                  <span>{t('history_seen', momentText(capturedAt, t.locale))}</span>
                  <span class="soft small">{changeSummary(t, summary) || t('history_same')}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {reposts.length > 0 && (
        <>
          <p>{t.plural('popup_reposts', reposts.length)}</p>
          <ul>
            {reposts.map(({ articleId: id, title, host, marks }) => (
              <li key={id}>
                <button
                  type="button"
                  class="kept-button"
                  title={t('panel_saved_text')}
                  onClick={() => callbacks.openArticle(id, 'text')}
                >
                  <span class="song" dir="auto">
                    {title}
                  </span>
                  <span class="soft small">
                    {host} · {t.plural('marks', marks)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
