import { CloseIcon } from '../icons/icons';
import { useTranslate } from '../translation';
import { HostName } from './HostName';

interface Props {
  sites: readonly string[];
  onChange(sites: string[]): void;
}

/** The sites where the toolbar was turned off, each with the way to have it again. Nothing while there are none. */
export const QuietSites = ({ sites, onChange }: Props) => {
  const t = useTranslate();
  if (sites.length === 0) return null;
  return (
    <section class="quiet-sites" aria-labelledby="quiet-sites">
      <h3 id="quiet-sites">{t('settings_quiet_sites')}</h3>
      <ul class="tags">
        {sites.map((site) => (
          <li key={site} class="tag">
            <span>
              <HostName host={site} />
            </span>
            <button
              type="button"
              aria-label={t('settings_quiet_site_remove', site)}
              title={t('settings_quiet_site_remove', site)}
              onClick={() => onChange(sites.filter((other) => other !== site))}
            >
              <CloseIcon />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
