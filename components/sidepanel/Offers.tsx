import { AcceptIcon, CloseIcon } from '../icons/icons';
import { useTranslate } from '../translation';
import type { OfferModel, PanelCallbacks } from './model';

interface Props {
  offers: readonly OfferModel[];
  callbacks: Pick<PanelCallbacks, 'adopt' | 'decline'>;
}

/** Marks that the reader made in the same article at other addresses, to be made here too. */
export const Offers = ({ offers, callbacks }: Props) => {
  const t = useTranslate();
  return (
    <section class="offers" aria-label={t('panel_offers')}>
      {offers.map(({ articleId, title, host, count }) => (
        <div key={articleId} class="offer">
          <p>
            {t.plural('panel_offer', count)}{' '}
            <span class="soft" dir="auto">
              {title} · {host}
            </span>
          </p>
          <div class="suggestion-tools">
            <button type="button" class="button" onClick={() => callbacks.adopt(articleId)}>
              <AcceptIcon />
              {t('panel_adopt')}
            </button>
            <button type="button" class="button button-plain" onClick={() => callbacks.decline(articleId)}>
              <CloseIcon />
              {t('panel_decline')}
            </button>
          </div>
        </div>
      ))}
    </section>
  );
};
