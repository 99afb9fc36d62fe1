import { Seal } from '../icons/Seal';
import { useTranslate } from '../translation';
import { Keys } from './Keys';
import { STORED, type WelcomeCallbacks, type WelcomeModel } from './model';
import { Start } from './Start';

/** The first page after the installation, and later the place to look things up. */
export const Welcome = ({ model, callbacks }: { model: WelcomeModel; callbacks: WelcomeCallbacks }) => {
  const t = useTranslate();
  return (
    <main class="welcome">
      <header class="welcome-head">
        <Seal size={56} />
        <div>
          <h1>{t('welcome_title')}</h1>
          <p class="welcome-lead">{t('welcome_lead')}</p>
        </div>
      </header>

      <nav class="welcome-nav" aria-label={t('welcome_contents')}>
        <a href="#start">{t('welcome_start')}</a>
        <a href="#keys">{t('welcome_keys')}</a>
        <a href="#stored">{t('welcome_stored')}</a>
        <a href="#wrong">{t('welcome_wrong')}</a>
      </nav>

      <section aria-labelledby="start">
        <h2 id="start">{t('welcome_start')}</h2>
        <Start model={model} callbacks={callbacks} />
      </section>

      <section aria-labelledby="keys">
        <h2 id="keys">{t('welcome_keys')}</h2>
        <Keys model={model} onOpen={callbacks.openShortcutSettings} />
      </section>

      <section aria-labelledby="stored">
        <h2 id="stored">{t('welcome_stored')}</h2>
        <dl class="stored">
          {STORED.map((what) => (
            <div key={what}>
              <dt>{t.of('stored', what)}</dt>
              <dd>{t.of('stored_more', what)}</dd>
            </div>
          ))}
        </dl>
        <button type="button" class="button" onClick={callbacks.openLibrary}>
          {t('popup_open_library')}
        </button>
      </section>

      <section aria-labelledby="wrong">
        <h2 id="wrong">{t('welcome_wrong')}</h2>
        <p>{t('welcome_wrong_lead')}</p>
      </section>
    </main>
  );
};
