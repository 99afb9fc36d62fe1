import { useTranslate } from '../../translation';
import type { OverviewModel } from './model';

const HEIGHT = 120;
const STEP = 24;
const WIDTH = 14;

/** Marks and articles of each week as bars, with the same numbers as a table for who cannot see them. */
export const WeekChart = ({ weeks }: Pick<OverviewModel, 'weeks'>) => {
  const t = useTranslate();
  const number = new Intl.NumberFormat(t.locale);
  const day = new Intl.DateTimeFormat(t.locale, { month: 'short', day: 'numeric' });
  const most = Math.max(1, ...weeks.map(({ highlights, articles }) => Math.max(highlights, articles)));
  const heightOf = (count: number) => (count === 0 ? 0 : Math.max(2, (count / most) * HEIGHT));
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last) return null;
  const marks = weeks.reduce((sum, { highlights }) => sum + highlights, 0);
  const articles = weeks.reduce((sum, each) => sum + each.articles, 0);
  return (
    <figure class="weeks">
      <figcaption>
        <h3>{t('overview_weeks', weeks.length)}</h3>
        <p class="soft small weeks-legend">
          <span class="legend legend-marks" aria-hidden="true" />
          {t.plural('marks', marks)}
          <span class="legend legend-articles" aria-hidden="true" />
          {t.plural('articles', articles)}
        </p>
      </figcaption>
      <svg
        viewBox={`0 0 ${weeks.length * STEP} ${HEIGHT + 4}`}
        role="img"
        aria-label={t('overview_weeks_said', day.format(first.from), t.plural('marks', marks))}
      >
        {weeks.map(({ from, articles: kept, highlights }, index) => (
          <g key={from} transform={`translate(${index * STEP + (STEP - WIDTH) / 2} 0)`}>
            <title>
              {`${day.format(from)}: ${t.plural('marks', highlights)}, ${t.plural('articles', kept)}`}
            </title>
            <rect class="chart-slot" width={WIDTH} height={HEIGHT} y="0" />
            <rect
              class="chart-marks"
              width={WIDTH}
              height={heightOf(highlights)}
              y={HEIGHT - heightOf(highlights)}
            />
            <rect
              class="chart-articles"
              x={WIDTH / 2 - 2}
              width="4"
              height={heightOf(kept)}
              y={HEIGHT - heightOf(kept)}
            />
          </g>
        ))}
        <path class="chart-ground" d={`M0 ${HEIGHT + 0.5}H${weeks.length * STEP}`} />
      </svg>
      <p class="weeks-ends soft small" aria-hidden="true">
        <span>{day.format(first.from)}</span>
        <span>{t('overview_this_week')}</span>
      </p>
      <details class="weeks-table">
        <summary>{t('overview_as_table')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('overview_week')}</th>
              <th scope="col">{t('popup_marks')}</th>
              <th scope="col">{t('popup_articles')}</th>
            </tr>
          </thead>
          <tbody>
            {weeks.map(({ from, articles: kept, highlights }) => (
              <tr key={from}>
                <th scope="row">{day.format(from)}</th>
                <td class="numbers">{number.format(highlights)}</td>
                <td class="numbers">{number.format(kept)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
};
