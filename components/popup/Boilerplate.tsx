import type { PageFacts } from '../../messaging';
import { useTranslate } from '../translation';

/** How many blocks of the page are not the article, and on demand of which kinds they are, most frequent first. */
export const Boilerplate = ({ dropped }: { dropped: PageFacts['dropped'] }) => {
  const t = useTranslate();
  const number = new Intl.NumberFormat(t.locale);
  const kinds = Object.entries(dropped).sort(([, a], [, b]) => b - a);
  const total = kinds.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return <p class="soft small">{t('popup_no_boilerplate')}</p>;
  return (
    <details class="boilerplate">
      <summary>{t.plural('popup_boilerplate', total)}</summary>
      <ul class="small">
        {kinds.map(([reason, count]) => (
          <li key={reason}>
            <span>{t.of('dropped', reason)}</span>
            <span class="numbers">{number.format(count)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
};
