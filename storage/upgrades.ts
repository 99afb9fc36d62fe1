import type { Table, Transaction } from 'dexie';
import type { ArticleRow, HighlightRow } from './database';
import { eachChunk } from './each-chunk';
import { articleColumns, highlightColumns } from './rows';

/**
 * To version 3: columns for what is in the trash and for tags. Only rows that have something to say there are written
 * again, so that a large library opens soon.
 */
export async function fillTrashAndTags(transaction: Transaction): Promise<void> {
  await renewRows(transaction.table<ArticleRow, string>('articles'), (row) => {
    const columns = articleColumns(row.record, row.live);
    return columns.trashedAt === undefined ? null : { ...row, ...columns };
  });
  await renewRows(transaction.table<HighlightRow, string>('highlights'), (row) => {
    const columns = highlightColumns(row.record);
    return columns.trashedAt === undefined && columns.tags === undefined ? null : { ...row, ...columns };
  });
}

/** Goes through a table and writes the rows that `renew` gives. */
const renewRows = <Row extends { id: string }>(
  table: Table<Row, string>,
  renew: (row: Row) => Row | null,
): Promise<void> =>
  eachChunk(table, async (rows) => {
    await table.bulkPut(rows.map(renew).filter((row) => row !== null));
  });
