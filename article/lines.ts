import { collapse } from './collapse';
import { readsLikeProse } from './container';
import { type Dom, domOf, ELEMENT, TEXT } from './dom';
import { flatTree } from './flat-tree';
import { type Frames, isFrame, mayHoldBody, withBody } from './frames';
import { halfWidth } from './half-width';
import { measure } from './measure';
import { finish, type Steps } from './steps';
import { BLOCKS, UNREAD } from './tags';

/** A block-level element and the lines within it: `first` to before `end`, indexes of `Page.lines`. */
export interface Box {
  node: Element;
  tag: string;
  parent: Box | null;
  first: number;
  end: number;
  /** How likely its lines are the article's by the names on it and around it: 1 unless named for something else. */
  tone: number;
  /** Its class and id. */
  names: string;
  /** Whether it is an entry of a feed: see `markFeeds`. */
  fed: boolean;
}

/** A stretch of text between two line breaks. */
export interface Line {
  texts: Text[];
  /** See `Block.gaps`. */
  gaps: readonly number[];
  text: string;
  /** `text` with half-width marks, for patterns. */
  plain: string;
  box: Box;
  mass: number;
  /** The part of `mass` that is in links. */
  linked: number;
  /** The part of `mass` that is bold. */
  bold: number;
  punctuation: number;
  /** Whether the document's title begins with it: see `markHeadlines`. */
  headline: boolean;
  /** Whether it reads like prose, once that was asked: see `isProse`. */
  prose: boolean | null;
}

/** A document as the lines that a reader without styles sees, and the boxes they lie in, in document order. */
export interface Page {
  dom: Dom;
  lines: Line[];
  boxes: Box[];
  /** What the documents say that they are titled, the innermost frame first. */
  titles: readonly string[];
  /** Whether the walk ended because it had read enough prose. */
  isCut: boolean;
  /** The frames whose documents were read, each with its document, outermost first. */
  framed: Frames;
  /** The document and all within it that holds nodes of its own and was read: open shadow roots, documents of frames. */
  roots: readonly Node[];
}

/** Not `visibility`: pages that fade in set it on all they have, and take it away by script. */
const HIDDEN = /display\s*:\s*none/i;
const BLOCK_STYLE = /display\s*:\s*(?:block|flex|grid|table)/i;
const BOLD = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th']);

/** Whether an element says of itself, without layout, that it is not shown. */
export function isHidden(dom: Dom, element: Element, style = dom.attribute(element, 'style')): boolean {
  return (style !== '' && HIDDEN.test(style)) || dom.has(element, 'hidden');
}

/** A link around this many lines with this much in them was never closed: what it holds is no link. */
const FEWEST_UNCLOSED = 3;
const LARGEST_LINK = 250;

function forgetLink(lines: readonly Line[], first: number): void {
  const within = lines.slice(first);
  if (within.reduce((sum, { mass }) => sum + mass, 0) < LARGEST_LINK) return;
  for (const line of within) line.linked = 0;
}

const NO_GAPS: readonly number[] = [];

/** An element that the walk is inside of. */
interface Open {
  node: Element;
  tag: string;
  box: Box;
  isBlock: boolean;
  linked: boolean;
  bold: boolean;
  /** How many lines there were when it was opened. */
  first: number;
}

/** How much of a document is read. */
export interface Bounds {
  /** Nodes visited: what is hidden is not entered. */
  nodes?: number;
  /** Mass of prose without links after which the walk ends. */
  prose?: number;
}

/** Reads a document, or as much of it as the bounds allow, with its open shadow roots and the frame that holds its body. */
export function readLines(document: Document, bounds?: Bounds): Page {
  return finish(walkLines(document, bounds));
}

/** How many nodes a step of the walk visits. */
const NODES_A_STEP = 256;

/**
 * The same in steps without recursion, for a caller that lets the browser do other things in between. The document may
 * change meanwhile: what is read is then of no use, but nothing breaks.
 */
export function* walkLines(document: Document, bounds: Bounds = {}): Steps<Page> {
  return yield* withBody(document, (inner, framed) => walk(inner, framed, bounds));
}

