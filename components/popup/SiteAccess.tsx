import { AcceptIcon, SiteIcon } from '../icons/icons';
import { useTranslate } from '../translation';
import type { PopupSite } from './model';

interface Props {
  site: PopupSite;
  /** Nothing can be done on the page without it. */
  isNeeded: boolean;
  onToggle(): void;
}

/** Lasting access to a site beyond the default ones: asked for here, and given back here. */
export const SiteAccess = ({ site, isNeeded, onToggle }: Props) => {
  const t = useTranslate();
  return (
    <button
      type="button"
      class={`button site-access ${isNeeded ? 'button-primary' : ''}`}
      aria-pressed={site.granted}
      onClick={onToggle}
    >
      {site.granted ? <AcceptIcon /> : <SiteIcon />}
      <span>{t(site.granted ? 'popup_site_granted' : 'popup_site_ask', site.host)}</span>
    </button>
  );
};
