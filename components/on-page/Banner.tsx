import type { Translate } from '../../platform/i18n';
import { CloseIcon } from '../icons/icons';
import type { Banner as BannerState, OnPageActions } from './state';

interface BannerProps {
  t: Translate;
  banner: BannerState;
  actions: Pick<OnPageActions, 'closeBanner'>;
}

/** Says at the top of the window what was done to the page, with the way back, until it is closed. */
export const Banner = ({ t, banner, actions }: BannerProps) => (
  <section class="sheet banner" aria-label={t('extensionName')}>
    <span class="words">{banner.text}</span>
    <button type="button" class="undo" onClick={banner.action.act}>
      {banner.action.label}
    </button>
    <button
      type="button"
      class="plain icon-only"
      onClick={actions.closeBanner}
      title={t('page_close')}
      aria-label={t('page_close')}
    >
      <CloseIcon />
    </button>
  </section>
);
