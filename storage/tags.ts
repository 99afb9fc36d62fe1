import { setTag } from '../exchange';
import { commit } from './commit';
import type { WriteScope } from './connection';
import type { HighlightRow, LibraryDatabase } from './database';
import { refuseLongNames } from './names';
import type { Done } from './reversal';

/** See `LibraryStore.tags`. Counts over the index: no record is read. */
export async function tags(db: LibraryDatabase): Promise<{ name: string; marks: number }[]> {
  const names = (await db.highlights.orderBy('tags').uniqueKeys()).map(String);
  return Promise.all(
    names.map(async (name) => ({ name, marks: await db.highlights.where('tags').equals(name).count() })),
  );
}

const tagged = (scope: WriteScope, name: string): Promise<HighlightRow[]> =>
  scope.db.highlights.where('tags').equals(name.trim()).toArray();

/** See `LibraryStore.renameTag`. */
export async function renameTag(scope: WriteScope, from: string, to: string): Promise<Done> {
  refuseLongNames([to]);
  if (from.trim() === to.trim()) return commit(scope, {});
  const stamp = scope.clock.nextStamp();
  return commit(scope, {
    marks: (await tagged(scope, from)).map(({ record }) => {
      const named = record.tags[to.trim()]?.value ? record : setTag(record, to, true, stamp);
      // What cannot be a tag leaves the mark as it is.
      return [record, named.tags[to.trim()]?.value ? setTag(named, from, false, stamp) : record];
    }),
  });
}

/** See `LibraryStore.deleteTag`. */
export async function deleteTag(scope: WriteScope, name: string): Promise<Done> {
  const stamp = scope.clock.nextStamp();
  const rows = await tagged(scope, name);
  return commit(scope, { marks: rows.map(({ record }) => [record, setTag(record, name, false, stamp)]) });
}
