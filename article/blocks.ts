import type { Box, Line } from './lines';
import type { Block, BlockKind } from './types';

const KINDS: Readonly<Record<string, BlockKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'list-item',
  dt: 'list-item',
  dd: 'list-item',
  tr: 'table-row',
  blockquote: 'quote',
  figcaption: 'caption',
  caption: 'caption',
  pre: 'preformatted',
};
/** How many boxes up a kind reaches: `<li><div><p>`. */
const REACH = 4;
const LONGEST_HEADING = 40;

/** A row of data is one line, or its cell holds no more than this; a row that holds prose only lays out the page. */
const MOST_IN_CELL = 2;
const LONGEST_CELL = 120;

function isOfData(line: Line, row: Box): boolean {
  if (line.box === row) return true;
  let cell = line.box;
  while (cell.parent && cell.parent !== row) cell = cell.parent;
  return cell.end - cell.first <= MOST_IN_CELL && line.mass <= LONGEST_CELL;
}

function kindOf(line: Line): BlockKind {
  let box: Box | null = line.box;
  for (let up = 0; box && up < REACH; up++) {
    const kind = KINDS[box.tag];
    if (kind && (kind !== 'table-row' || isOfData(line, box))) return kind;
    box = box.parent;
  }
  const isBold = line.mass > 0 && line.bold >= line.mass * 0.95;
  return isBold && line.mass <= LONGEST_HEADING && !/[\uff0c\uff1b。,;.]$/.test(line.text)
    ? 'heading'
    : 'paragraph';
}

/** A line as a block of the article. */
export function toBlock(line: Line): Block {
  const { box, texts, text } = line;
  const isAlone = box.end - box.first === 1;
  const block: Block = { kind: kindOf(line), text, node: isAlone ? box.node : (texts[0] as Text), texts };
  if (line.gaps.length > 0) block.gaps = line.gaps;
  return block;
}
