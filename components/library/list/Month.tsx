import { statedDate } from '../../dates';
import { useTranslate } from '../../translation';
import type { LinePlace } from './Line';

interface Props {
  /** As `2024-05`. */
  month: string;
  articles: number;
  place: LinePlace;
}

/** The month above its articles, for the eye: each article says its own day. */
export const Month = ({ month, articles, place }: Props) => {
  const t = useTranslate();
  return (
    <div class="month" aria-hidden="true" {...place}>
      <span class="month-name">{statedDate(month, t.locale)}</span>
      <span class="soft small">{t.plural('articles', articles)}</span>
    </div>
  );
};
