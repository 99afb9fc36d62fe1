import { joinCells } from './cells';
import { readsLikeProse } from './container';
import { accessorsOf, domOf, ELEMENT, TEXT } from './dom';
import { flatTree } from './flat-tree';
import { type Frames, mayHoldBody } from './frames';
import { BOLD, createGatherer, LINKED } from './gather';
import { hides } from './hidden';
import type { Bounds, Box, Line, Page } from './lines';
import type { Steps } from './steps';
import { TAGS, Tag } from './tags';

/** Elements that are not gone into, but for a frame that is given. */
const NOT_ENTERED = Tag.unread | Tag.lineBreak | Tag.frame;

const BLOCK_STYLE = /display\s*:\s*(?:block|flex|grid|table)/i;

/** A link around this many lines with this much in them was never closed: what it holds is no link. */
const FEWEST_UNCLOSED = 3;
const LARGEST_LINK = 250;

function forgetLink(lines: readonly Line[], first: number): void {
  const within = lines.slice(first);
  if (within.reduce((sum, { mass }) => sum + mass, 0) < LARGEST_LINK) return;
  for (const line of within) line.linked = 0;
}

/** An element that the walk is inside of. */
interface Open {
  node: Element;
  flags: number;
  box: Box;
  isBlock: boolean;
  /** What its text nodes are in: `LINKED`, `BOLD`. */
  within: number;
  /** How many lines there were when it was opened. */
  first: number;
}

/** How many nodes a step of the walk visits. */
const NODES_A_STEP = 256;

/** What a walk read, and the frames that it might have entered. */
export interface Walked {
  page: Page;
  frames: readonly Element[];
}

/** One walk over a document, into the frames that are given and no other. */
export function* walk(
  document: Document,
  framed: Frames,
  {
    nodes: most = Number.POSITIVE_INFINITY,
    prose: enough = Number.POSITIVE_INFINITY,
    lines: mostLines = Number.POSITIVE_INFINITY,
    characters: mostCharacters = Number.POSITIVE_INFINITY,
  }: Bounds,
): Steps<Walked> {
  const dom = flatTree(document);
  const titles = [...framed.values()].map((inner) => domOf(inner).title).reverse();
  titles.push(dom.title);
  const page: Page = { dom, lines: [], boxes: [], titles, isCut: false, framed, roots: dom.roots };
  const frames: Element[] = [];
  const { root } = dom;
  if (!root || dom.tag(root) !== 'html') return { page, frames };
  const { lines, boxes } = page;
  const { firstChild, nextSibling, type: typeOf, ...read } = accessorsOf(document, root);
  const stack: Open[] = [];
  const gatherer = createGatherer();
  /** Whether no node was met yet whose children or siblings are not those of the tree of nodes. */
  let isPlainTree = true;
  let prose = 0;
  let characters = 0;
  const isBounded = enough < Number.POSITIVE_INFINITY;

  const breakLine = (): void => {
    const line = gatherer.breakLine();
    if (!line) return;
    lines.push(line);
    characters += line.text.length;
    if (isBounded && line.linked === 0 && readsLikeProse(line)) prose += line.mass;
  };

  const openElement = (node: Element, above: Open | undefined): Open | null => {
    const tag = read.tag.call(node);
    const flags = TAGS.get(tag) ?? 0;
    if ((flags & NOT_ENTERED) !== 0) {
      if ((flags & Tag.lineBreak) !== 0) breakLine();
      if ((flags & Tag.frame) === 0) return null;
      if (!framed.has(node)) {
        if (mayHoldBody(dom, document, node)) frames.push(node);
        return null;
      }
    }
    const isPlain = !read.hasAttributes.call(node);
    let isBlock = (flags & Tag.block) !== 0 || !above;
    if (!isPlain) {
      const style = read.attribute.call(node, 'style');
      if ((style && hides(style)) || read.has.call(node, 'hidden')) return null;
      if (style && BLOCK_STYLE.test(style)) isBlock = true;
    }
    let box = above ? above.box : null;
    if (isBlock) {
      breakLine();
      const names = isPlain ? ' ' : `${read.className.call(node)} ${read.id.call(node)}`;
      box = {
        node,
        index: boxes.length,
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
    let within = above ? above.within : 0;
    if ((flags & Tag.bold) !== 0) within |= BOLD;
    if ((flags & Tag.link) !== 0 && !isPlain && read.attribute.call(node, 'href')) within |= LINKED;
    return { node, flags, box: box as Box, isBlock, within, first: lines.length };
  };

  const close = ({ flags, box, isBlock, within, first }: Open): void => {
    if ((within & LINKED) !== 0 && lines.length - first >= FEWEST_UNCLOSED) {
      const isOutermost = ((stack[stack.length - 1]?.within ?? 0) & LINKED) === 0;
      if (isOutermost) forgetLink(lines, first);
    }
    if (!isBlock) return;
    breakLine();
    box.end = lines.length;
    if ((flags & Tag.row) !== 0) joinCells(page, box);
  };

  /** The first child of an element as it is rendered. */
  const enter = ({ node, flags }: Open): Node | null => {
    const inner = (flags & Tag.frame) !== 0 ? framed.get(node) : undefined;
    const shadow = (flags & Tag.noHost) !== 0 ? null : read.shadowRoot.call(node);
    if (inner) dom.enterFrame(node, inner);
    else if (shadow) dom.enterShadow(node, shadow);
    else if (isPlainTree) return firstChild.call(node);
    else if (read.tag.call(node) === 'slot') dom.enterSlot(node);
    if (inner || shadow) isPlainTree = false;
    return dom.firstChild(node);
  };

  /** The next node to visit; null when all were. */
  let at: Node | null = root;
  let visited = 0;

  /** Visits so many nodes. Not in the walk itself, whose steps keep a browser from compiling it. */
  const visit = (count: number): void => {
    let node = at;
    let above = stack[stack.length - 1];
    for (let left = count; node && left > 0 && prose < enough; left--) {
      const type = typeOf.call(node);
      if (type === TEXT) {
        if (above) gatherer.add(node as Text, above.box, above.within);
      } else if (type === ELEMENT) {
        const open = openElement(node as Element, above);
        const child = open && enter(open);
        if (child) {
          stack.push(open);
          above = open;
          node = child;
          continue;
        }
        if (open) close(open);
      }
      // The node after this one and all that it holds, with what ends before it closed.
      let next: Node | null = isPlainTree ? nextSibling.call(node) : dom.nextSibling(node);
      while (!next && above) {
        stack.pop();
        close(above);
        next = isPlainTree ? nextSibling.call(above.node) : dom.nextSibling(above.node);
        above = stack[stack.length - 1];
      }
      node = next;
    }
    at = node;
  };

  const isCut = (): boolean => prose >= enough || lines.length > mostLines || characters > mostCharacters;

  while (at && visited < most && !isCut()) {
    if (visited > 0) yield;
    visit(Math.min(NODES_A_STEP, most - visited));
    visited += NODES_A_STEP;
  }
  while (stack.length > 0) close(stack.pop() as Open);
  page.isCut = isCut();
  return { page, frames };
}
