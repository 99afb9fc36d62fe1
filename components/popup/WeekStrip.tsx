import type { Activity } from '../../messaging';
import { useTranslate } from '../translation';

const WIDTH = 320;
const HEIGHT = 36;
const GAP = 4;
/** A week without marks leaves a line, so that it is seen to be one. */
const LEAST = 2;

/** The marks of each week as a row of bars, the newest week last and in the accent's colour. */
export const WeekStrip = ({ weeks }: { weeks: Activity['weeks'] }) => {
  const t = useTranslate();
  const number = new Intl.NumberFormat(t.locale);
  const list = new Intl.ListFormat(t.locale);
  const counts = weeks.map(({ highlights }) => highlights);
  const most = Math.max(1, ...counts);
  const step = WIDTH / Math.max(1, counts.length);
  const described = t('popup_weeks', list.format(counts.map((count) => number.format(count))));
  return (
    <svg
      class="weeks"
      preserveAspectRatio="none"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={described}
    >
      <title>{described}</title>
      {counts.map((count, week) => {
        const height = Math.max(LEAST, (count / most) * HEIGHT);
        return (
          <rect
            key={week}
            class={week === counts.length - 1 ? 'week week-now' : 'week'}
            x={week * step}
            y={HEIGHT - height}
            width={step - GAP}
            height={height}
            rx="1.5"
          />
        );
      })}
    </svg>
  );
};
