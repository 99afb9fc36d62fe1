import type { Verdict } from './boilerplate/classify';
import { type Dom, ELEMENT } from './dom';
import type { Box, Page } from './lines';
import { reasonOf } from './part-reason';
import type { Dropped, DropReason } from './types';

const LONGEST_TEXT = 2000;

const isKept = (verdict: Verdict | undefined): boolean => verdict === 'body' || verdict === 'visible';

/**
 * The nodes that lines which stay visible lie in: where a box holds no other line, the outermost such box and what is
 * around it, since nothing within is asked for.
 */
function keptNodes({ dom, lines, boxes }: Page, verdicts: readonly Verdict[]): ReadonlySet<Node> {
  /** By index of a box: whether it holds a line that is dropped. */
  const isMixed = new Uint8Array(boxes.length);
  lines.forEach((line, index) => {
    if (isKept(verdicts[index])) return;
    for (let box: Box | null = line.box; box && isMixed[box.index] === 0; box = box.parent)
      isMixed[box.index] = 1;
  });
  /** By index of a box: whether it was met on the way up from a kept line, which went on to the outermost. */
  const isMet = new Uint8Array(boxes.length);
  const kept = new Set<Node>();
  const keep = (start: Node): void => {
    for (let node: Node | null = start; node && !kept.has(node); node = dom.parent(node)) kept.add(node);
  };
  lines.forEach(({ box, texts }, index) => {
    if (!isKept(verdicts[index])) return;
    if (isMixed[box.index] === 1) {
      for (const text of texts) keep(text);
      return;
    }
    let whole = box;
    while (isMet[whole.index] === 0 && whole.parent && isMixed[whole.parent.index] === 0) {
      isMet[whole.index] = 1;
      whole = whole.parent;
    }
    if (isMet[whole.index] === 0) keep(whole.node);
  });
  return kept;
}

/** The outermost node around one that nothing which is kept lies in. */
function outermost(dom: Dom, start: Node, kept: ReadonlySet<Node>): Node {
  let node = start;
  for (let parent = dom.parent(node); parent && !kept.has(parent); parent = dom.parent(node)) node = parent;
  return node;
}

/**
 * The parts of the page that are not the article, as few and as large as can be: of every element that holds a kept
 * line, the children that hold none and have text.
 */
export function findDropped(page: Page, verdicts: readonly Verdict[]): Dropped[] {
  const { dom, lines } = page;
  const kept = keptNodes(page, verdicts);
  /** The part that a box lies in. */
  const partOf = new Map<Box, Node>();
  /** The lines of each part, in document order. */
  const parts = new Map<Node, number[]>();
  const add = (part: Node, index: number): void => {
    const held = parts.get(part);
    if (!held) parts.set(part, [index]);
    else if (held[held.length - 1] !== index) held.push(index);
  };
  const partAround = (box: Box): Node => {
    // All boxes on the way up to the outermost are in the same part.
    const passed = [box];
    let top = box;
    while (!partOf.has(top) && top.parent && !kept.has(top.parent.node)) {
      top = top.parent;
      passed.push(top);
    }
    const part = partOf.get(top) ?? outermost(dom, top.node, kept);
    for (const each of passed) partOf.set(each, part);
    return part;
  };
  lines.forEach(({ box, texts }, index) => {
    if (isKept(verdicts[index])) return;
    if (kept.has(box.node)) {
      for (const text of texts) if (!kept.has(text)) add(outermost(dom, text, kept), index);
      return;
    }
    add(partOf.get(box) ?? partAround(box), index);
  });
  return [...parts].map(([node, held]) => {
    const { text, masses, first } = survey(page, verdicts, held);
    const tag = dom.type(node) === ELEMENT ? dom.tag(node as Element) : '';
    return { text, reason: reasonOf({ masses, first, tag }), node: node as Element | Text };
  });
}

/** The text of lines, the mass of each reason in it, and the first line's. */
function survey(
  { lines }: Page,
  verdicts: readonly Verdict[],
  held: readonly number[],
): { text: string; masses: ReadonlyMap<DropReason, number>; first: DropReason } {
  const masses = new Map<DropReason, number>();
  let text = '';
  let first: DropReason | null = null;
  for (const index of held) {
    const line = lines[index];
    const reason = verdicts[index] as DropReason;
    if (!line) continue;
    first ??= reason;
    if (text.length < LONGEST_TEXT) text += text ? `\n${line.text}` : line.text;
    masses.set(reason, (masses.get(reason) ?? 0) + line.mass + 1);
  }
  return { text: text.slice(0, LONGEST_TEXT), masses, first: first ?? 'other' };
}
