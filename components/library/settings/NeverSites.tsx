import { CloseIcon } from '../../icons/icons';
import { useTranslate } from '../../translation';
import { HostName } from '../HostName';

interface Props {
  sites: readonly string[];
  onAllow(host: string): void;
}

/** The sites on which nothing of ours happens, each with the way back. Nothing while there are none. */
export const NeverSites = ({ sites, onAllow }: Props) => {
  const t = useTranslate();
  if (sites.length === 0) return null;
  return (
    <section class="quiet-sites" aria-labelledby="never-sites">
      <h3 id="never-sites">{t('settings_never_sites')}</h3>
      <ul class="tags">
        {sites.map((site) => (
          <li key={site} class="tag">
            <span>
              <HostName host={site} />
            </span>
            <button
              type="button"
              aria-label={t('settings_never_site_allow', site)}
              title={t('settings_never_site_allow', site)}
              onClick={() => onAllow(site)}
            >
              <CloseIcon />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
