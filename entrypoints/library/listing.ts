import type { ArticleModel, LibraryCallbacks } from '../../components/library/model';
import type { Listing, StorageResult } from '../../storage';
import { articleModel } from './article-model';
import type { LibraryScope } from './scope';

/**
 * So many articles are shown at first, and so many more each time the end of the list comes near. Each part is
 * followed by itself: the cost of a long list is that of its parts, not of their sum over and over.
 */
const PART = 30;

/** A search waits until the reader has paused for so long. */
const PAUSE_MS = 150;

/** Keeps the list and the totals as the library is, whatever changes it in whichever window. */
export const createListing = ({ ports, read, update }: LibraryScope) => {
  let parts: ArticleModel[][] = [];
  let pause: ReturnType<typeof setTimeout> | undefined;
  let watching = new AbortController();

  const show = (index: number, result: StorageResult<Listing>) => {
    if (!result.ok) {
      const state = read().state === 'open' ? 'open' : 'failed';
      return update({ state, failure: result.error.code, isSearching: false });
    }
    const { items, total } = result.value;
    parts = parts.with(index, items.map(articleModel));
    // While parts are read anew one after the other, an article may stand in two.
    const once = new Map(parts.flat().map((article) => [article.id, article]));
    update({ state: 'open', articles: [...once.values()], matching: total, isSearching: false });
  };

  /** Follows the next part of the list for the query as it is now. */
  const watchPart = () => {
    const query = read().query.trim();
    const index = parts.length;
    parts = [...parts, []];
    ports.store.observe(
      () => ports.store.list({ query, limit: PART, offset: index * PART }),
      (result) => show(index, result),
      watching.signal,
    );
  };

  const watch = () => {
    watching.abort();
    watching = new AbortController();
    parts = [];
    watchPart();
  };

  const watchTotals = () =>
    ports.store.observe(
      () => ports.store.totals(ports.now()),
      (result) => result.ok && update({ totals: result.value }),
      new AbortController().signal,
    );

  const start = () => {
    watch();
    watchTotals();
  };

  const callbacks: Pick<LibraryCallbacks, 'search' | 'showMore' | 'reopen'> = {
    search: (query) => {
      update({ query, isSearching: true });
      clearTimeout(pause);
      pause = setTimeout(watch, PAUSE_MS);
    },
    showMore: () => {
      const isLoading = read().articles.length < parts.length * PART;
      if (!isLoading) watchPart();
    },
    reopen: () => {
      update({ state: 'opening', failure: null });
      start();
    },
  };

  return { start, callbacks };
};
