import { type HighlightRecord, setTag } from '../exchange';
import { commit } from './commit';
import type { WriteScope } from './connection';
import type { HighlightRow, LibraryDatabase } from './database';
import { refuseLongNames, sameNames } from './names';
import type { Done } from './reversal';

/** See `LibraryStore.tags`. Counts over the index: no record is read. */
export async function tags(db: LibraryDatabase): Promise<{ name: string; marks: number }[]> {
  const names = (await db.highlights.orderBy('tags').uniqueKeys()).map(String);
  return Promise.all(
    names.map(async (name) => ({ name, marks: await db.highlights.where('tags').equals(name).count() })),
  );
}

/** The tags that are this one to a reader, and the marks that have one of them. */
async function tagged({ db }: WriteScope, name: string): Promise<{ names: string[]; rows: HighlightRow[] }> {
  const names = sameNames(await db.highlights.orderBy('tags').uniqueKeys(), name);
  return { names, rows: await db.highlights.where('tags').anyOf(names).distinct().toArray() };
}

function without(mark: HighlightRecord, names: readonly string[], stamp: string): HighlightRecord {
  const there = names.filter((name) => mark.tags[name]?.value);
  return there.reduce((next, name) => setTag(next, name, false, stamp), mark);
}

/** See `LibraryStore.renameTag`. */
export async function renameTag(scope: WriteScope, from: string, to: string): Promise<Done> {
  refuseLongNames([to]);
  const name = to.trim();
  if (from.trim() === name) return commit(scope, {});
  const stamp = scope.clock.nextStamp();
  const { names, rows } = await tagged(scope, from);
  const others = names.filter((other) => other !== name);
  return commit(scope, {
    marks: rows.map(({ record }) => {
      const named = record.tags[name]?.value ? record : setTag(record, name, true, stamp);
      // What cannot be a tag leaves the mark as it is.
      return [record, named.tags[name]?.value ? without(named, others, stamp) : record];
    }),
  });
}

/** See `LibraryStore.deleteTag`. */
export async function deleteTag(scope: WriteScope, name: string): Promise<Done> {
  const stamp = scope.clock.nextStamp();
  const { names, rows } = await tagged(scope, name);
  return commit(scope, { marks: rows.map(({ record }) => [record, without(record, names, stamp)]) });
}
