import { browser } from './browser';
import { SETTINGS_KEY } from './stored-language';

/** Whether the reader wants nothing of ours on a site, as it was stored: asked before anything is put on its page. */
export const isStoredNever = async (host: string): Promise<boolean> => {
  try {
    const stored = (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY] as
      | { neverSites?: unknown }
      | undefined;
    return Array.isArray(stored?.neverSites) && stored.neverSites.includes(host);
  } catch {
    return false;
  }
};
