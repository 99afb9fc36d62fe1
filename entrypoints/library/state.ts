import { signal } from '@preact/signals';
import type { LibraryCallbacks, LibraryModel } from '../../components/library/model';
import { moveTo, NOTHING_CHOSEN } from '../../components/library/selection';
import type { Translate } from '../../platform/i18n';
import type { Done, StorageResult } from '../../storage';
import { createActs } from './acts';
import { createBackup } from './backup';
import { createExports } from './exports';
import { createHistory, type Step } from './history';
import { createImport } from './import';
import { createListing } from './listing';
import { createNames } from './names';
import { createOpened } from './opened';
import { createPlaces } from './place';
import type { LibraryPorts } from './ports';
import { createPreferences } from './preferences';
import type { LibraryScope } from './scope';

const EMPTY: LibraryModel = {
  state: 'opening',
  failure: null,
  isIncomplete: false,
  query: '',
  isSearching: false,
  place: 'articles',
  layout: 'list',
  pane: 'list',
  order: { by: 'saved', descending: true },
  ids: [],
  rows: new Map(),
  selection: NOTHING_CHOSEN,
  opened: null,
  facets: null,
  allNames: null,
  trash: null,
  facts: null,
  overview: null,
  exportTargets: [],
  totals: null,
  settings: null,
  storage: { usage: null, quota: null, persisted: null, declined: false, canUndoImport: false },
  backup: null,
  dialog: null,
  snackbar: null,
};

/** The library page's state and what its controls do. `start` opens the library and never rejects. */
export const createLibrary = (translate: Translate, ports: LibraryPorts) => {
  const model = signal(EMPTY);
  const t = signal(translate);
  let messages = 0;

  const history = createHistory(async (way) => {
    let result: StorageResult<Done> | null = null;
    await scope.change(async () => {
      result = await ports.store.revert(way);
      return result;
    });
    return result ?? { ok: false, error: { code: 'unknown' } };
  });
  const undo = async (which?: Step) => {
    const step = await history.undo(which);
    if (step) scope.say(t.value('page_undone', step.told));
  };
  const redo = async () => {
    const step = await history.redo();
    if (step) scope.say(step.told, () => void undo(step));
  };

  const scope: LibraryScope = {
    ports,
    read: () => model.value,
    update: (patch) => {
      model.value = { ...model.value, ...patch };
      if (patch.selection) opened.follow(patch.selection.cursor);
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
    act: async (run, told, aloud) => {
      let made: Done | null = null;
      await scope.change(async () => {
        const result = await run();
        if (result.ok) made = result.value;
        return result;
      });
      const done = made as Done | null;
      if (done === null) return;
      if (done.articles + done.marks === 0) return scope.say(t.value('nothing_changed'));
      const step = { told: told(done), way: done.undo };
      history.record(step);
      if (!aloud) scope.say(step.told, () => void undo(step));
    },
    history,
  };

  const opened = createOpened(scope);
  const names = createNames(scope);
  const places = createPlaces(scope);
  /** Ends what is followed for an open dialog. */
  let dialogEnd = new AbortController();
  const listing = createListing(scope, { found: places.refresh, empty: places.lookIntoTrash });
  const preferences = createPreferences(scope, (next) => {
    t.value = next;
  });

  const exports = createExports(scope);
  const backup = createBackup(scope, exports.exportBundle);

  const loadTargets = async () => {
    const targets = await ports.store.exportTargets();
    if (!targets.ok) return;
    scope.update({ exportTargets: targets.value.map(({ target, at }) => ({ name: target, at })) });
  };

  const callbacks: LibraryCallbacks = {
    ...listing.callbacks,
    ...opened.callbacks,
    ...createActs(scope),
    ...exports,
    ...createImport(scope),
    ...preferences.callbacks,
    ...backup.callbacks,
    ...places.callbacks,
    ...names.callbacks,
    undo: () => void undo(),
    redo: () => void redo(),
    acceptIncomplete: () => {
      scope.update({ isIncomplete: false });
      void ports.store.acceptIncomplete();
    },
    select: (selection) => scope.update({ selection }),
    open: (id) => {
      opened.follow(id);
      ports.panes.go('article');
      scope.update({ pane: 'article' });
    },
    showPane: (pane) => {
      ports.panes.go(pane);
      scope.update({ pane });
    },
    openArticle: (id, tab = 'text', mark = null) => {
      // Not by way of the list: the browser goes back in its own time, and would leave the article again.
      places.turnTo('articles');
      opened.turnTo(tab, mark);
      scope.update({ selection: moveTo(id) });
      callbacks.open(id);
    },
    openDialog: (kind) => {
      scope.update({ dialog: kind === 'export' ? { kind, run: null } : { kind } });
      if (kind === 'settings') void Promise.all([preferences.loadStorage(), backup.refresh()]);
      if (kind === 'export') void loadTargets();
      if (kind === 'names') {
        dialogEnd = new AbortController();
        names.follow(dialogEnd.signal);
      }
    },
    closeDialog: () => {
      dialogEnd.abort();
      scope.update({ dialog: null });
    },
    closeSnackbar: () => scope.update({ snackbar: null }),
  };

  const start = async () => {
    ports.panes.follow((pane) => scope.update({ pane }));
    await listing.start();
    void ports.store.isIncomplete().then((told) => {
      if (told.ok) scope.update({ isIncomplete: told.value });
    });
    await preferences.loadSettings();
    void backup.start();
    // The background does so when the browser starts, which for some is once in months.
    void ports.store.sweepTrash();
  };

  return { model, t, callbacks, start };
};
