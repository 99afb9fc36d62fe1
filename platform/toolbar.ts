import { browser } from './browser';

/** Whether the icon is in the toolbar and not behind the menu of extensions; null where the browser does not say. */
export const isPinned = async (): Promise<boolean | null> => {
  const { getUserSettings } = browser.action as unknown as {
    getUserSettings?: () => Promise<{ isOnToolbar?: boolean }>;
  };
  try {
    return (await getUserSettings?.call(browser.action))?.isOnToolbar ?? null;
  } catch {
    return null;
  }
};
