import type { Runtime, Tabs } from 'webextension-polyfill';
import { browser } from './browser';

export interface ActiveTab {
  id: number;
  /** Empty where the browser keeps the address from us. */
  url: string;
}

const asActiveTab = (tab: Tabs.Tab | undefined): ActiveTab | null =>
  tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? '' };

/** The tab with this id, or null when it is gone. */
export const tabById = async (id: number): Promise<ActiveTab | null> => {
  try {
    return asActiveTab(await browser.tabs.get(id));
  } catch {
    return null;
  }
};

/** The active tab of the window that the caller belongs to. */
export const activeTab = async (): Promise<ActiveTab | null> =>
  asActiveTab((await browser.tabs.query({ active: true, currentWindow: true }))[0]);

/** Calls back when another tab becomes active or the active one shows another page. */
export const onActiveTabChanged = (callback: () => void, signal: AbortSignal): void => {
  const activated = () => callback();
  const updated = (_id: number, change: Tabs.OnUpdatedChangeInfoType, tab: Tabs.Tab) => {
    if (tab.active && (change.status === 'complete' || change.url !== undefined)) callback();
  };
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  });
};

/** Calls back when the reader of a tab says that something on its page changed. For extension pages. */
export const onPageChanged = (callback: (tabId: number) => void, signal: AbortSignal): void => {
  const listener = ((message: unknown, sender: Runtime.MessageSender) => {
    if ((message as { name?: unknown } | null)?.name === 'page.changed' && sender.tab?.id !== undefined) {
      callback(sender.tab.id);
    }
    // The background answers this call; here it is only overheard.
    return undefined;
  }) as Runtime.OnMessageListener;
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
};

/** Our own pages that open in a tab. */
type ExtensionPage = '/library.html' | '/reading.html' | '/sample.html' | '/welcome.html';

/**
 * Opens one of our own pages, or goes to the tab that shows it already. With parameters it shows what they say: what a
 * query finds (`q`), an article (`article`, with a `view` of it), or the text that is saved of an address (`page`).
 */
export const openExtensionPage = async (
  path: ExtensionPage,
  parameters?: Readonly<Record<string, string>>,
): Promise<void> => {
  const page = browser.runtime.getURL(path);
  const url = parameters === undefined ? page : `${page}?${new URLSearchParams(parameters)}`;
  const tabs = await browser.tabs.query({ url: [page, `${page}?*`] });
  // A reader view is of one article: that of another one stays as it is.
  const open = path === '/reading.html' ? tabs.find((tab) => tab.url === url) : tabs[0];
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, { active: true, ...(parameters !== undefined && { url }) });
  if (open.windowId !== undefined) await browser.windows?.update(open.windowId, { focused: true });
};
