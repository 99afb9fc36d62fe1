import { signal } from '@preact/signals';
import type { WelcomeCallbacks, WelcomeModel } from '../../components/welcome/model';
import type { callBackground } from '../../messaging';
import { completeSettings } from '../../messaging/default-settings';
import type { Translate } from '../../platform/i18n';
import type { loadTranslate } from '../../platform/language';
import type { grantedSites, releaseAllSites, requestSites } from '../../platform/permissions';
import type { openShortcutSettings, shortcuts } from '../../platform/shortcuts';
import type { isPinned } from '../../platform/toolbar';

/** What the page needs of the browser and of the other parts of the extension. */
export interface WelcomePorts {
  callBackground: typeof callBackground;
  loadTranslate: typeof loadTranslate;
  isPinned: typeof isPinned;
  grantedSites: typeof grantedSites;
  requestSites: typeof requestSites;
  releaseAllSites: typeof releaseAllSites;
  shortcuts: typeof shortcuts;
  openShortcutSettings: typeof openShortcutSettings;
  openPage(path: '/library.html' | '/sample.html'): Promise<void>;
  defaultSites: number;
}

/** The welcome page's state and what its controls do. `refresh` asks the browser anew and never rejects. */
export const createWelcome = (translate: Translate, ports: WelcomePorts) => {
  const t = signal(translate);
  const model = signal<WelcomeModel>({
    settings: null,
    pinned: null,
    sites: null,
    defaultSites: ports.defaultSites,
    shortcuts: [],
    shortcutsClosed: false,
  });
  const update = (patch: Partial<WelcomeModel>) => {
    model.value = { ...model.value, ...patch };
  };

  const loadSites = async () => update({ sites: await ports.grantedSites().catch(() => null) });

  const refresh = async () => {
    const [pinned, shortcuts] = await Promise.all([
      ports.isPinned(),
      ports.shortcuts().catch(() => []),
      loadSites(),
    ]);
    update({ pinned, shortcuts });
  };

  const start = async () => {
    const settings = await ports.callBackground('settings.get', {});
    if (settings.ok) update({ settings: completeSettings(settings.value) });
    await refresh();
  };

  const callbacks: WelcomeCallbacks = {
    openSample: () => void ports.openPage('/sample.html'),
    openLibrary: () => void ports.openPage('/library.html'),
    changeSettings: async (patch) => {
      const settings = await ports.callBackground('settings.set', patch);
      // What was not kept is not shown as chosen: drawn anew, the control goes back.
      if (!settings.ok) return update({});
      update({ settings: completeSettings(settings.value) });
      if (patch.language !== undefined) t.value = await ports.loadTranslate(patch.language);
    },
    allowSites: (which) =>
      void ports
        .requestSites(which)
        .catch(() => false)
        .then(loadSites),
    releaseSites: () =>
      void ports
        .releaseAllSites()
        .catch(() => false)
        .then(loadSites),
    openShortcutSettings: async () => update({ shortcutsClosed: !(await ports.openShortcutSettings()) }),
  };

  return { model, t, callbacks, start, refresh };
};
