import { AcceptIcon, SiteIcon } from '../icons/icons';
import { ReadingChoices } from '../library/settings/ReadingChoices';
import { useTranslate } from '../translation';
import type { WelcomeCallbacks, WelcomeModel } from './model';
import { PinPicture } from './PinPicture';
import { Step } from './Step';

interface Props {
  model: WelcomeModel;
  callbacks: WelcomeCallbacks;
}

/** What a new reader does once: four steps, none of them needed to go on. */
export const Start = ({ model, callbacks }: Props) => {
  const t = useTranslate();
  const { settings, pinned, sites } = model;
  return (
    <ol class="steps">
      <Step title={t('welcome_try')} lead={t('welcome_try_lead')}>
        <button type="button" class="button button-primary" onClick={callbacks.openSample}>
          {t('welcome_try_open')}
        </button>
      </Step>

      <Step title={t('welcome_pin')} lead={t('welcome_pin_lead')}>
        <PinPicture />
        {pinned && (
          <p class="welcome-settled" role="status">
            <AcceptIcon />
            {t('welcome_pinned')}
          </p>
        )}
      </Step>

      <Step title={t('welcome_choose')} lead={t('welcome_choose_lead')}>
        {settings && (
          <div class="welcome-choices">
            <ReadingChoices settings={settings} onChange={callbacks.changeSettings} />
          </div>
        )}
      </Step>

      <Step title={t('welcome_sites')} lead={t('welcome_sites_lead', model.defaultSites)}>
        {sites && !sites.defaults && (
          <button
            type="button"
            class="button button-primary"
            onClick={() => callbacks.allowSites('defaults')}
          >
            <SiteIcon />
            {t('welcome_sites_defaults')}
          </button>
        )}
        {sites && (
          <button
            type="button"
            class="button"
            aria-pressed={sites.all}
            onClick={() => (sites.all ? callbacks.releaseSites() : callbacks.allowSites('all'))}
          >
            {sites.all ? <AcceptIcon /> : <SiteIcon />}
            {t(sites.all ? 'welcome_sites_granted' : 'welcome_sites_all')}
          </button>
        )}
      </Step>
    </ol>
  );
};
