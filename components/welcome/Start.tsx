import type { Settings } from '../../messaging';
import { LANGUAGES } from '../../messaging/languages';
import { SHOWN_SCRIPTS } from '../../messaging/script-rules';
import { AcceptIcon, SiteIcon } from '../icons/icons';
import { Choice } from '../library/Choice';
import { useTranslate } from '../translation';
import type { WelcomeCallbacks, WelcomeModel } from './model';
import { PinPicture } from './PinPicture';
import { Step } from './Step';

const LANGUAGE_CHOICES = ['auto', ...LANGUAGES] as const;
const VARIANTS: readonly Settings['traditional'][] = ['s2t', 's2tw', 's2hk', 's2twp'];

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
            <Choice
              label={t('settings_language')}
              value={settings.language}
              options={LANGUAGE_CHOICES}
              name={(language) => t.of('language', language)}
              onChange={(language) => callbacks.changeSettings({ language })}
            />
            <Choice
              label={t('settings_open_in')}
              value={settings.openIn}
              options={SHOWN_SCRIPTS}
              name={(shown) => t.of('shown', shown)}
              onChange={(openIn) => callbacks.changeSettings({ openIn })}
            />
            <Choice
              label={t('settings_traditional')}
              value={settings.traditional}
              options={VARIANTS}
              name={(variant) => t.of('variant', variant)}
              onChange={(traditional) => callbacks.changeSettings({ traditional })}
            />
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
