import { effect } from '@preact/signals';
import { render } from 'preact';
import { Library } from '../../components/library/Library';
import { TranslateProvider } from '../../components/translation';
import { callBackground } from '../../messaging';
import { browser } from '../../platform/browser';
import { lastingDatabases } from '../../platform/databases';
import { download } from '../../platform/download';
import { loadTranslate } from '../../platform/language';
import { loadLanguage } from '../../platform/stored-language';
import { storedWitness } from '../../platform/stored-witness';
import { openLibrary } from '../../storage';
import { backupAccess, backupPorts } from './backup-ports';
import { panes } from './panes';
import { startTransferWorker } from './start-transfer-worker';
import { createLibrary } from './state';
import { createTransferClient } from './transfer-client';

const store = openLibrary({ witness: storedWitness, indexedDB: lastingDatabases() });
const { model, t, callbacks, start } = createLibrary(await loadTranslate(await loadLanguage()), {
  store,
  backup: backupPorts(store),
  backupAccess: backupAccess(),
  callBackground,
  loadTranslate,
  now: Date.now,
  version: browser.runtime.getManifest().version,
  download,
  transfer: createTransferClient(startTransferWorker),
  storage: async () => {
    const { usage = null, quota = null } = await navigator.storage.estimate();
    return { usage, quota, persisted: await navigator.storage.persisted() };
  },
  persist: () => navigator.storage.persist(),
  panes,
});

effect(() => {
  document.documentElement.lang = t.value.locale;
  document.title = t.value('library_title');
});

const App = () => (
  <TranslateProvider value={t.value}>
    <Library model={model.value} callbacks={callbacks} />
  </TranslateProvider>
);

const root = document.getElementById('app');
if (root) render(<App />, root);
// Asked for by the address: a search, an article, at one of its marks or not, or what became of its text.
const asked = new URLSearchParams(location.search);
const query = asked.get('q');
if (query) callbacks.search(query);
await start();
const article = asked.get('article');
if (article)
  callbacks.openArticle(article, asked.get('view') === 'changes' ? 'history' : 'text', asked.get('mark'));
