import { signal } from '@preact/signals';
import type { LibraryCallbacks, LibraryModel } from '../../components/library/model';
import type { Translate } from '../../platform/i18n';
import { createBackup } from './backup';
import { createExports } from './exports';
import { createImport } from './import';
import { createListing } from './listing';
import type { LibraryPorts } from './ports';
import { createPreferences } from './preferences';
import type { LibraryScope } from './scope';

const EMPTY: LibraryModel = {
  state: 'opening',
  failure: null,
  query: '',
  isSearching: false,
  articles: [],
  matching: 0,
  totals: null,
  settings: null,
  storage: { usage: null, persisted: null, declined: false, canUndoImport: false },
  backup: null,
  dialog: null,
  snackbar: null,
};

/** The library page's state and what its controls do. `start` opens the library and never rejects. */
export const createLibrary = (translate: Translate, ports: LibraryPorts) => {
  const model = signal(EMPTY);
  const t = signal(translate);
  let messages = 0;

  const scope: LibraryScope = {
    ports,
    read: () => model.value,
    update: (patch) => {
      model.value = { ...model.value, ...patch };
    },
    text: () => t.value,
    say: (text, undo) => scope.update({ snackbar: { id: ++messages, text, undo } }),
    change: async (run) => {
      scope.update({ failure: null });
      const result = await run();
      if (result.ok) void ports.callBackground('library.changed', {});
      else scope.update({ failure: result.error.code });
      return result.ok;
    },
  };

  const { change, say } = scope;
  const { store } = ports;
  const listing = createListing(scope);
  const preferences = createPreferences(scope, (next) => {
    t.value = next;
  });

  const backup = createBackup(scope);

  const callbacks: LibraryCallbacks = {
    ...listing.callbacks,
    ...createExports(scope),
    ...createImport(scope),
    ...preferences.callbacks,
    ...backup.callbacks,
    changeMark: (id, patch) => void change(() => store.updateHighlight(id, patch)),
    removeMark: async (id) => {
      const restore = () => void change(() => store.restoreHighlight(id));
      if (await change(() => store.deleteHighlight(id))) say(t.value('mark_deleted'), restore);
    },
    removeArticle: async (id) => {
      const restore = () => void change(() => store.restoreArticle(id));
      if (await change(() => store.deleteArticle(id))) say(t.value('article_deleted'), restore);
    },
    erase: async () => {
      scope.update({ dialog: null });
      if (await change(() => store.wipe())) say(t.value('erased'));
    },
    openDialog: (kind) => {
      scope.update({ dialog: { kind } });
      if (kind === 'settings') void Promise.all([preferences.loadStorage(), backup.refresh()]);
    },
    closeDialog: () => scope.update({ dialog: null }),
    closeSnackbar: () => scope.update({ snackbar: null }),
  };

  const start = async () => {
    listing.start();
    await preferences.loadSettings();
    void backup.start();
  };

  return { model, t, callbacks, start };
};
