import { sharedLines } from '../../article';
import { isNeverHere } from '../../messaging/never-sites';
import { offersToolbar } from '../../messaging/offers-toolbar';
import type { BackgroundHandlers } from '../../messaging/receive';
import { fail, succeed } from '../../messaging/result';
import { setBadge } from '../../platform/badge';
import { browser } from '../../platform/browser';
import { ensureReader, insertStyles, letSelect, loadConverter, loadPart } from '../../platform/inject';
import { loadMessages, loadTranslate, resolveLanguage } from '../../platform/language';
import { loadSettings } from '../../platform/settings';
import type { CallContext } from './call-context';
import { isConverted, ownSettings, settingsOnOwnPage } from './follow-settings';
import { fromStorage } from './storage-failures';

/** How many saved articles of a site are asked which lines they share. */
const TEACHERS = 24;

/** What a page asks for itself: whether it is wanted, what is kept of it, and the parts of its reader. */
export const createPageCalls = ({ library, whereabouts, savedFor }: CallContext) => {
  /** What is kept of a page stays as it is: only pages that are not saved yet are read with what others teach. */
  const sharedLinesOf = async (url: string): Promise<string[]> => {
    const articles = await library.articlesOfHost(url, TEACHERS);
    return articles.ok ? sharedLines(articles.value) : [];
  };

  return {
    'page.seen': async (seen, sender) => {
      const { tabId, url } = sender;
      if (tabId === undefined) return fail('refused');
      const { isArticle } = seen;
      const settings = await loadSettings();
      const t = await loadTranslate(settings.language);
      if (isNeverHere(settings, url)) {
        await setBadge(tabId, '', t('extensionName'));
        return succeed(null);
      }
      const saved = await savedFor(sender);
      const isSaved = saved.ok && saved.value !== null;
      await whereabouts.seen(seen, { ...sender, tabId }, isSaved).catch(() => undefined);
      await setBadge(
        tabId,
        isArticle ? t('badge_text') : '',
        t(isArticle ? 'badge_article' : 'extensionName'),
      );
      if (isSaved || isConverted(settings, url)) await ensureReader(tabId);
      return succeed(null);
    },

    'tab.led': async ({ tabId }) => succeed(await whereabouts.led(tabId).catch(() => null)),

    'reader.wanted': async (_, { tabId, url }) => {
      if (tabId === undefined) return fail('refused');
      const settings = await loadSettings();
      const isWanted = offersToolbar(settings, new URL(url).hostname) && !isNeverHere(settings, url);
      return isWanted ? ensureReader(tabId) : succeed(null);
    },

    'reader.start': async (_, sender) => {
      const settings = await loadSettings();
      const language = resolveLanguage(settings.language);
      const [messages, saved] = await Promise.all([loadMessages(language), savedFor(sender)]);
      return succeed({
        settings: (sender.isOwnPage ? settingsOnOwnPage : ownSettings)(settings, sender.url),
        language,
        messages,
        version: browser.runtime.getManifest().version,
        saved: saved.ok ? saved.value : null,
        sharedLines: saved.ok && !saved.value && settings.siteMemory ? await sharedLinesOf(sender.url) : [],
        libraryError: saved.ok ? null : saved.error.code,
      });
    },

    'page.saved': (_, sender) => savedFor(sender),

    'page.reposts': async ({ originUrl, text }, { url }) => {
      const found = fromStorage(await library.reposts({ url, originUrl, text }));
      if (!found.ok) return found;
      return succeed(
        found.value.map(({ article, highlights }) => ({
          articleId: article.id,
          title: article.title,
          url: article.url,
          marks: highlights.length,
        })),
      );
    },

    'converter.load': async ({ direction }, { tabId }) =>
      tabId === undefined ? fail('refused') : loadConverter(tabId, direction),

    'part.load': async ({ part }, { tabId }) =>
      tabId === undefined ? fail('refused') : loadPart(tabId, part),

    'styles.load': async ({ selectable }, { tabId }) => {
      if (tabId === undefined) return fail('refused');
      const loading = selectable === undefined ? insertStyles(tabId) : letSelect(tabId, selectable);
      return loading.then(
        () => succeed(null),
        () => fail('needs-permission'),
      );
    },

    // Nothing to do here: the side panel overhears the call.
    'page.changed': async () => succeed(null),
  } satisfies Partial<BackgroundHandlers>;
};
