import type { LibraryCallbacks } from '../../components/library/model';
import type { Listing, StorageResult } from '../../storage';
import { articleModel } from './article-model';
import type { LibraryScope } from './scope';

/** So many articles are shown at first, and more of them each time the end of the list comes near. */
const PART = 30;

/** A search waits until the reader has paused for so long. */
const PAUSE_MS = 120;

/** Keeps the list and the totals as the library is, whatever changes it in whichever window. */
export const createListing = ({ ports, read, update }: LibraryScope) => {
  let shown = PART;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let watching = new AbortController();

  const show = (result: StorageResult<Listing>) => {
    if (!result.ok) {
      const state = read().state === 'open' ? 'open' : 'failed';
      return update({ state, failure: result.error.code });
    }
    const { items, total } = result.value;
    update({ state: 'open', articles: items.map(articleModel), matching: total });
  };

  /** Follows the list for the query as it is now. */
  const watch = () => {
    watching.abort();
    watching = new AbortController();
    const query = read().query.trim();
    ports.store.observe(() => ports.store.list({ query, limit: shown }), show, watching.signal);
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
      update({ query });
      clearTimeout(pause);
      pause = setTimeout(() => {
        shown = PART;
        watch();
      }, PAUSE_MS);
    },
    showMore: () => {
      if (read().articles.length < shown) return;
      shown += PART;
      watch();
    },
    reopen: () => {
      update({ state: 'opening', failure: null });
      start();
    },
  };

  return { start, callbacks };
};
