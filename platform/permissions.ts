import { DEFAULT_SITES } from '../article/sites';
import { browser } from './browser';
import { createTurns } from './in-turn';

const SENTINEL_SCRIPT = '/sentinel.js';
const REGISTERED_ID = 'sentinel-on-granted-sites';

const DEFAULT_PATTERNS: ReadonlySet<string> = new Set(DEFAULT_SITES.map(({ domain }) => `*://*.${domain}/*`));

/** The match pattern of an address's host, or null for anything but http(s). */
export const sitePattern = (url: string): string | null => {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  return parsed && /^https?:$/.test(parsed.protocol) ? `*://${parsed.hostname}/*` : null;
};

/** Whether the address is on one of the sites that the extension watches without being asked. */
export const isDefaultSite = (url: string): boolean => {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return DEFAULT_SITES.some(({ domain }) => host === domain || host.endsWith(`.${domain}`));
};

/** Whether we may read this site without a click. */
export const hasSite = async (url: string): Promise<boolean> => {
  const pattern = sitePattern(url);
  return pattern !== null && browser.permissions.contains({ origins: [pattern] });
};

/** Asks the reader for lasting access to a site. Must be called first thing in a click's handler. */
export const requestSite = (url: string): Promise<boolean> => {
  const pattern = sitePattern(url);
  return pattern === null ? Promise.resolve(false) : browser.permissions.request({ origins: [pattern] });
};

/** Gives the access to a site back. */
export const releaseSite = (url: string): Promise<boolean> => {
  const pattern = sitePattern(url);
  return pattern === null ? Promise.resolve(false) : browser.permissions.remove({ origins: [pattern] });
};

const ALL_SITES = { origins: ['*://*/*'] };
const DEFAULT = { origins: [...DEFAULT_PATTERNS] };

/** What the extension may read without a click. Firefox lets the reader take the default sites away. */
export const grantedSites = async (): Promise<{ all: boolean; defaults: boolean }> => {
  const [all, defaults] = await Promise.all([
    browser.permissions.contains(ALL_SITES),
    browser.permissions.contains(DEFAULT),
  ]);
  return { all, defaults };
};

/** Asks for all sites, or for the default ones. Must be called first thing in a click's handler. */
export const requestSites = (which: 'all' | 'defaults'): Promise<boolean> =>
  browser.permissions.request(which === 'all' ? ALL_SITES : DEFAULT);

/** Gives the access to all sites back; that to the default ones stays. */
export const releaseAllSites = (): Promise<boolean> => browser.permissions.remove(ALL_SITES);

/** How many sites are watched by default. */
export const DEFAULT_SITE_COUNT = DEFAULT_SITES.length;

/** All sites that the sentinel may run on: the default ones and those that the reader granted. */
export const watchedPatterns = async (): Promise<string[]> =>
  (await browser.permissions.getAll()).origins ?? [];

const inTurn = createTurns();

/**
 * Lets the sentinel run on exactly the sites that the reader granted beyond the default ones. In turn: of two grants
 * at once, the second would find the first one's script in its way.
 */
export const registerGrantedSites = (): Promise<void> =>
  inTurn(async () => {
    const matches = (await watchedPatterns()).filter((origin) => !DEFAULT_PATTERNS.has(origin));
    const registered = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTERED_ID] });
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [REGISTERED_ID] });
    if (matches.length === 0) return;
    await browser.scripting.registerContentScripts([
      {
        id: REGISTERED_ID,
        js: [SENTINEL_SCRIPT],
        matches,
        runAt: 'document_idle',
        persistAcrossSessions: true,
      },
    ]);
  });
