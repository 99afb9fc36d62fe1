import { rulesFor } from '../../article/site-rules';
import { isNeverHere } from '../../messaging/never-sites';
import { standsFor } from '../../messaging/own-pages';
import { ruleHost, scriptFor } from '../../messaging/script-rules';
import { callReader } from '../../messaging/send';
import type { Settings } from '../../messaging/settings';
import { browser } from '../../platform/browser';
import { ensureReader } from '../../platform/inject';
import { loadMessages, resolveLanguage } from '../../platform/language';
import { watchedPatterns } from '../../platform/permissions';

/** Whether pages at this address are converted as they open. */
export const isConverted = (settings: Settings, url: string): boolean => {
  const host = ruleHost(url);
  return host !== null && !isNeverHere(settings, url) && scriptFor(settings, host) !== 'original';
};

/**
 * The settings as a page's reader gets them: of the sites with rules of their own, a page is told of none but its own,
 * and of what exports look like nothing.
 */
export const ownSettings = (settings: Settings, url: string): Settings => {
  const host = ruleHost(url) ?? '';
  const own = Object.entries(settings.siteScripts).filter(([site]) => site === host);
  const quietSites = settings.quietSites.filter((site) => site === host);
  const isNever = isNeverHere(settings, url);
  return {
    ...settings,
    siteScripts: Object.fromEntries(own),
    quietSites,
    selectionToolbar: settings.selectionToolbar && !isNever,
    neverSites: isNever ? [host] : [],
    siteRules: rulesFor(settings.siteRules, url),
    templates: {},
  };
};

/**
 * The settings as the reader on one of our own pages gets them, which stands for a page of the web: of what is wanted
 * nowhere on a site, its own pages are meant and not what the reader of the extension opens of ours.
 */
export const settingsOnOwnPage = (settings: Settings, address: string): Settings =>
  ownSettings({ ...settings, neverSites: [] }, address);

/** So long a page may take to hear of new settings; one that is busy for longer hears of them when it has time. */
const PATIENCE_MS = 1000;

/**
 * Hands new settings to the readers of open pages, and starts one where a page is now to be converted. Resolves when all
 * have them; a page that is busy keeps nobody waiting.
 */
export const tellReaders = async (settings: Settings): Promise<void> => {
  const language = resolveLanguage(settings.language);
  const base = browser.runtime.getURL('');
  const [messages, tabs, watched] = await Promise.all([
    loadMessages(language),
    browser.tabs.query({}),
    watchedPatterns().then((url) => browser.tabs.query({ url })),
  ]);
  const isWatched = new Set(watched.map(({ id }) => id));
  const telling = tabs.map(async ({ id, url = '' }) => {
    if (id === undefined) return;
    const address = standsFor(url, base);
    const told = await callReader(id, 'reader.settings', {
      settings: address === null ? ownSettings(settings, url) : settingsOnOwnPage(settings, address),
      language,
      messages,
    });
    if (!told.ok && isWatched.has(id) && isConverted(settings, url)) await ensureReader(id);
  });
  await Promise.race([Promise.all(telling), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
};
