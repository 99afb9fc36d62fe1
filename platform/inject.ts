import { fail, type Result, succeed } from '../messaging/result';
import { callReader } from '../messaging/send';
import { browser } from './browser';

type Direction = 'to-simplified' | 'to-traditional';

/** Inserted style is no part of the page's document. That of the user's origin outranks the page's. */
const HIDING_STYLE = '/reader.css';
const MARKS_STYLE = '/marks.css';
const READER_SCRIPT = '/reader.js';

/** Pages that no extension may read, whatever the reader allows; other failures are a missing permission. */
const isRestricted = (url: string): boolean =>
  !/^https?:/i.test(url) ||
  /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org)\b/i.test(url);

/** Whether the reader of this tab answers already. */
const hasReader = async (tabId: number): Promise<boolean> => (await callReader(tabId, 'reader.facts', {})).ok;

/**
 * Puts the reader into a tab's top frame unless it is there. Needs host access or `activeTab`.
 * Fails with `restricted-page` or `needs-permission`.
 */
export const ensureReader = async (tabId: number): Promise<Result<null>> => {
  if (await hasReader(tabId)) return succeed(null);
  const target = { tabId };
  try {
    await browser.scripting.insertCSS({ target, files: [HIDING_STYLE], origin: 'USER' });
    await browser.scripting.insertCSS({ target, files: [MARKS_STYLE] });
    await browser.scripting.executeScript({ target, files: [READER_SCRIPT] });
    return succeed(null);
  } catch {
    const url = (await browser.tabs.get(tabId).catch(() => null))?.url;
    return fail(url === undefined || !isRestricted(url) ? 'needs-permission' : 'restricted-page');
  }
};

const injectScript = async (tabId: number, file: string): Promise<Result<null>> => {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [file] });
    return succeed(null);
  } catch {
    return fail('needs-permission');
  }
};

/** Loads the dictionaries of one direction into the isolated world of a tab's top frame. */
export const loadConverter = (tabId: number, direction: Direction): Promise<Result<null>> =>
  injectScript(tabId, `/convert-${direction}.js`);

/** Loads a part of the reader that is not needed at its start into the isolated world of a tab's top frame. */
export const loadPart = (tabId: number, part: 'controls' | 'repair' | 'suggestions'): Promise<Result<null>> =>
  injectScript(tabId, `/${part}.js`);
