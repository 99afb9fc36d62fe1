import { admit } from './admit';
import { articleKey, idsOf } from './identity';
import { type Incoming, incomingLibrary, markKey } from './incoming';
import { EMPTY_LIBRARY, merge } from './merge';
import { noteConflict } from './note';
import { sameRecord } from './order';
import type { Refusal } from './parse-records';
import { keepPurged } from './purge';
import type { HighlightRecord, Identity, Library } from './records';

/** What an import does to records of one kind. */
export interface ImportCounts {
  /** Live records that were not here. */
  new: number;
  /** Records that are here and get other values, are joined with another one, or come back. */
  changed: number;
  /** Live records that a tombstone deletes. */
  deleted: number;
  /** Marks, among the changed ones, whose note was written on both sides: both texts are kept. */
  conflicts: number;
  /** Records that are here just so, and tombstones of records that never were here. */
  unchanged: number;
  /** Records that are left out; `ImportPlan.refused` says why. */
  refused: number;
}

/** A record that the library does not take in. */
export interface RefusedRecord extends Refusal {
  id: string;
  /** What a reader knows it by: the quote of a mark, the title of an article. */
  text: string;
}

export interface ImportPlan {
  articles: ImportCounts;
  highlights: ImportCounts;
  refused: RefusedRecord[];
  /** Of the live records here, 0 to 1: how many would change, how many would go. */
  share: { changed: number; deleted: number };
  /** More than a fifth would change or go: ask the reader again. */
  isDrastic: boolean;
}

/** Above this share of changed and deleted records the reader is asked again. */
const DRASTIC_SHARE = 0.2;

/**
 * What importing would do, without doing it.
 * @param now milliseconds since the epoch
 */
export function planImport(current: Library, incoming: Library, { now }: { now: number }): ImportPlan {
  const all = incomingLibrary(incoming);
  const tally = createTally();
  for (const { deleted } of [...current.articles, ...current.highlights]) tally.live(deleted.value ? 0 : 1);
  tally.add(
    prepareImport(current, { incoming: all, numbers: all.entries.map((_, number) => number) }, { now }),
  );
  return tally.plan();
}

/** Some records of what comes in, by their numbers, with all that they may be merged with among themselves. */
export interface IncomingPart {
  incoming: Incoming;
  numbers: readonly number[];
}

/** What becomes of a part of a library, and how. */
export interface PreparedImport extends Pick<ImportPlan, 'articles' | 'highlights' | 'refused'> {
  /** What comes in, without what is refused. */
  admitted: Library;
  merged: Library;
}

/**
 * Prepares the import of a part.
 * @param current the records here that share a key with those of the part, directly or through others: `keysOfRecord`
 * @param now milliseconds since the epoch
 */
export function prepareImport(
  current: Library,
  { incoming, numbers }: IncomingPart,
  { now }: { now: number },
): PreparedImport {
  const before = merge(current, EMPTY_LIBRARY);
  const library = incoming.library(numbers);
  const { library: admitted, refused } = admit(before, library, { now });
  const merged = keepPurged(before, merge(before, admitted));
  const refusedOf = (kind: Refusal['kind']) => refused.filter((refusal) => refusal.kind === kind).length;
  return {
    articles: count(before.articles, admitted.articles, merged.articles, refusedOf('article')),
    highlights: count(
      before.highlights,
      admitted.highlights,
      merged.highlights,
      refusedOf('highlight'),
      gainsConflict,
    ),
    refused: described(refused, library, { incoming, numbers }),
    admitted,
    merged,
  };
}

/** Refusals of a part's library as those of the whole: by the records' places in their lists there. */
function described(
  refused: readonly Refusal[],
  library: Library,
  { incoming, numbers }: IncomingPart,
): RefusedRecord[] {
  if (refused.length === 0) return [];
  const places = new Map<string, number>();
  for (const { kind, index, keys } of numbers.flatMap((number) => incoming.entries[number] ?? []))
    for (const key of keys) if (!places.has(`${kind} ${key}`)) places.set(`${kind} ${key}`, index);
  return refused.map((refusal) => {
    const { kind, index } = refusal;
    const article = kind === 'article' ? library.articles[index] : undefined;
    const mark = kind === 'highlight' ? library.highlights[index] : undefined;
    const id = (article ?? mark)?.id ?? '';
    const text = mark?.selectors.quote.exact ?? article?.title ?? '';
    const key = article ? articleKey(id) : markKey(id);
    return { ...refusal, index: places.get(`${kind} ${key}`) ?? index, id, text };
  });
}

/** Adds up what becomes of the parts of a library. */
export function createTally() {
  const none = (): ImportCounts => ({
    new: 0,
    changed: 0,
    deleted: 0,
    conflicts: 0,
    unchanged: 0,
    refused: 0,
  });
  const articles = none();
  const highlights = none();
  const refused: RefusedRecord[] = [];
  let live = 0;
  const addTo = (sum: ImportCounts, more: ImportCounts) => {
    for (const key of Object.keys(sum) as (keyof ImportCounts)[]) sum[key] += more[key];
  };
  return {
    /** So many live records, articles or marks, are here. */
    live(records: number): void {
      live += records;
    },
    add(part: Pick<PreparedImport, 'articles' | 'highlights' | 'refused'>): void {
      addTo(articles, part.articles);
      addTo(highlights, part.highlights);
      for (const record of part.refused) refused.push(record);
    },
    plan(): ImportPlan {
      const share = {
        changed: live === 0 ? 0 : Math.min(1, (articles.changed + highlights.changed) / live),
        deleted: live === 0 ? 0 : (articles.deleted + highlights.deleted) / live,
      };
      const isDrastic = share.changed + share.deleted > DRASTIC_SHARE;
      return { articles, highlights, refused, share, isDrastic };
    },
  };
}

function count<T extends Identity>(
  before: readonly T[],
  incoming: readonly T[],
  after: readonly T[],
  refused: number,
  conflicts: (before: T, after: T) => boolean = () => false,
): ImportCounts {
  const counts = { new: 0, changed: 0, deleted: 0, conflicts: 0, unchanged: 0, refused };
  const known = new Map(before.flatMap((record) => idsOf(record).map((id) => [id, record])));
  const touched = new Set(incoming.flatMap(idsOf));
  for (const record of after) {
    const ids = idsOf(record);
    if (!ids.some((id) => touched.has(id))) continue;
    const sources = new Set(ids.flatMap((id) => known.get(id) ?? []));
    const [source] = sources;
    if (source === undefined) counts[record.deleted.value ? 'unchanged' : 'new']++;
    else if (!record.deleted.value && [...sources].every(({ deleted }) => deleted.value)) counts.changed++;
    else if (record.deleted.value && !source.deleted.value) counts.deleted++;
    else if (sources.size === 1 && sameRecord(source, record)) counts.unchanged++;
    else {
      counts.changed++;
      if (conflicts(source, record)) counts.conflicts++;
    }
  }
  return counts;
}

function gainsConflict(before: HighlightRecord, after: HighlightRecord): boolean {
  return noteConflict(after.note) > Math.max(1, noteConflict(before.note));
}
