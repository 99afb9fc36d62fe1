import { readSettings, type Settings } from '../messaging/settings';
import { browser } from './browser';
import { createTurns } from './in-turn';
import { SETTINGS_KEY } from './stored-language';

const read = async (): Promise<Settings> =>
  readSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);

/**
 * Settings live in the extension's storage area, not in the library: they work when the library does not. The defaults
 * where that area cannot be read.
 */
export const loadSettings = (): Promise<Settings> => read().catch(() => readSettings(undefined));

const inTurn = createTurns();

/**
 * Stores what changed and answers all settings. `change` is given the settings as they are when its turn comes. The
 * background alone does this: one writer, one at a time. Rejects where they cannot be read, as where they cannot be
 * stored: the defaults would take the place of all that the reader has set.
 */
export const changeSettings = (change: (settings: Settings) => Partial<Settings>): Promise<Settings> =>
  inTurn(async () => {
    const before = await read();
    const settings = readSettings({ ...before, ...change(before) });
    await browser.storage.local.set({ [SETTINGS_KEY]: settings });
    return settings;
  });

/** Stores the changed settings and answers all of them. */
export const saveSettings = (patch: Partial<Settings>): Promise<Settings> => changeSettings(() => patch);
