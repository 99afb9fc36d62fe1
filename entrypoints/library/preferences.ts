import type { LibraryCallbacks } from '../../components/library/model';
import type { Result, Settings } from '../../messaging';
import { completeSettings } from '../../messaging/default-settings';
import type { Translate } from '../../platform/i18n';
import type { LibraryScope } from './scope';

/** Settings, and what the browser says about storage. */
export const createPreferences = (
  { ports, read, update, say, text }: LibraryScope,
  setTranslate: (next: Translate) => void,
) => {
  let changes = 0;

  const show = (settings: Result<Settings>) => {
    if (settings.ok) update({ settings: completeSettings(settings.value) });
  };

  const loadSettings = async () => show(await ports.callBackground('settings.get', {}));

  const loadStorage = async () => {
    const [{ usage, quota, persisted }, last] = await Promise.all([
      ports.storage().catch(() => ({ usage: null, quota: null, persisted: null })),
      ports.store.lastImport(),
    ]);
    const canUndoImport = last.ok && last.value !== null;
    update({ storage: { ...read().storage, usage, quota, persisted, canUndoImport } });
  };

  const callbacks: Pick<
    LibraryCallbacks,
    'changeSettings' | 'showSite' | 'removeRule' | 'allowSite' | 'askPersistence'
  > = {
    changeSettings: async (patch) => {
      const own = ++changes;
      const { settings: before } = read();
      // At once: whatever is drawn meanwhile would put the control back that the reader has just used.
      if (before) update({ settings: { ...before, ...patch } });
      const settings = await ports.callBackground('settings.set', patch);
      if (!settings.ok) {
        update({ settings: before });
        say(text().of('error', settings.error.code));
        return;
      }
      // The answer to an earlier change knows nothing of a later one.
      if (own === changes) show(settings);
      if (patch.language === undefined && patch.colourNames === undefined) return;
      setTranslate(await ports.loadTranslate(settings.value.language));
    },
    showSite: async (host, shown) => show(await ports.callBackground('site.script', { host, shown })),
    removeRule: async (rule) => {
      await ports.callBackground('site.rule', { rule, there: false });
      await loadSettings();
    },
    allowSite: async (host) => show(await ports.callBackground('site.never', { host, never: false })),
    askPersistence: async () => {
      const persisted = await ports.persist().catch(() => false);
      update({ storage: { ...read().storage, persisted, declined: !persisted } });
    },
  };

  return { loadSettings, loadStorage, callbacks };
};
