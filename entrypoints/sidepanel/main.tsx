import { render } from 'preact';
import { SidePanel } from '../../components/sidepanel/SidePanel';
import { TranslateProvider } from '../../components/translation';
import { callBackground, callReader } from '../../messaging';
import { READING_PATH } from '../../messaging/own-pages';
import { ensureReader } from '../../platform/inject';
import { loadTranslate } from '../../platform/language';
import { loadLanguage } from '../../platform/stored-language';
import {
  activeTab,
  onActiveTabChanged,
  onPageChanged,
  openExtensionPage,
  tabById,
} from '../../platform/tabs';
import { createFacts } from './facts-state';
import { marksToMarkdown } from './marks-to-markdown';
import { createPanel } from './state';

/** `sidepanel.html?tab=<id>` stays with that tab; the panel proper follows the active one. */
const requested = new URLSearchParams(location.search).get('tab');

const t = await loadTranslate(await loadLanguage());
document.documentElement.lang = t.locale;
document.title = t('extensionName');

const followedTab = () => (requested === null ? activeTab() : tabById(Number(requested)));
const { model, callbacks, follow, refresh } = createPanel(t, {
  activeTab: followedTab,
  callReader,
  callBackground,
  ensureReader,
  asMarkdown: marksToMarkdown,
  copy: (text) => navigator.clipboard.writeText(text),
  openReading: (address) => openExtensionPage(READING_PATH, { page: address }),
  openArticle: (article, view, mark) =>
    openExtensionPage('/library.html', { article, view, ...(mark !== undefined && { mark }) }),
});

const facts = createFacts(t, {
  activeTab: followedTab,
  callReader,
  copy: ({ text, html }) =>
    navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob([text], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      }),
    ]),
});

const end = new AbortController();
addEventListener('pagehide', () => end.abort(), { once: true });
onActiveTabChanged(() => {
  void follow();
  void facts.refresh();
}, end.signal);
onPageChanged((tabId) => {
  void refresh(tabId);
  void facts.refresh();
}, end.signal);

const App = () => (
  <TranslateProvider value={t}>
    <SidePanel
      model={model.value}
      callbacks={callbacks}
      facts={{ model: facts.model.value, callbacks: facts.callbacks }}
    />
  </TranslateProvider>
);

const root = document.getElementById('app');
if (root) render(<App />, root);
await follow();
