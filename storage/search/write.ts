import { inPageOrder, liveMarksByArticle } from '../../exchange';
import type { WriteScope } from '../connection';
import type { ArticleRow } from '../database';
import { eachChunk } from '../each-chunk';
import { type SearchDoc, searchDoc } from './doc';
import { SEARCH_FORMAT, SHARD_SIZE } from './tables';

/** Makes the shards from the records, a part of the library at a time. What was logged since the last time is in them. */
export async function rebuildShards({ db, clock }: WriteScope): Promise<void> {
  await db.searchShards.clear();
  await db.searchLog.clear();
  let id = 0;
  const writeShard = async (rows: ArticleRow[]) => {
    const [first, last] = [rows[0], rows.at(-1)];
    if (first === undefined || last === undefined) return;
    // In the order of the keys no other article lies between the first and the last.
    const marks = await db.highlights
      .where('[articleId+live]')
      .between([first.id, 0], [last.id, 1], true, true)
      .toArray();
    const liveMarks = liveMarksByArticle(marks.map(({ record }) => record));
    const docs = rows.flatMap(({ live, id: articleId, record }): SearchDoc[] =>
      live === 1 ? [searchDoc(record, inPageOrder(liveMarks.get(articleId) ?? []))] : [],
    );
    if (docs.length > 0) await db.searchShards.put({ id: ++id, docs });
  };
  await eachChunk(db.articles, writeShard, SHARD_SIZE);
  await db.searchState.put({ key: 'search', format: SEARCH_FORMAT, epoch: clock.nextStamp() });
}
