import { useId } from 'preact/hooks';
import { CloseIcon } from '../../icons/icons';
import { useTranslate } from '../../translation';
import { HostName } from '../HostName';

interface Props {
  sites: readonly string[];
  /** What the sites have in common: the sites without the toolbar, or those on which nothing of ours happens. */
  heading: 'settings_quiet_sites' | 'settings_never_sites';
  /** What taking a site off the list is called; it is given the host. */
  removal: 'settings_quiet_site_remove' | 'settings_never_site_allow';
  onRemove(host: string): void;
}

/** Sites that are excepted from something, each with the way back. Nothing while there are none. */
export const SiteList = ({ sites, heading, removal, onRemove }: Props) => {
  const t = useTranslate();
  const id = useId();
  if (sites.length === 0) return null;
  return (
    <section class="site-list" aria-labelledby={id}>
      <h3 id={id}>{t(heading)}</h3>
      <ul class="tags">
        {sites.map((site) => (
          <li key={site} class="tag">
            <span>
              <HostName host={site} />
            </span>
            <button
              type="button"
              aria-label={t(removal, site)}
              title={t(removal, site)}
              onClick={() => onRemove(site)}
            >
              <CloseIcon />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
