import { sharedLines, siteNameOf } from '../../article';
import { textOf } from '../../article/text-of';
import { type ArticleSnapshot, checksumOfText, urlKey } from '../../exchange';
import type { SavedPage } from '../../messaging';
import { isNeverHere } from '../../messaging/never-sites';
import { offersToolbar, withQuietSite } from '../../messaging/offers-toolbar';
import type { BackgroundHandlers, Sender } from '../../messaging/receive';
import { fail, type Result, succeed } from '../../messaging/result';
import { SAMPLE_ADDRESS, SAMPLE_PATH } from '../../messaging/sample-page';
import { ruleHost, withSiteRule } from '../../messaging/script-rules';
import { withoutRule, withRule } from '../../messaging/site-rules';
import { setBadge } from '../../platform/badge';
import { browser } from '../../platform/browser';
import { ensureReader, insertStyles, loadConverter, loadPart, saysGone } from '../../platform/inject';
import { loadMessages, loadTranslate, resolveLanguage } from '../../platform/language';
import { changeSettings, loadSettings, saveSettings } from '../../platform/settings';
import { openExtensionPage } from '../../platform/tabs';
import type { LibraryStore } from '../../storage';
import { readActivity } from './activity';
import { isConverted, ownSettings, settingsOnOwnPage, tellReaders } from './follow-settings';
import { createMenus } from './menus';
import { reloadReaders, reloadReadersAt, startReaders } from './open-tabs';
import { seenTexts } from './seen-texts';
import { fromStorage } from './storage-failures';
import { createWhereabouts } from './whereabouts';

/** How many saved articles of a site are asked which lines they share. */
const TEACHERS = 24;

/** What a page does not say of itself is taken from our list of sites, which the reader's script does not carry. */
const withSiteName = (article: ArticleSnapshot): ArticleSnapshot => ({
  ...article,
  siteName: article.siteName ?? siteNameOf(article.url),
});

/**
 * The answers to all calls. What a content script may read of what is kept is what belongs to its own address; what it may
 * change, to its own site.
 */
