import { withQuietSite } from '../../messaging/offers-toolbar';
import type { BackgroundHandlers } from '../../messaging/receive';
import { fail, succeed } from '../../messaging/result';
import { ruleHost, withSiteRule } from '../../messaging/script-rules';
import type { Settings } from '../../messaging/settings';
import { withoutRule, withRule } from '../../messaging/site-rules';
import { changeSettings, loadSettings, saveSettings } from '../../platform/settings';
import { tellReaders } from './follow-settings';
import { createMenus } from './menus';
import { startReaders } from './open-tabs';

/** Changes settings by what they are, and tells the readers of open pages. */
const changeAndTell = async (change: Parameters<typeof changeSettings>[0]): Promise<Settings> => {
  const settings = await changeSettings(change);
  await tellReaders(settings);
  return settings;
};

/** The reader's choices, for everything and for single sites; the readers of open pages are told. */
export const createSettingsCalls = () =>
  ({
    'settings.get': async () => succeed(await loadSettings()),

    'settings.set': async (patch) => {
      const settings = await saveSettings(patch);
      if (patch.language !== undefined) await createMenus();
      // Templates are kept while they are written, and no page has them.
      if (Object.keys(patch).some((name) => name !== 'templates')) await tellReaders(settings);
      return succeed(settings);
    },

    'reading.look': async ({ look }) => {
      await saveSettings({ reading: look });
      return succeed(null);
    },

    'colour.remember': async ({ colour }) => {
      await saveSettings({ lastColour: colour });
      return succeed(null);
    },

    'toolbar.quiet': async ({ quiet }, { url }) => {
      const { hostname } = new URL(url);
      await changeAndTell(({ quietSites }) => ({
        quietSites: withQuietSite(quietSites, hostname, quiet),
      }));
      return succeed(null);
    },

    'site.script': async ({ host, shown }) => {
      const settings = await changeAndTell(({ siteScripts }) => ({
        siteScripts: withSiteRule(siteScripts, host, shown),
      }));
      return succeed(settings);
    },

    'site.rule': async ({ rule, there }, sender) => {
      if (sender.kind === 'content' && rule.host !== ruleHost(sender.url)) return fail('refused');
      await changeAndTell(({ siteRules }) => ({
        siteRules: (there ? withRule : withoutRule)(siteRules, rule),
      }));
      return succeed(null);
    },

    'site.never': async ({ host, never }) => {
      const settings = await changeAndTell(({ neverSites }) => ({
        neverSites: withQuietSite(neverSites, host, never),
      }));
      if (!never) await startReaders(host);
      return succeed(settings);
    },
  }) satisfies Partial<BackgroundHandlers>;
