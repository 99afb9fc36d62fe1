import { type Dom, ELEMENT, TEXT } from '../../article/dom';
import { parentOf } from '../dom';
import { hasConvertibleAttributes, INLINE, isLeftAlone } from './convertible';

/** What a walk meets: a run of inline text nodes, an element that may have labels, or nothing worth a stop. */
export type Step = { texts: readonly Text[] } | { element: Element } | null;

/** After so many nodes without a find the walk stops by, so that its caller can look at the clock. */
const PAUSE_EVERY = 500;

/**
 * Walks what is convertible under `root` (itself included) in document order. A run is the longest sequence of text
 * nodes with nothing but inline elements' edges between them. Not recursive: pages nest 50,000 deep. The page may
 * change between two steps; a node that was taken away ends its branch.
 */
export function* walkConvertible(root: Node, dom: Dom): Generator<Step> {
  let run: Text[] = [];
  let sincePause = 0;
  // Two links side by side are two labels, not one phrase.
  let justLeftLink = false;
  const take = (): Step => {
    const texts = run;
    run = [];
    return { texts };
  };

  let node: Node | null = root;
  while (node) {
    if (++sincePause > PAUSE_EVERY) {
      sincePause = 0;
      yield null;
    }
    let child: Node | null = null;
    const type = dom.type(node);
    if (type === TEXT) {
      run.push(node as Text);
      justLeftLink = false;
    } else if (type === ELEMENT) {
      const element = node as Element;
      const tag = dom.tag(element);
      const alone = isLeftAlone(element, tag);
      if (run.length > 0 && (alone || !INLINE.has(tag) || (justLeftLink && tag === 'a'))) yield take();
      if (hasConvertibleAttributes(element, tag)) yield { element };
      child = alone ? null : dom.firstChild(element);
    }
    if (child) {
      node = child;
      continue;
    }
    while (node && node !== root && !dom.nextSibling(node)) {
      node = dom.parent(node);
      if (node && dom.type(node) === ELEMENT) {
        const tag = dom.tag(node as Element);
        justLeftLink = tag === 'a';
        if (run.length > 0 && !INLINE.has(tag)) yield take();
      }
    }
    if (!node || node === root) break;
    if (dom.type(node) === ELEMENT && dom.tag(node as Element) === 'a') justLeftLink = true;
    node = dom.nextSibling(node);
  }
  if (run.length > 0) yield take();
}

/** The nearest ancestor (or the node itself) that begins a line: a changed node's run lies inside of it. */
export const blockOf = (node: Node, dom: Dom): Node => {
  let block = node;
  while (dom.type(block) !== ELEMENT || INLINE.has(dom.tag(block as Element))) {
    const parent = parentOf(block);
    if (!parent || dom.type(parent) !== ELEMENT) break;
    block = parent;
  }
  return block;
};

/** Whether a node lies in something that is left alone. `body` and above are never asked: pages lie there. */
export const isInLeftAlone = (node: Node, body: Element, dom: Dom): boolean => {
  for (let parent = parentOf(node); parent && parent !== body; parent = parentOf(parent)) {
    if (dom.type(parent) === ELEMENT && isLeftAlone(parent as Element, dom.tag(parent as Element)))
      return true;
  }
  return false;
};
