import type { Tabs } from 'webextension-polyfill';
import { urlKey } from '../../exchange';
import { standsFor } from '../../messaging/own-pages';
import type { Sender } from '../../messaging/receive';
import { callReader } from '../../messaging/send';
import { browser } from '../../platform/browser';
import { ensureReader } from '../../platform/inject';
import { watchedPatterns } from '../../platform/permissions';

const injectEverywhere = async (files: string[]): Promise<void> => {
  const tabs = await browser.tabs.query({ url: await watchedPatterns() });
  await Promise.allSettled(
    tabs.map(({ id }) =>
      id === undefined ? undefined : browser.scripting.executeScript({ target: { tabId: id }, files }),
    ),
  );
};

/** Starts the sentinel in tabs that were open before it was allowed there (it ends itself where it runs). */
export const lookAgainEverywhere = (): Promise<void> => injectEverywhere(['/sentinel.js']);

/** After an install or update: the pages that are open are as the version before left them. */
export const beginEverywhere = (): Promise<void> => injectEverywhere(['/leftovers.js', '/sentinel.js']);

/** Starts the reader on the open pages of a site that we may read. */
export const startReaders = async (host: string): Promise<void> => {
  const tabs = await browser.tabs.query({ url: `*://${host}/*` });
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : ensureReader(id))));
};

/** Has the readers of tabs read their marks again. Tabs without a reader do not answer. */
const reload = (tabs: readonly Tabs.Tab[]) =>
  Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : callReader(id, 'reader.reload', {}))));

/** Tells the readers of all open pages that the library changed. */
export const reloadReaders = async (): Promise<void> => {
  await reload(await browser.tabs.query({}));
};

/** The address on the web of what a tab shows; empty where the browser keeps it from us. */
const addressOf = ({ url = '' }: Tabs.Tab): string => standsFor(url, browser.runtime.getURL('')) ?? url;

/** Tells the readers of all tabs but the sender's that show the sender's article that its marks changed. */
export const reloadReadersAt = async ({ url, tabId }: Pick<Sender, 'url' | 'tabId'>): Promise<void> => {
  const key = urlKey(url);
  if (key === null) return;
  const tabs = await browser.tabs.query({});
  await reload(tabs.filter((tab) => tab.id !== tabId && urlKey(addressOf(tab)) === key));
};
