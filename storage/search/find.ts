import type { StorageResult } from '../result';
import type { SearchDoc } from './doc';
import { type Facets, facetsOf } from './facets';
import type { SearchIndex } from './index-in-memory';
import { type Order, sorted } from './order';
import { score } from './rank';
import { sift } from './sift';
import { compile } from './terms';

export interface FindOptions {
  /** Left out: the best answers first where there are words, else the newest first. */
  order?: Order | undefined;
  /** Ends the search: `cancelled`. */
  signal?: AbortSignal | undefined;
}

const CANCELLED = { ok: false, error: { code: 'cancelled' } } as const;

/** See `LibraryStore.find`. */
export async function find(
  index: SearchIndex,
  query: string,
  { order, signal }: FindOptions,
  now: number,
): Promise<StorageResult<string[]>> {
  const found = await answers(index, query, signal, now);
  if (!found.ok) return found;
  const { docs, scores } = found.value;
  const byAnswer = (a: SearchDoc, b: SearchDoc) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0);
  const articles = sorted(docs, order ?? { by: 'saved', descending: true }, order ? undefined : byAnswer);
  return { ok: true, value: articles.map(({ articleId }) => articleId) };
}

/** See `LibraryStore.facets`. */
export async function facets(
  index: SearchIndex,
  query: string,
  { signal }: FindOptions,
  now: number,
): Promise<StorageResult<Facets>> {
  const found = await answers(index, query, signal, now);
  if (!found.ok) return found;
  const { value } = found;
  value.facets ??= facetsOf(value.docs);
  return { ok: true, value: value.facets };
}

interface Answers {
  docs: SearchDoc[];
  /** Of those with words; see `score`. */
  scores: Map<SearchDoc, number>;
  /** Made when they are asked for. */
  facets?: Facets;
}

/** The last answers over a state of the library: the list and the filter pane ask the same. */
const LAST = new WeakMap<readonly SearchDoc[], { query: string; answers: Answers }>();

/** All of a state of the library, to which the page comes back from each search. */
const WHOLE = new WeakMap<readonly SearchDoc[], Answers>();

async function answers(
  index: SearchIndex,
  query: string,
  signal: AbortSignal | undefined,
  now: number,
): Promise<StorageResult<Answers>> {
  if (signal?.aborted) return CANCELLED;
  const all = await index.docs();
  if (!all.ok) return all;
  const last = LAST.get(all.value);
  if (last?.query === query) return { ok: true, value: last.answers };
  const { words, admits, isEmpty } = compile(query);
  if (isEmpty) {
    const whole = WHOLE.get(all.value) ?? { docs: [...all.value], scores: new Map() };
    WHOLE.set(all.value, whole);
    return { ok: true, value: whole };
  }
  const docs: SearchDoc[] = [];
  const scores = new Map<SearchDoc, number>();
  const isWhole = await sift(
    all.value,
    (doc) => {
      const points = score(doc, words, now);
      if (points === null || !admits(doc)) return;
      docs.push(doc);
      if (words.length > 0) scores.set(doc, points);
    },
    signal,
  );
  if (!isWhole) return CANCELLED;
  LAST.set(all.value, { query, answers: { docs, scores } });
  return { ok: true, value: { docs, scores } };
}
