import { browser } from './browser';
import { SETTINGS_KEY } from './stored-language';

/** The reader's own names for the inks, as texts of the interface (`colour_<ink>`). As they were stored. */
export const loadColourTexts = async (): Promise<Record<string, string>> => {
  try {
    const stored = (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY] as
      | { colourNames?: Record<string, string> }
      | undefined;
    const names = Object.entries(stored?.colourNames ?? {}).filter(([, name]) => name);
    return Object.fromEntries(names.map(([colour, name]) => [`colour_${colour}`, name]));
  } catch {
    return {};
  }
};
