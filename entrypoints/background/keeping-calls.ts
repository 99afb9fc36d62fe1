import { siteNameOf } from '../../article';
import type { ArticleSnapshot } from '../../exchange';
import type { BackgroundHandlers, Sender } from '../../messaging/receive';
import { fail, type Result, settled, succeed } from '../../messaging/result';
import { SAMPLE_ADDRESS, SAMPLE_PATH } from '../../messaging/sample-page';
import { browser } from '../../platform/browser';
import { openExtensionPage } from '../../platform/tabs';
import type { CallContext } from './call-context';
import { reloadReaders, reloadReadersAt } from './open-tabs';
import { isOwnSite, isSound } from './own-site';
import { seenTexts } from './seen-texts';
import { fromStorage } from './storage-failures';

/** What a page does not say of itself is taken from our list of sites, which the reader's script does not carry. */
const withSiteName = (article: ArticleSnapshot): ArticleSnapshot => ({
  ...article,
  siteName: article.siteName ?? siteNameOf(article.url),
});

/** What is kept of articles and their marks, and what is asked of those that are kept. */
export const createKeepingCalls = ({ library, whereabouts, savedFor }: CallContext) => {
  /** What a page is saved of is there: its tab is known by it, as if it had been saved before. */
  const kept = <T>(sender: Sender, result: Result<T>): Result<T> => {
    if (result.ok) void whereabouts.kept(sender).catch(() => undefined);
    return result;
  };

  /** A mark was changed on one page: the others that show its article, a reader view or a second tab, follow. */
  const marked = <T>(sender: Sender, result: Result<T>): Result<T> => {
    if (result.ok) void reloadReadersAt(sender).catch(() => undefined);
    return result;
  };

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

  return {
    'article.save': async ({ article }, sender) =>
      isSound(sender, article)
        ? kept(sender, fromStorage(await library.saveArticle(withSiteName(article))))
        : fail('refused'),

    'page.visited': async ({ article }, sender) => {
      if (!isSound(sender, article)) return fail('refused');
      const visited = fromStorage(await library.visit(withSiteName(article)));
      if (!visited.ok) return visited;
      if (!visited.value?.change) return succeed(null);
      const { id: articleId, capturedAt: savedAt } = visited.value.article;
      const { isNew, summary, touched } = visited.value.change;
      return succeed({ articleId, savedAt, isNew, summary, touched });
    },

    'article.correct': async ({ correction }, sender) => {
      const saved = await savedFor(sender);
      if (!saved.ok) return saved;
      if (saved.value === null) return fail('not-found');
      return settled(fromStorage(await library.correctArticle(saved.value.article.id, correction)));
    },

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

    'highlight.save': async ({ article, highlight }, sender) =>
      isSound(sender, article)
        ? kept(
            sender,
            marked(
              sender,
              fromStorage(await library.saveHighlight({ article: withSiteName(article), highlight })),
            ),
          )
        : fail('refused'),

    'highlight.update': ({ id, patch }, sender) =>
      onOwnMark(sender, id, async () => fromStorage(await library.updateHighlight(id, patch))),

    'highlight.note': async ({ id, note }) => {
      const updated = fromStorage(await library.updateHighlight(id, { note }));
      if (updated.ok) void reloadReaders().catch(() => undefined);
      return updated;
    },

    'highlight.delete': ({ id }, sender) =>
      onOwnMark(sender, id, async () => fromStorage(await library.deleteHighlight(id))),

    'highlight.restore': ({ id }, sender) =>
      onOwnMark(sender, id, async () => fromStorage(await library.restoreHighlight(id))),
  } satisfies Partial<BackgroundHandlers>;
};
