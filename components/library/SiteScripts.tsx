import type { Settings, ShownScript } from '../../messaging';
import { SHOWN_SCRIPTS } from '../../messaging/script-rules';
import { CloseIcon } from '../icons/icons';
import { useTranslate } from '../translation';
import { Choice } from './Choice';
import { HostName } from './HostName';

interface Props {
  rules: Settings['siteScripts'];
  onChange(host: string, shown: ShownScript | null): void;
}

/** The sites whose pages are shown in a script of their own, each with the way to change it or take it away. */
export const SiteScripts = ({ rules, onChange }: Props) => {
  const t = useTranslate();
  const sites = Object.entries(rules).sort(([a], [b]) => a.localeCompare(b));
  if (sites.length === 0) return null;
  return (
    <section class="site-scripts" aria-labelledby="site-scripts">
      <h3 id="site-scripts">{t('settings_sites')}</h3>
      <ul>
        {sites.map(([host, shown]) => (
          <li key={host}>
            <Choice
              label={<HostName host={host} />}
              value={shown}
              options={SHOWN_SCRIPTS}
              name={(script) => t.of('shown', script)}
              onChange={(script) => onChange(host, script)}
            />
            <button
              type="button"
              class="button"
              aria-label={t('settings_site_remove', host)}
              title={t('settings_site_remove', host)}
              onClick={() => onChange(host, null)}
            >
              <CloseIcon />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
