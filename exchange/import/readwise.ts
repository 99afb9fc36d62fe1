import Papa from 'papaparse';
import { plainCell } from '../formats/csv/formula-guard';
import { splitTags } from '../formats/csv/tags';
import { orNull } from './loose';
import { excerptOf, type ForeignFile, type ForeignRow } from './rows';
import { readTime } from './time';

/**
 * What Readwise calls its columns, in the table that it takes in and in the one that it gives out, in lower case; ours
 * has some of its own besides.
 */
const COLUMNS = {
  quote: ['highlight'],
  /** Ours: the quote in the page's script, where the other column has it converted. */
  original: ['original'],
  title: ['title', 'book title'],
  author: ['author', 'book author'],
  source: ['source'],
  url: ['url', 'source url'],
  note: ['note'],
  tags: ['tags'],
  colour: ['color'],
  date: ['date', 'highlighted at'],
} as const;

type Column = keyof typeof COLUMNS;

export type Table = readonly (readonly string[])[];

/** The rows of a text that is a table with Readwise's columns, its head first; null for any other text. */
export function readwiseTable(text: string): Table | null {
  const head = parse(text.slice(0, 10_000), 1)[0] ?? [];
  const names = head.map(nameOf);
  return names.includes('highlight') && COLUMNS.title.some((name) => names.includes(name))
    ? parse(text)
    : null;
}

const nameOf = (cell: string): string =>
  cell
    .replace(/^\ufeff/, '')
    .trim()
    .toLowerCase();

/** RFC 4180, and what spreadsheets make of it: other separators, a byte order mark. */
function parse(text: string, preview = 0): string[][] {
  return Papa.parse<string[]>(text, { delimitersToGuess: [',', ';', '\t'], preview }).data;
}

/** Rows are counted as a spreadsheet shows them: the head is the first. */
export function readReadwise([head = [], ...rows]: Table): ForeignFile {
  const places = new Map(
    Object.entries(COLUMNS).map(([column, names]) => {
      const cells = head.map(nameOf);
      return [column as Column, names.map((name) => cells.indexOf(name)).find((place) => place >= 0) ?? -1];
    }),
  );
  const rowOf = (cells: readonly string[], index: number): ForeignRow[] => {
    const row = index + 2;
    if (cells.every((cell) => cell.trim() === '')) return [];
    const cell = (column: Column) => plainCell(cells[places.get(column) ?? -1] ?? '');
    const quote = cell('original') || cell('quote');
    if (quote.trim() === '') return [{ row, reason: 'no-quote', excerpt: excerptOf(cell('title')) }];
    const created = readTime(cell('date'));
    return [
      {
        row,
        mark: {
          url: cell('url').trim(),
          title: orNull(cell('title')),
          author: orNull(cell('author')),
          source: orNull(cell('source')),
          quote,
          prefix: '',
          suffix: '',
          colour: orNull(cell('colour')),
          note: cell('note'),
          tags: splitTags(cell('tags')),
          created,
          updated: null,
        },
      },
    ];
  };
  return { rows: rows.flatMap(rowOf) };
}
