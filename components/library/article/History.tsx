import { changeSummary } from '../../change-summary';
import { momentText } from '../../dates';
import { useTranslate } from '../../translation';
import { Difference } from './Difference';
import type { OpenedModel, RevisionModel } from './model';

/** What became of the article's text from one visit to the next, the latest first. */
export const History = ({ opened }: { opened: OpenedModel }) => {
  const t = useTranslate();
  const { article, revisions } = opened;
  return (
    <>
      <ol class="revisions">
        {revisions.map((revision, index) => (
          <Revision key={revision.id} opened={opened} revision={revision} isOpen={index === 0} />
        ))}
      </ol>
      <p class="soft">
        {revisions.length === 0
          ? t('history_none')
          : t('history_saved', momentText(article.capturedAt, t.locale))}
      </p>
    </>
  );
};

interface Props {
  opened: OpenedModel;
  revision: RevisionModel;
  isOpen: boolean;
}

const Revision = ({ opened: { article, marks }, revision, isOpen }: Props) => {
  const t = useTranslate();
  const { capturedAt, title, summary, sentences, touched } = revision;
  const quotes = new Map(marks.map(({ id, quote }) => [id, quote]));
  return (
    <li class="revision">
      <h3>{t('history_seen', momentText(capturedAt, t.locale))}</h3>
      <p>{changeSummary(t, summary) || t('history_same')}</p>
      {title !== article.title && (
        <p>
          {t('history_title')}{' '}
          <span class="song" lang={article.lang} dir="auto">
            {title}
          </span>
        </p>
      )}
      {touched.length > 0 && (
        <section class="touched">
          <h4>{t.plural('history_touched', touched.length)}</h4>
          <ul>
            {touched.map(({ id, how }) => (
              <li key={id}>
                <span class="soft small">{t.of('touched', how)}</span>{' '}
                <span class="song" lang={article.lang} dir="auto">
                  {quotes.get(id)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <details open={isOpen}>
        <summary>{t('history_differences')}</summary>
        <Difference sentences={sentences} lang={article.lang} />
      </details>
    </li>
  );
};
