import type { PageFacts } from '../../messaging';
import { changeNotice } from '../change-summary';
import { useTranslate } from '../translation';
import type { PopupCallbacks, PopupModel } from './model';

interface Props {
  model: Pick<PopupModel, 'change' | 'reposts'>;
  facts: PageFacts;
  onOpen: PopupCallbacks['openArticle'];
}

/** Whether the page was saved before, what became of it since, and where else the same article is kept. */
export const Standing = ({ model, facts, onOpen }: Props) => {
  const t = useTranslate();
  const { change, reposts } = model;
  const day = (time: number) => new Date(time).toLocaleDateString(t.locale, { dateStyle: 'medium' });
  const notice = change && changeNotice(t, change);
  if (facts.savedAt == null && reposts.length === 0) return null;
  return (
    <div class="standing small">
      {facts.savedAt != null && !change && <p>{t('popup_saved_on', day(facts.savedAt))}</p>}
      {change && notice && (
        <p>
          {notice.said}{' '}
          <button type="button" class="button-quiet" onClick={() => onOpen(change.articleId, notice.view)}>
            {notice.open}
          </button>
        </p>
      )}
      {reposts.length > 0 && (
        <>
          <p>{t.plural('popup_reposts', reposts.length)}</p>
          <ul>
            {reposts.slice(0, 3).map(({ articleId, title }) => (
              <li key={articleId}>
                <button type="button" class="button-quiet" onClick={() => onOpen(articleId, 'text')}>
                  <span dir="auto">{title}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
