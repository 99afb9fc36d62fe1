import type { LibraryCallbacks } from '../../components/library/model';
import type { Translate } from '../../platform/i18n';
import type { LibraryScope } from './scope';

/** Settings, and what the browser says about storage. */
export const createPreferences = (
  { ports, read, update }: LibraryScope,
  setTranslate: (next: Translate) => void,
) => {
  const loadSettings = async () => {
    const settings = await ports.callBackground('settings.get', {});
    if (settings.ok) update({ settings: settings.value });
  };

  const loadStorage = async () => {
    const [{ usage, quota, persisted }, canUndo] = await Promise.all([
      ports.storage().catch(() => ({ usage: null, quota: null, persisted: null })),
      ports.store.canUndoImport(),
    ]);
    const canUndoImport = canUndo.ok && canUndo.value;
    update({ storage: { ...read().storage, usage, quota, persisted, canUndoImport } });
  };

  const callbacks: Pick<
    LibraryCallbacks,
    'changeSettings' | 'showSite' | 'removeRule' | 'allowSite' | 'askPersistence'
  > = {
    changeSettings: async (patch) => {
      const settings = await ports.callBackground('settings.set', patch);
      if (!settings.ok) return;
      update({ settings: settings.value });
      if (patch.language === undefined && patch.colourNames === undefined) return;
      setTranslate(await ports.loadTranslate(settings.value.language));
    },
    showSite: async (host, shown) => {
      const settings = await ports.callBackground('site.script', { host, shown });
      if (settings.ok) update({ settings: settings.value });
    },
    removeRule: async (rule) => {
      await ports.callBackground('site.rule', { rule, there: false });
      await loadSettings();
    },
    allowSite: async (host) => {
      const settings = await ports.callBackground('site.never', { host, never: false });
      if (settings.ok) update({ settings: settings.value });
    },
    askPersistence: async () => {
      const persisted = await ports.persist().catch(() => false);
      update({ storage: { ...read().storage, persisted, declined: !persisted } });
    },
  };

  return { loadSettings, loadStorage, callbacks };
};
