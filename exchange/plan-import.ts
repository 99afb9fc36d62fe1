import { admit } from './admit';
import { idsOf } from './identity';
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

export interface ImportPlan {
  articles: ImportCounts;
  highlights: ImportCounts;
  refused: Refusal[];
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
  return prepareImport(current, incoming, { now }).plan;
}

/** The plan of an import together with the library that comes out of it. */
export function prepareImport(
  current: Library,
  incoming: Library,
  { now }: { now: number },
): { plan: ImportPlan; admitted: Library; merged: Library } {
  const before = merge(current, EMPTY_LIBRARY);
  const { library: admitted, refused } = admit(before, incoming, { now });
  const merged = keepPurged(before, merge(before, admitted));
  const refusedOf = (kind: Refusal['kind']) => refused.filter((refusal) => refusal.kind === kind).length;
  const articles = count(before.articles, admitted.articles, merged.articles, refusedOf('article'));
  const highlights = count(
    before.highlights,
    admitted.highlights,
    merged.highlights,
    refusedOf('highlight'),
    gainsConflict,
  );
  const live = [...before.articles, ...before.highlights].filter(({ deleted }) => !deleted.value).length;
  const share = {
    changed: live === 0 ? 0 : Math.min(1, (articles.changed + highlights.changed) / live),
    deleted: live === 0 ? 0 : (articles.deleted + highlights.deleted) / live,
  };
  const isDrastic = share.changed + share.deleted > DRASTIC_SHARE;
  return { plan: { articles, highlights, refused, share, isDrastic }, admitted, merged };
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
