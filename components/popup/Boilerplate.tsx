import type { DropReason } from '../../article/types';
import type { PageFacts } from '../../messaging';
import { useTranslate } from '../translation';

interface Props {
  dropped: PageFacts['dropped'];
  /** The kinds that the clean view leaves on the page; null while that is not known. */
  spared: readonly DropReason[] | null;
  /** Shows them on the page, where they can be put back and others added. */
  onShow(): void;
  onSpare(reason: DropReason, spared: boolean): void;
}

/**
 * How many blocks of the page are not the article, and on demand of which kinds they are, most frequent first, with
 * the choice which of them the clean view hides.
 */
export const Boilerplate = ({ dropped, spared, onShow, onSpare }: Props) => {
  const t = useTranslate();
  const number = new Intl.NumberFormat(t.locale);
  const kinds = (Object.entries(dropped) as [DropReason, number][]).sort(([, a], [, b]) => b - a);
  const total = kinds.reduce((sum, [, count]) => sum + count, 0);
  const show = (
    <button type="button" class="button-quiet boilerplate-show" onClick={onShow}>
      {t('popup_show_stripped')}
    </button>
  );
  if (total === 0)
    return (
      <div class="boilerplate">
        <p class="soft small">{t('popup_no_boilerplate')}</p>
        {show}
      </div>
    );
  return (
    <details class="boilerplate">
      <summary>{t.plural('popup_boilerplate', total)}</summary>
      <p class="soft small" id="spare">
        {t('popup_spare')}
      </p>
      <ul class="small" aria-labelledby="spare">
        {kinds.map(([reason, count]) => (
          <li key={reason}>
            <label class="check">
              <input
                type="checkbox"
                checked={!spared?.includes(reason)}
                disabled={spared === null}
                onChange={(event) => onSpare(reason, !event.currentTarget.checked)}
              />
              <span>{t.of('dropped', reason)}</span>
            </label>
            <span class="numbers">{number.format(count)}</span>
          </li>
        ))}
      </ul>
      {show}
    </details>
  );
};
