import type { Table, Transaction } from 'dexie';
import type { ArticleRow, HighlightRow } from './database';
import { articleColumns, highlightColumns } from './rows';

/** How many rows are in memory at a time. */
const CHUNK = 1000;

/**
 * To version 3: columns for what is in the trash and for tags. Only rows that have something to say there are written
 * again, so that a large library opens soon.
 */
export async function fillTrashAndTags(transaction: Transaction): Promise<void> {
  await eachChunk(transaction.table<ArticleRow, string>('articles'), (row) => {
    const columns = articleColumns(row.record, row.live);
    return columns.trashedAt === undefined ? null : { ...row, ...columns };
  });
  await eachChunk(transaction.table<HighlightRow, string>('highlights'), (row) => {
    const columns = highlightColumns(row.record);
    return columns.trashedAt === undefined && columns.tags === undefined ? null : { ...row, ...columns };
  });
}

/** Goes through a table by its primary key and writes the rows that `renew` gives. */
async function eachChunk<Row extends { id: string }>(
  table: Table<Row, string>,
  renew: (row: Row) => Row | null,
): Promise<void> {
  let rows = await table.orderBy(':id').limit(CHUNK).toArray();
  for (let last = rows.at(-1); last !== undefined; last = rows.at(-1)) {
    await table.bulkPut(rows.map(renew).filter((row) => row !== null));
    if (rows.length < CHUNK) return;
    rows = await table.where(':id').above(last.id).limit(CHUNK).toArray();
  }
}
