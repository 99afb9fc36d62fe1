import type { Table } from 'dexie';

/** How many rows are in memory at a time, where nothing is said. */
const CHUNK = 250;

/**
 * Goes through a table in the order of its keys, a chunk at a time: many times faster than by single keys or a cursor,
 * and a page can breathe in between.
 */
export async function eachChunk<Row extends { id: string }, Insert>(
  table: Table<Row, string, Insert>,
  visit: (rows: Row[]) => Promise<void> | void,
  size = CHUNK,
): Promise<void> {
  let reading = table.orderBy(':id').limit(size).toArray();
  for (;;) {
    const rows = await reading;
    const last = rows.at(-1);
    if (last === undefined) return;
    // The browser reads on while these are worked on.
    if (rows.length === size) reading = table.where(':id').above(last.id).limit(size).toArray();
    await visit(rows);
    if (rows.length < size) return;
  }
}
