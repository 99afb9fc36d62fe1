import { browser } from './browser';

export interface Shortcut {
  /** A command of the manifest. */
  command: string;
  /** As the browser writes it (`Alt+Shift+H`, `⌥⇧H`); empty where none is set. */
  keys: string;
}

/** The keys of all commands as they are set now; none where the browser has no keys (Firefox for Android). */
export const shortcuts = async (): Promise<Shortcut[]> =>
  ((await browser.commands?.getAll()) ?? [])
    .filter(({ name }) => name !== undefined && !name.startsWith('_'))
    .map(({ name, shortcut }) => ({ command: name ?? '', keys: shortcut ?? '' }));

/** Where Chrome sets them; Firefox opens its page by a call. */
const SETTINGS_PAGE = 'chrome://extensions/shortcuts';

/** Opens the browser's own page on which keys are set. False where there is no way to. */
export const openShortcutSettings = async (): Promise<boolean> => {
  const { openShortcutSettings: open } = browser.commands as unknown as {
    openShortcutSettings?: () => Promise<void>;
  };
  try {
    if (open) await open.call(browser.commands);
    else await browser.tabs.create({ url: SETTINGS_PAGE });
    return true;
  } catch {
    return false;
  }
};
