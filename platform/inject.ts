import type { PayloadOf } from '../messaging/protocol';
import { fail, type Result, succeed } from '../messaging/result';
import { callReader } from '../messaging/send';
import { browser } from './browser';
import { sitePattern } from './permissions';

type Direction = 'to-simplified' | 'to-traditional';

/** Inserted style is no part of the page's document. That of the user's origin outranks the page's. */
const HIDING_STYLE = '/reader.css';
const MARKS_STYLE = '/marks.css';
const SELECTABLE_STYLE = '/selectable.css';
/** What an earlier version left on the page is taken back before. */
const READER_SCRIPTS = ['/leftovers.js', '/reader.js'];

/**
 * Puts the styles into a tab, and into those frames of it that may be reached. `::highlight()` rules have to reach into
 * shadow roots too: in Chrome they are inherited from their hosts, where they must be of the author's origin (of the
 * user's it paints no background); Firefox (153) inherits none, and there those of the user's origin hold everywhere.
 */
export const insertStyles = async (tabId: number): Promise<void> => {
  const target = { tabId, allFrames: true };
  await browser.scripting.insertCSS({ target, files: [HIDING_STYLE], origin: 'USER' });
  const isFirefox = browser.runtime.getURL('').startsWith('moz-');
  await browser.scripting.insertCSS({ target, files: [MARKS_STYLE], origin: isFirefox ? 'USER' : 'AUTHOR' });
};

/** Lets text be selected in a tab that forbids it, or no more. */
export const letSelect = (tabId: number, selectable: boolean): Promise<void> => {
  const style = { target: { tabId, allFrames: true }, files: [SELECTABLE_STYLE], origin: 'USER' as const };
  return browser.scripting[selectable ? 'insertCSS' : 'removeCSS'](style);
};

/** Whether the reader of this tab answers already. */
const hasReader = async (tabId: number): Promise<boolean> => (await callReader(tabId, 'reader.ready', {})).ok;

/** The browsers' words for "you would have to be allowed to". About their own pages they say something else. */
const wantsPermission = (error: unknown): boolean =>
  /must request permission|missing host permission/i.test(String(error));

/** Whether the reader of the extension allowed this tab's site: what fails there all the same is restricted. */
const hasAccess = async (tabId: number): Promise<boolean> => {
  const pattern = sitePattern((await browser.tabs.get(tabId)).url ?? '');
  return pattern !== null && browser.permissions.contains({ origins: [pattern] });
};

/** Chrome has what is injected wait for a click on our button where we are allowed on a click only: for ever, it may be. */
const UNCLICKED_MS = 1000;

/** Whether the browser shows us nothing of a tab, not even its address: then nothing may be injected either. */
const isHidden = async (tabId: number): Promise<boolean> => (await browser.tabs.get(tabId)).url === undefined;

/** Waits for what is injected, where it may wait for a click only for as long as that takes to be seen. */
const unlessWithheld = async <T>(tabId: number, injecting: Promise<T>): Promise<T> => {
  // It may fail before it is waited for, which is told then, and is no failure that nobody met.
  injecting.catch(() => undefined);
  if (!(await isHidden(tabId))) return injecting;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const withheld = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Missing host permission for the tab')), UNCLICKED_MS);
  });
  return Promise.race([injecting, withheld]).finally(() => clearTimeout(timer));
};

/**
 * Puts the reader into a tab's top frame unless it is there. Needs host access or `activeTab`.
 * Fails with `needs-permission`, or with `restricted-page` where no permission would help: the browser's own
 * pages, extension stores, viewers of PDFs.
 */
export const ensureReader = async (tabId: number): Promise<Result<null>> => {
  if (await hasReader(tabId)) return succeed(null);
  const target = { tabId };
  try {
    await unlessWithheld(tabId, insertStyles(tabId));
    await browser.scripting.executeScript({ target, files: READER_SCRIPTS });
    // Firefox accepts the script for some of its own pages and does not run it.
    return (await hasReader(tabId)) ? succeed(null) : fail('restricted-page');
  } catch (error) {
    const allowed = await hasAccess(tabId).catch(() => false);
    return fail(wantsPermission(error) && !allowed ? 'needs-permission' : 'restricted-page');
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
export const loadPart = (tabId: number, part: PayloadOf<'part.load'>['part']): Promise<Result<null>> =>
  injectScript(tabId, `/${part}.js`);

/** Whether the page in a tab's top frame says in words that what was there is no more. False where we may not look. */
export const saysGone = async (tabId: number): Promise<boolean> => {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: ['/gone.js'] });
    return frame?.result === true;
  } catch {
    return false;
  }
};
