import type { Browser, Page } from 'puppeteer-core';
import type { ExtensionBrowser } from './extension-browser';

/** A new tab and the id by which the extension knows it: the one that was not there before. */
export async function newTab(
  browser: Browser,
  inExtension: ExtensionBrowser['inExtension'],
): Promise<{ page: Page; id: number }> {
  // Not the extension's own pages: the one that welcomes after the installation opens when it likes.
  const ids = () =>
    inExtension<number[]>(`
      const own = browser.runtime.getURL('');
      const isOwn = ({ url, pendingUrl }) => [url, pendingUrl].some((each) => each?.startsWith(own));
      return (await browser.tabs.query({})).filter((tab) => !isOwn(tab)).map(({ id }) => id)`);
  const before = new Set(await ids());
  const page = await browser.newPage();
  const id = (await ids()).find((candidate) => !before.has(candidate));
  if (id === undefined) throw new Error('the extension does not see the new tab');
  return { page, id };
}

/** Opens an address in the window of a tab, behind it. */
export function openTabBehind(
  inExtension: ExtensionBrowser['inExtension'],
  tabId: number,
  url: string,
): Promise<void> {
  return inExtension(
    `const { windowId } = await browser.tabs.get(argument.tabId);
     await browser.tabs.create({ windowId, url: argument.url, active: false });`,
    { tabId, url },
  );
}
