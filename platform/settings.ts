import { readSettings, type Settings } from '../messaging/settings';
import { browser } from './browser';
import { createTurns } from './in-turn';
import { SETTINGS_KEY } from './stored-language';

/** Settings live in the extension's storage area, not in the library: they work when the library does not. */
export const loadSettings = async (): Promise<Settings> => {
  try {
    return readSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
  } catch {
    return readSettings(undefined);
  }
};

const inTurn = createTurns();

/** Stores the changed settings and answers all of them. The background alone does this: one writer, one at a time. */
export const saveSettings = (patch: Partial<Settings>): Promise<Settings> =>
  inTurn(async () => {
    const settings = readSettings({ ...(await loadSettings()), ...patch });
    await browser.storage.local.set({ [SETTINGS_KEY]: settings });
    return settings;
  });
