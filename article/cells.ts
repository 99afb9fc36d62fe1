import type { Box, Line, Page } from './lines';

/** A heading in a cell says that the row lays out the page. */
const HEADING = /^h[1-6]$/;
const LONGEST_CELL = 120;
const MOST_CELLS = 60;

/** Makes one line of a table row when it is a row of data: at least two cells, each with one short line. */
export function joinCells(page: Page, row: Box): void {
  const count = page.lines.length - row.first;
  if (count < 2 || count > MOST_CELLS) return;
  const cells = page.lines.slice(row.first);
  const boxes = new Set<Box>();
  for (const { box, mass, linked } of cells) {
    if (mass > LONGEST_CELL || linked > mass / 2 || boxes.has(box)) return;
    if (HEADING.test(box.tag)) return;
    let cell: Box = box;
    while (cell.tag !== 'td' && cell.tag !== 'th') {
      if (cell === row || !cell.parent) return;
      cell = cell.parent;
    }
    if (cell.parent !== row || boxes.has(cell)) return;
    boxes.add(box).add(cell);
  }
  const gaps: number[] = [];
  const line: Line = {
    texts: [],
    gaps,
    text: cells.map(({ text }) => text).join(' '),
    plain: cells.map(({ plain }) => plain).join(' '),
    box: row,
    mass: 0,
    linked: 0,
    bold: 0,
    punctuation: 0,
    headline: false,
    prose: null,
  };
  for (const cell of cells) {
    if (line.texts.length > 0) gaps.push(line.texts.length);
    line.texts.push(...cell.texts);
    line.mass += cell.mass;
    line.linked += cell.linked;
    line.bold += cell.bold;
    line.punctuation += cell.punctuation;
  }
  page.lines.length = row.first;
  page.lines.push(line);
  while (page.boxes[page.boxes.length - 1] !== row) page.boxes.pop();
  row.end = page.lines.length;
}
