import { callReader } from '../../messaging/send';
import { browser } from '../../platform/browser';
import { watchedPatterns } from '../../platform/permissions';

/** Starts the sentinel in tabs that were open before it was allowed there (it ends itself where it runs). */
export const lookAgainEverywhere = async (): Promise<void> => {
  const tabs = await browser.tabs.query({ url: await watchedPatterns() });
  await Promise.allSettled(
    tabs.map(({ id }) =>
      id === undefined
        ? undefined
        : browser.scripting.executeScript({ target: { tabId: id }, files: ['/sentinel.js'] }),
    ),
  );
};

/** Tells the readers of all open pages that the library changed. Tabs without a reader do not answer. */
export const reloadReaders = async (): Promise<void> => {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(({ id }) => (id === undefined ? undefined : callReader(id, 'reader.reload', {}))),
  );
};
