import { SiteIcon } from '../icons/icons';
import { useTranslate } from '../translation';
import type { PopupSite } from './model';

/** Lasting access to a site beyond the default ones: asked for here, and given back here. */
export const SiteAccess = ({ site, onToggle }: { site: PopupSite; onToggle(): void }) => {
  const t = useTranslate();
  return (
    <button type="button" class="button site-access" aria-pressed={site.granted} onClick={onToggle}>
      <SiteIcon />
      <span>{t(site.granted ? 'popup_site_granted' : 'popup_site_ask', site.host)}</span>
    </button>
  );
};
