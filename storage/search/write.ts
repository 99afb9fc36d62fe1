import { inPageOrder, liveMarksByArticle } from '../../exchange';
import type { WriteScope } from '../connection';
import type { ArticleRow } from '../database';
import { eachChunk } from '../each-chunk';
import { type SearchDoc, searchDoc } from './doc';
import { SEARCH_FORMAT, SHARD_SIZE } from './tables';

/** Writes all shards anew, of these documents. */
export async function writeShards({ db, clock }: WriteScope, docs: Iterable<SearchDoc>): Promise<void> {
  await db.searchShards.clear();
  await db.searchLog.clear();
  let id = 0;
  let shard: SearchDoc[] = [];
  const flush = async () => {
    if (shard.length > 0) await db.searchShards.put({ id: ++id, docs: shard });
    shard = [];
  };
  for (const doc of docs) {
    shard.push(doc);
    if (shard.length === SHARD_SIZE) await flush();
  }
  await flush();
  await db.searchState.put({ key: 'search', format: SEARCH_FORMAT, epoch: clock.nextStamp() });
}

/** Makes the shards from the records, a part of the library at a time. */
export async function rebuildShards(scope: WriteScope): Promise<void> {
  const { db } = scope;
  const docs: SearchDoc[] = [];
  const addDocs = async (rows: ArticleRow[]) => {
    const [first, last] = [rows[0], rows.at(-1)];
    if (first === undefined || last === undefined) return;
    // In the order of the keys no other article lies between the first and the last.
    const marks = await db.highlights
      .where('[articleId+live]')
      .between([first.id, 0], [last.id, 1], true, true)
      .toArray();
    const liveMarks = liveMarksByArticle(marks.map(({ record }) => record));
    for (const { live, id, record } of rows)
      if (live === 1) docs.push(searchDoc(record, inPageOrder(liveMarks.get(id) ?? [])));
  };
  await eachChunk(db.articles, addDocs, SHARD_SIZE);
  await writeShards(scope, docs);
}
