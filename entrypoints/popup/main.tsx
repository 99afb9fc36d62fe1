import { render } from 'preact';
import { Popup } from '../../components/popup/Popup';
import { TranslateProvider } from '../../components/translation';
import { callBackground, callReader } from '../../messaging';
import { READING_PATH } from '../../messaging/own-pages';
import { download } from '../../platform/download';
import { ensureReader } from '../../platform/inject';
import { loadTranslate } from '../../platform/language';
import { currentWindowId, openPanel } from '../../platform/panel';
import { hasSite, isDefaultSite, releaseSite, requestSite } from '../../platform/permissions';
import { shortcuts } from '../../platform/shortcuts';
import { loadLanguage } from '../../platform/stored-language';
import { isStoredNever } from '../../platform/stored-never-sites';
import { activeTab, openExtensionPage, tabById } from '../../platform/tabs';
import { createPopup } from './state';

/** `popup.html?tab=<id>` acts on that tab; the popup proper acts on the active one. */
const requested = new URLSearchParams(location.search).get('tab');
const isPopup = requested === null;

const [t, tab, windowId] = await Promise.all([
  loadLanguage().then(loadTranslate),
  isPopup ? activeTab() : tabById(Number(requested)),
  currentWindowId(),
]);

const { model, callbacks, start } = createPopup(tab, {
  callBackground,
  callReader,
  ensureReader,
  hasSite,
  isDefaultSite,
  requestSite,
  releaseSite,
  isNever: isStoredNever,
  shortcuts,
  openArticle: (id, view) => openExtensionPage('/library.html', { article: id, view }),
  openReading: (address) => openExtensionPage(READING_PATH, { page: address }),
  openLibrary: () => openExtensionPage('/library.html'),
  download: (name, html) => download(name, new Blob([html], { type: 'text/html;charset=utf-8' })),
  openHelp: () => openExtensionPage('/welcome.html'),
  openPanel: () => openPanel(windowId),
  close: () => {
    if (isPopup) window.close();
  },
});

document.documentElement.lang = t.locale;
document.title = t('extensionName');

const App = () => (
  <TranslateProvider value={t}>
    <Popup model={model.value} callbacks={callbacks} />
  </TranslateProvider>
);

const root = document.getElementById('app');
if (root) render(<App />, root);
await start();
