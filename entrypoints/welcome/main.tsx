import { effect } from '@preact/signals';
import { render } from 'preact';
import { TranslateProvider } from '../../components/translation';
import { Welcome } from '../../components/welcome/Welcome';
import { callBackground } from '../../messaging';
import { loadTranslate } from '../../platform/language';
import { DEFAULT_SITE_COUNT, grantedSites, releaseAllSites, requestSites } from '../../platform/permissions';
import { openShortcutSettings, shortcuts } from '../../platform/shortcuts';
import { loadLanguage } from '../../platform/stored-language';
import { openExtensionPage } from '../../platform/tabs';
import { isPinned } from '../../platform/toolbar';
import { createWelcome } from './state';

const { model, t, callbacks, start, refresh } = createWelcome(await loadTranslate(await loadLanguage()), {
  callBackground,
  loadTranslate,
  isPinned,
  grantedSites,
  requestSites,
  releaseAllSites,
  shortcuts,
  openShortcutSettings,
  openPage: openExtensionPage,
  defaultSites: DEFAULT_SITE_COUNT,
});

effect(() => {
  document.documentElement.lang = t.value.locale;
  document.title = t.value('welcome_title');
});

const App = () => (
  <TranslateProvider value={t.value}>
    <Welcome model={model.value} callbacks={callbacks} />
  </TranslateProvider>
);

const root = document.getElementById('app');
if (root) render(<App />, root);
// The reader comes back from the toolbar or from the page of keys.
window.addEventListener('focus', () => void refresh());
await start();
