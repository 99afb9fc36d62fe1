import { readSettings, type Settings } from '../messaging/settings';
import { browser } from './browser';

const KEY = 'settings';

/** Settings live in the extension's storage area, not in the library: they work when the library does not. */
export const loadSettings = async (): Promise<Settings> => {
  try {
    return readSettings((await browser.storage.local.get(KEY))[KEY]);
  } catch {
    return readSettings(undefined);
  }
};

/** Stores the changed settings and answers all of them. */
export const saveSettings = async (patch: Partial<Settings>): Promise<Settings> => {
  const settings = readSettings({ ...(await loadSettings()), ...patch });
  await browser.storage.local.set({ [KEY]: settings });
  return settings;
};
