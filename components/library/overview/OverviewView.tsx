import type { Totals } from '../../../messaging';
import { useTranslate } from '../../translation';
import { Bars } from './Bars';
import type { OverviewModel } from './model';
import { WeekChart } from './WeekChart';

/** So many sources and tags are shown. */
const SHOWN = 10;

interface Props {
  overview: OverviewModel;
  totals: Totals | null;
  /** Shows what a source or tag stands for. */
  onFilter(field: 'source' | 'tag', value: string): void;
}

/** What was kept when, and where from. */
export const OverviewView = ({ overview: { weeks, sources, tags }, totals, onFilter }: Props) => {
  const t = useTranslate();
  const number = new Intl.NumberFormat(t.locale);
  return (
    <div class="sheet">
      <header class="sheet-head">
        <h2>{t('place_charts')}</h2>
      </header>
      {totals && (
        <dl class="totals">
          {(
            [
              ['popup_articles', totals.articles, totals.articlesThisWeek],
              ['popup_marks', totals.highlights, totals.highlightsThisWeek],
              ['popup_notes', totals.notes, 0],
            ] as const
          ).map(([key, all, thisWeek]) => (
            <div key={key}>
              <dt class="soft">{t(key)}</dt>
              <dd class="numbers">{number.format(all)}</dd>
              {thisWeek > 0 && <dd class="soft small">{t('popup_this_week', thisWeek)}</dd>}
            </div>
          ))}
        </dl>
      )}
      <WeekChart weeks={weeks} />
      <div class="two-bars">
        <Bars
          title={t('overview_sources')}
          rows={sources.slice(0, SHOWN).map(({ value, articles, marks }) => ({
            name: value,
            count: marks,
            says: `${t.plural('articles', articles)}, ${t.plural('marks', marks)}`,
          }))}
          onPick={(value) => onFilter('source', value)}
        />
        <Bars
          title={t('overview_tags')}
          rows={tags.slice(0, SHOWN).map(({ value, marks }) => ({
            name: value,
            count: marks,
            says: t.plural('marks', marks),
          }))}
          onPick={(value) => onFilter('tag', value)}
        />
      </div>
    </div>
  );
};