export const createHandlers = (library: LibraryStore): BackgroundHandlers => {
  const whereabouts = createWhereabouts({ library, saysGone, now: Date.now });

  const savedFor = async ({ url }: Sender): Promise<Result<SavedPage | null>> =>
    fromStorage(await library.findByUrl(url));

  /** Runs a change of a mark only if the mark is of the sender's site. */
  const onOwnMark = async <T>(
    sender: Sender,
    id: string,
    change: () => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const article = fromStorage(await library.articleOfHighlight(id));
    if (!article.ok) return article;
    return isOwnSite(sender, article.value) ? marked(sender, await change()) : fail('refused');
  };

  /** A mark was changed on one page: the others that show its article, a reader view or a second tab, follow. */
  const marked = <T>(sender: Sender, result: Result<T>): Result<T> => {
    if (result.ok) void reloadReadersAt(sender).catch(() => undefined);
    return result;
  };

  /**
   * What is written may be of an address that the page has left since: a single-page site goes on while a note is on
   * its way. Any page can give itself any address of its origin, so that to ask for more would protect nothing.
   */
  const isOwnSite = (sender: Sender, { url }: { url: string }) => {
    const key = URL.canParse(sender.url) ? urlKey(sender.url) : null;
    if (key === null || !URL.canParse(url)) return false;
    // A key is of http and https alike: whose marks a page is told of, it may change.
    return new URL(sender.url).origin === new URL(url).origin || key === urlKey(url);
  };

  /** What is to be kept of a page: of its own site, and a text that has the hash it is said to have. */
  const isSound = (sender: Sender, article: ArticleSnapshot) =>
    isOwnSite(sender, article) && checksumOfText(textOf(article.blocks)) === article.textHash;

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

    'page.visited': async ({ article }, sender) => {
      if (!isSound(sender, article)) return fail('refused');
      const visited = fromStorage(await library.visit(withSiteName(article)));
      if (!visited.ok) return visited;
      if (!visited.value?.change) return succeed(null);
      const { id: articleId, capturedAt: savedAt } = visited.value.article;
      const { isNew, summary, touched } = visited.value.change;
      return succeed({ articleId, savedAt, isNew, summary, touched });
    },

    'tab.led': async ({ tabId }) => succeed(await whereabouts.led(tabId).catch(() => null)),

    'article.open': async ({ articleId }) => {
      const found = fromStorage(await library.article(articleId));
      if (!found.ok) return found;
      const { url } = found.value.article;
      if (url === SAMPLE_ADDRESS) {
        await openExtensionPage(SAMPLE_PATH);
        return succeed(null);
      }
      const tab = await browser.tabs.create({ url });
      if (tab.id !== undefined) await whereabouts.asked(tab.id, url).catch(() => undefined);
      return succeed(null);
    },

    'reader.wanted': async (_, { tabId, url }) => {
      if (tabId === undefined) return fail('refused');
      const settings = await loadSettings();
      const isWanted = offersToolbar(settings, new URL(url).hostname) && !isNeverHere(settings, url);
      return isWanted ? ensureReader(tabId) : succeed(null);
    },

    'toolbar.quiet': async ({ quiet }, { url }) => {
      const { hostname } = new URL(url);
      const settings = await changeSettings(({ quietSites }) => ({
        quietSites: withQuietSite(quietSites, hostname, quiet),
      }));
      await tellReaders(settings);
      return succeed(null);
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

    'article.marks': async ({ articleId }) => {
      const found = fromStorage(await library.article(articleId));
      return found.ok ? succeed(found.value.highlights) : found;
    },

    'article.seen': async ({ articleId }) => {
      const [found, revisions] = await Promise.all([
        library.article(articleId).then(fromStorage),
        library.revisions(articleId).then(fromStorage),
      ]);
      if (!found.ok) return found;
      return revisions.ok ? succeed(seenTexts(found.value.article, revisions.value)) : revisions;
    },

    'page.saved': (_, sender) => savedFor(sender),

    'converter.load': async ({ direction }, { tabId }) =>
      tabId === undefined ? fail('refused') : loadConverter(tabId, direction),

    'part.load': async ({ part }, { tabId }) =>
      tabId === undefined ? fail('refused') : loadPart(tabId, part),

    'styles.load': async (_, { tabId }) => {
      if (tabId === undefined) return fail('refused');
      return insertStyles(tabId).then(
        () => succeed(null),
        () => fail('needs-permission'),
      );
    },

    'article.correct': async ({ correction }, sender) => {
      const saved = await savedFor(sender);
      if (!saved.ok) return saved;
      if (saved.value === null) return fail('not-found');
      const done = fromStorage(await library.correctArticle(saved.value.article.id, correction));
      return done.ok ? succeed(null) : done;
    },

    'site.rule': async ({ rule, there }, sender) => {
      if (sender.kind === 'content' && rule.host !== ruleHost(sender.url)) return fail('refused');
      const settings = await changeSettings(({ siteRules }) => ({
        siteRules: (there ? withRule : withoutRule)(siteRules, rule),
      }));
      await tellReaders(settings);
      return succeed(null);
    },

    'site.never': async ({ host, never }) => {
      const settings = await changeSettings(({ neverSites }) => ({
        neverSites: withQuietSite(neverSites, host, never),
      }));
      await tellReaders(settings);
      if (!never) await startReaders(host);
      return succeed(settings);
    },

    'article.save': async ({ article }, sender) =>
      isSound(sender, article)
        ? fromStorage(await library.saveArticle(withSiteName(article)))
        : fail('refused'),

    'highlight.save': async ({ article, highlight }, sender) =>
      isSound(sender, article)
        ? marked(
            sender,
            fromStorage(await library.saveHighlight({ article: withSiteName(article), highlight })),
          )
        : fail('refused'),

    'highlight.update': ({ id, patch }, sender) =>
      onOwnMark(sender, id, async () => fromStorage(await library.updateHighlight(id, patch))),

    'highlight.note': async ({ id, note }) => {
      const kept = fromStorage(await library.updateHighlight(id, { note }));
      if (kept.ok) void reloadReaders().catch(() => undefined);
      return kept;
    },

    'highlight.delete': ({ id }, sender) =>
      onOwnMark(sender, id, async () => fromStorage(await library.deleteHighlight(id))),

    'highlight.restore': ({ id }, sender) =>
      onOwnMark(sender, id, async () => fromStorage(await library.restoreHighlight(id))),

    'reading.look': async ({ look }) => {
      await saveSettings({ reading: look });
      return succeed(null);
    },

    // Nothing to do here: the side panel overhears the call.
    'page.changed': async () => succeed(null),

    'colour.remember': async ({ colour }) => {
      await saveSettings({ lastColour: colour });
      return succeed(null);
    },

    'popup.start': async () => {
      const [settings, totals, incomplete] = await Promise.all([
        loadSettings(),
        library.totals(Date.now()),
        library.isIncomplete(),
      ]);
      const result = fromStorage(totals);
      return succeed({
        settings,
        totals: result.ok ? result.value : null,
        libraryError: result.ok ? null : result.error.code,
        isIncomplete: incomplete.ok && incomplete.value,
      });
    },

    'popup.activity': () => readActivity(library, Date.now()),

    'settings.get': async () => succeed(await loadSettings()),

    'settings.set': async (patch) => {
      const settings = await saveSettings(patch);
      if (patch.language !== undefined) await createMenus();
      // Templates are kept while they are written, and no page has them.
      if (Object.keys(patch).some((name) => name !== 'templates')) await tellReaders(settings);
      return succeed(settings);
    },

    'site.script': async ({ host, shown }) => {
      const settings = await changeSettings(({ siteScripts }) => ({
        siteScripts: withSiteRule(siteScripts, host, shown),
      }));
      await tellReaders(settings);
      return succeed(settings);
    },

    'library.changed': async () => {
      await reloadReaders();
      return succeed(null);
    },
  };
};
