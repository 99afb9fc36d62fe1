import type { FacetsModel } from '../../components/library/filters/model';
import type { LibraryCallbacks, LibraryModel, Order, RowModel } from '../../components/library/model';
import { keepTo } from '../../components/library/selection';
import type { Facets, StorageResult } from '../../storage';
import { rowModel } from './row-model';
import type { LibraryScope } from './scope';

/** Rows are read and followed in parts of so many. */
const PART = 30;

/** Parts so far from those in sight are followed no more. */
const FAR = 4;

/** What filters count comes so long after the rows of what was found, so that they are drawn before. */
const COUNTS_AFTER_MS = 50;

/** While a search is under way, the next one waits until the reader has paused for so long. */
const PAUSE_MS = 15;

interface Part {
  ids: readonly string[];
  /** Ends the following of it. */
  end: AbortController;
}

/** The list is the best answers first, or the newest; a timeline goes by days, a table as the reader sorts it. */
const orderOf = ({ layout, order }: LibraryModel): Order | undefined => {
  if (layout === 'table') return order;
  return layout === 'timeline' ? { by: 'published', descending: true } : undefined;
};

const nothing = () => undefined;

const areSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, at) => id === b[at]);

const facetsModel = (facets: Facets): FacetsModel => ({
  site: facets.sites,
  source: facets.sources,
  tag: facets.tags,
  color: facets.colours,
  script: facets.scripts,
  collection: facets.collections,
  month: facets.months,
});

/**
 * Keeps the list and the totals as the library is, whatever changes it in whichever window. Which articles there are
 * is followed once; the rows in sight are followed in parts, each of which reads nothing but its own.
 * @param told `found` is called when other articles are found, `empty` when there is no article at all
 */
export const createListing = (
  { ports, read, update }: LibraryScope,
  told: { found(): void; empty(): void },
) => {
  let query = '';
  let pause: ReturnType<typeof setTimeout> | undefined;
  let watching = new AbortController();
  let sight = { from: 0, to: PART };
  const parts = new Map<number, Part>();
  /** Told when rows of what was found last are there. */
  let onRows: () => void = nothing;

  const succeeded = <T>(result: StorageResult<T>): result is StorageResult<T> & { ok: true } => {
    if (result.ok) return true;
    // Another search took its place.
    if (result.error.code === 'cancelled') return false;
    const state = read().state === 'open' ? 'open' : 'failed';
    update({ state, failure: result.error.code, isSearching: false });
    return false;
  };

  /** Keeps the rows of the parts that are followed, and puts new ones in their place. */
  const put = (fresh: readonly RowModel[]) => {
    const wanted = new Set([...parts.values()].flatMap(({ ids }) => ids));
    const rows = new Map([...read().rows].filter(([id]) => wanted.has(id)));
    for (const row of fresh) rows.set(row.id, row);
    update({ rows });
    onRows();
  };

  const followPart = (index: number) => {
    const wanted = read().ids.slice(index * PART, (index + 1) * PART);
    const before = parts.get(index);
    if (wanted.length === 0 || (before && areSame(before.ids, wanted))) return;
    before?.end.abort();
    const part: Part = { ids: wanted, end: new AbortController() };
    parts.set(index, part);
    ports.store.observe(
      () => ports.store.list(wanted, query),
      (result) => succeeded(result) && put(result.value.map(rowModel)),
      part.end.signal,
    );
  };

  const follow = () => {
    const [from, to] = [Math.floor(sight.from / PART), Math.floor(Math.max(0, sight.to - 1) / PART)];
    for (const [index, { end }] of parts) {
      if (index >= from - FAR && index <= to + FAR) continue;
      end.abort();
      parts.delete(index);
    }
    for (let index = from; index <= to; index++) followPart(index);
  };

  const found = (result: StorageResult<string[]>) => {
    if (!succeeded(result)) return;
    const { ids: before, selection, query: typed } = read();
    const ids = result.value;
    update({
      state: 'open',
      ids,
      selection: keepTo(selection, before, ids),
      // The reader may have typed on since.
      isSearching: typed.trim() !== query,
    });
    for (const [index, { ids: kept, end }] of parts) {
      if (areSame(kept, ids.slice(index * PART, (index + 1) * PART))) continue;
      end.abort();
      parts.delete(index);
    }
    follow();
    if (!areSame(before, ids)) told.found();
  };

  const counted = (result: StorageResult<Facets>) => {
    if (result.ok) update({ facets: facetsModel(result.value) });
  };

  const watch = () => {
    watching.abort();
    watching = new AbortController();
    for (const { end } of parts.values()) end.abort();
    parts.clear();
    query = read().query.trim();
    const { signal } = watching;
    const order = orderOf(read());
    let isCounting = false;
    // The counts can wait until the rows are seen; what both need is then in memory.
    const count = () => {
      if (isCounting) return;
      isCounting = true;
      setTimeout(() => {
        if (!signal.aborted)
          ports.store.observe(() => ports.store.facets(query, { signal }), counted, signal);
      }, COUNTS_AFTER_MS);
    };
    onRows = nothing;
    const find = (result: StorageResult<string[]>) => {
      onRows = count;
      found(result);
      if (parts.size === 0) count();
    };
    ports.store.observe(() => ports.store.find(query, { order, signal }), find, signal);
  };

  const watchTotals = () =>
    ports.store.observe(
      () => ports.store.totals(ports.now()),
      (result) => {
        if (!result.ok) return;
        update({ totals: result.value });
        if (result.value.articles === 0) told.empty();
      },
      new AbortController().signal,
    );

  /** The first screen is there before anything is known of the other articles. */
  const showNewest = async () => {
    const newest = await ports.store.newest(PART);
    const { state, query: typed } = read();
    // What fails here fails again below, and is told then.
    if (!newest.ok || state === 'open' || typed !== '') return;
    const rows = newest.value.map(rowModel);
    update({ state: 'open', ids: rows.map(({ id }) => id), rows: new Map(rows.map((row) => [row.id, row])) });
  };

  const start = async () => {
    watchTotals();
    if (read().query.trim() === '') await showNewest();
    watch();
  };

  const callbacks: Pick<LibraryCallbacks, 'search' | 'showRows' | 'layOut' | 'sort' | 'reopen'> = {
    search: (typed) => {
      const isSearching = typed.trim() !== query;
      const { place, isSearching: isBusy } = read();
      update({ query: typed, isSearching, place: place === 'facts' ? place : 'articles' });
      clearTimeout(pause);
      const begin = () => void (typed.trim() !== query && watch());
      if (isBusy) pause = setTimeout(begin, PAUSE_MS);
      else begin();
    },
    showRows: (from, to) => {
      sight = { from, to };
      follow();
    },
    layOut: (layout) => {
      update({ layout });
      watch();
    },
    sort: (order) => {
      update({ order });
      watch();
    },
    reopen: () => {
      update({ state: 'opening', failure: null });
      void start();
    },
  };

  return { start, callbacks };
};
