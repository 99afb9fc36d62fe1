import type { ArticleModel, LibraryCallbacks } from '../../components/library/model';
import type { StorageResult } from '../../storage';
import { articleModel } from './article-model';
import type { LibraryScope } from './scope';

/** So many articles are shown at first, and so many more each time the end of the list comes near. */
const PART = 30;

/** A search waits until the reader has paused for so long. */
const PAUSE_MS = 150;

interface Part {
  ids: readonly string[];
  articles: ArticleModel[];
  /** Ends the following of it. */
  end: AbortController;
}

/**
 * Keeps the list and the totals as the library is, whatever changes it in whichever window. Which articles there are
 * is followed once; those that are shown are followed in parts, each of which reads nothing but its own.
 */
export const createListing = ({ ports, read, update }: LibraryScope) => {
  let query = '';
  let ids: readonly string[] = [];
  const parts: Part[] = [];
  let pause: ReturnType<typeof setTimeout> | undefined;
  let watching = new AbortController();

  const succeeded = <T>(result: StorageResult<T>): result is StorageResult<T> & { ok: true } => {
    if (result.ok) return true;
    const state = read().state === 'open' ? 'open' : 'failed';
    update({ state, failure: result.error.code, isSearching: false });
    return false;
  };

  const show = () => {
    // While parts are read anew one after the other, an article may stand in two.
    const once = new Map(parts.flatMap(({ articles }) => articles).map((article) => [article.id, article]));
    // The reader may have typed on since.
    const isSearching = read().query.trim() !== query;
    update({ state: 'open', articles: [...once.values()], matching: ids.length, isSearching });
  };

  /** Follows the articles that the part of this index has now; until they are read it shows those that it had. */
  const followPart = (index: number) => {
    const wanted = ids.slice(index * PART, (index + 1) * PART);
    const before = parts[index];
    if (before && before.ids.join() === wanted.join()) return;
    before?.end.abort();
    const part: Part = { ids: wanted, articles: before?.articles ?? [], end: new AbortController() };
    parts[index] = part;
    ports.store.observe(
      () => ports.store.list(wanted, query),
      (result) => {
        if (!succeeded(result)) return;
        part.articles = result.value.map(articleModel);
        show();
      },
      part.end.signal,
    );
  };

  const dropParts = (from: number) => {
    for (const { end } of parts.splice(from)) end.abort();
  };

  const found = (result: StorageResult<string[]>) => {
    if (!succeeded(result)) return;
    ids = result.value;
    const filled = Math.ceil(ids.length / PART);
    dropParts(filled);
    for (let index = 0; index < Math.min(filled, Math.max(1, parts.length)); index++) followPart(index);
    if (parts.every(({ articles }) => articles.length > 0)) show();
  };

  const watch = () => {
    watching.abort();
    watching = new AbortController();
    dropParts(0);
    query = read().query.trim();
    ports.store.observe(() => ports.store.find(query), found, watching.signal);
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
    search: (typed) => {
      update({ query: typed, isSearching: true });
      clearTimeout(pause);
      pause = setTimeout(watch, PAUSE_MS);
    },
    showMore: () => {
      const isLoading = parts.some(({ articles }) => articles.length === 0);
      if (!isLoading && parts.length * PART < ids.length) followPart(parts.length);
    },
    reopen: () => {
      update({ state: 'opening', failure: null });
      start();
    },
  };

  return { start, callbacks };
};
