import type { Language } from '../messaging/languages';
import { browser } from './browser';

/** Where the settings stand in the extension's storage area. */
export const SETTINGS_KEY = 'settings';

/**
 * The reader's choice of language, for the first paint of a view: it brings no validators along, so what it answers is
 * as it was stored. `loadTranslate` takes anything.
 */
export const loadLanguage = async (): Promise<'auto' | Language> => {
  try {
    const stored = (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY] as
      | { language?: 'auto' | Language }
      | undefined;
    return stored?.language ?? 'auto';
  } catch {
    return 'auto';
  }
};
