import type { Activity, FailureCode, Totals } from '../../messaging';
import { LibraryIcon, PanelIcon } from '../icons/icons';
import { Notice } from '../Notice';
import { useTranslate } from '../translation';
import { Figure } from './Figure';
import { Lately } from './Lately';
import type { PopupCallbacks } from './model';

interface Props {
  totals: Totals | null;
  activity: Activity | null;
  error: FailureCode | null;
  isIncomplete: boolean;
  callbacks: Pick<PopupCallbacks, 'openLibrary' | 'openPanel'>;
}

/** The library at a glance, and the ways into it. */
export const Glance = ({ totals, activity, error, isIncomplete, callbacks }: Props) => {
  const t = useTranslate();
  const number = new Intl.NumberFormat(t.locale);
  const figure = (count: number | undefined) => (count === undefined ? '–' : number.format(count));
  const thisWeek = (count: number | undefined) => (count ? t('popup_this_week', count) : undefined);
  return (
    <section class="glance" aria-labelledby="glance">
      <h2 id="glance" class="soft small">
        {t('library')}
      </h2>
      {!error && isIncomplete && <Notice>{t('library_incomplete')}</Notice>}
      {error ? (
        <Notice>{t.of('error', error)}</Notice>
      ) : (
        <dl class="figures">
          <Figure label={t('popup_articles')} more={thisWeek(totals?.articlesThisWeek)}>
            {figure(totals?.articles)}
          </Figure>
          <Figure label={t('popup_marks')} more={thisWeek(totals?.highlightsThisWeek)}>
            {figure(totals?.highlights)}
          </Figure>
          <Figure label={t('popup_notes')}>{figure(totals?.notes)}</Figure>
        </dl>
      )}
      {!error && activity && <Lately activity={activity} />}
      <div class="ways">
        <button type="button" class="button" onClick={callbacks.openLibrary}>
          <LibraryIcon />
          {t('popup_open_library')}
        </button>
        <button type="button" class="button" onClick={callbacks.openPanel}>
          <PanelIcon />
          {t('popup_open_panel')}
        </button>
      </div>
    </section>
  );
};
