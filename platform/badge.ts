import { browser } from './browser';

const VERMILION = '#b3261e';

/** Shows on a tab's icon that an article was found there, or that none was. The tab may be gone by now. */
export const setBadge = async (tabId: number, text: string, title: string): Promise<void> => {
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: VERMILION }),
      browser.action.setTitle({ tabId, title }),
    ]);
  } catch {
    // A closed tab has no badge.
  }
};