/** One walk over a document, into the frames that are given and no other. `frames`: those that might be entered. */
function* walk(
  document: Document,
  framed: Frames,
  { nodes: most = Number.POSITIVE_INFINITY, prose: enough = Number.POSITIVE_INFINITY }: Bounds,
): Steps<{ page: Page; frames: Element[] }> {
  const dom = flatTree(document);
  const titles = [...framed.values()].map((inner) => domOf(inner).title).reverse();
  titles.push(dom.title);
  const page: Page = { dom, lines: [], boxes: [], titles, isCut: false, framed, roots: dom.roots };
  const frames: Element[] = [];
  const { root } = dom;
  if (!root || dom.tag(root) !== 'html') return { page, frames };
  const { lines, boxes } = page;
  const stack: Open[] = [];

  let texts: Text[] = [];
  const linkedTexts: boolean[] = [];
  const boldTexts: boolean[] = [];
  let lineBox: Box | null = null;
  let prose = 0;
  const isBounded = enough < Number.POSITIVE_INFINITY;

  const breakLine = (): void => {
    if (texts.length === 0) return;
    while (!/\S/.test((texts[texts.length - 1] as Text).data)) texts.pop();
    const text = collapse(texts);
    const whole = measure(text);
    const line: Line = {
      texts,
      gaps: NO_GAPS,
      text,
      plain: halfWidth(text),
      box: lineBox as Box,
      ...whole,
      linked: 0,
      bold: 0,
      headline: false,
      prose: null,
    };
    texts.forEach((node, index) => {
      if (!linkedTexts[index] && !boldTexts[index]) return;
      const { mass } = texts.length === 1 ? whole : measure(node.data);
      if (linkedTexts[index]) line.linked += mass;
      if (boldTexts[index]) line.bold += mass;
    });
    lines.push(line);
    if (isBounded && line.linked === 0 && readsLikeProse(line)) prose += line.mass;
    texts = [];
    linkedTexts.length = 0;
    boldTexts.length = 0;
  };

  const openElement = (node: Element, above: Open | undefined): Open | null => {
    const tag = dom.tag(node);
    if (isFrame(tag)) {
      if (!framed.has(node)) {
        if (mayHoldBody(dom, document, node)) frames.push(node);
        return null;
      }
    } else if (UNREAD.has(tag)) return null;
    if (tag === 'br') {
      breakLine();
      return null;
    }
    const isPlain = !dom.hasAttributes(node);
    const style = isPlain ? '' : dom.attribute(node, 'style');
    if (!isPlain && isHidden(dom, node, style)) return null;
    const isBlock = BLOCKS.has(tag) || isFrame(tag) || (style !== '' && BLOCK_STYLE.test(style)) || !above;
    let box = above?.box ?? null;
    if (isBlock) {
      breakLine();
      const names = isPlain ? ' ' : `${dom.attribute(node, 'class')} ${dom.attribute(node, 'id')}`;
      box = {
        node,
        tag,
        parent: box,
        first: lines.length,
        end: 0,
        tone: 1,
        names,
        fed: false,
      };
      boxes.push(box);
    }
    return {
      node,
      tag,
      box: box as Box,
      isBlock,
      linked:
        tag === 'a'
          ? dom.attribute(node, 'href') !== '' || (above?.linked ?? false)
          : (above?.linked ?? false),
      bold: BOLD.has(tag) || (above?.bold ?? false),
      first: lines.length,
    };
  };

  const close = (open: Open): void => {
    const isOutermostLink = open.linked && !stack[stack.length - 1]?.linked;
    if (isOutermostLink && lines.length - open.first >= FEWEST_UNCLOSED) forgetLink(lines, open.first);
    if (!open.isBlock) return;
    breakLine();
    open.box.end = lines.length;
    if (open.tag === 'tr') joinCells(page, open.box);
  };

  let node: Node | null = root;
  for (let visited = 1; node && visited <= most && prose < enough; visited++) {
    if (visited % NODES_A_STEP === 0) yield;
    const above: Open | undefined = stack[stack.length - 1];
    const type = dom.type(node);
    if (type === ELEMENT) {
      const open = openElement(node as Element, above);
      if (open) {
        const inner = framed.get(open.node);
        const child = inner ? dom.enterFrame(open.node, inner) : dom.enter(open.node, open.tag);
        stack.push(open);
        if (child) {
          node = child;
          continue;
        }
        stack.pop();
        close(open);
      }
    } else if (type === TEXT && above) {
      const text = node as Text;
      if (texts.length > 0 || /\S/.test(text.data)) {
        if (texts.length === 0) lineBox = above.box;
        texts.push(text);
        linkedTexts.push(above.linked);
        boldTexts.push(above.bold);
      }
    }
    let next: Node | null = stack.length > 0 ? dom.nextSibling(node) : null;
    while (!next && stack.length > 0) {
      const open = stack.pop() as Open;
      close(open);
      if (stack.length > 0) next = dom.nextSibling(open.node);
    }
    node = next;
  }
  while (stack.length > 0) close(stack.pop() as Open);
  page.isCut = prose >= enough;
  return { page, frames };
}

const LONGEST_CELL = 120;
const MOST_CELLS = 60;

/** Makes one line of a table row when it is a row of data: at least two cells, each with one short line. */
function joinCells(page: Page, row: Box): void {
  const count = page.lines.length - row.first;
  if (count < 2 || count > MOST_CELLS) return;
  const cells = page.lines.slice(row.first);
  const boxes = new Set<Box>();
  for (const { box, mass, linked } of cells) {
    if (mass > LONGEST_CELL || linked > mass / 2 || boxes.has(box)) return;
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
