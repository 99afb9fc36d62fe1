import { existsSync, readFileSync } from 'node:fs';

/** One row of failures as a test leaves it: see tests/figure.ts. */
interface Row {
  row: string;
  where: string;
  tried: number;
  failed: number;
  what: string;
}

export const ROWS_TITLE = 'Faults and hostile input that it survives';

/** S2 before S10; S before X. */
const inTurn = (a: Row, b: Row) =>
  a.row.localeCompare(b.row, 'en', { numeric: true }) || a.where.localeCompare(b.where);

/** The rows of a file of JSON lines as a Markdown table, in the order of their ids; a row that was tried again counts once. */
export function rowsTable(file: string, date: string): string {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  const latest = new Map<string, Row>();
  for (const line of lines) {
    const row = JSON.parse(line) as Row;
    // What was counted may name counts of its own, which differ from run to run.
    latest.set([row.row, row.where, row.what.replace(/\d+/g, 'n')].join('\n'), row);
  }
  return [
    '| row | what was tried, and counts as failed | tried | failed | where | date |',
    '|---|---|---|---|---|---|',
    ...[...latest.values()]
      .sort(inTurn)
      .map(({ row, where, tried, failed, what }) =>
        [row, what.replaceAll('|', '\\|'), tried.toLocaleString('en'), failed, where, date].join(' | '),
      )
      .map((cells) => `| ${cells} |`),
  ].join('\n');
}
