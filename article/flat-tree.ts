import { type Dom, domOf, inherited, propertyOf } from './dom';

/**
 * A document's nodes as they are rendered (the flat tree of DOM): an open shadow root's children take the place of its
 * host's, what is assigned to a slot the place of the slot's own children, and a frame that was entered holds its
 * document. Closed shadow roots and documents of other origins cannot be seen: their hosts are as any element.
 */
export interface FlatTree extends Dom {
  /** The first child of an element that is met for the first time, with all that hangs on it taken in. */
  enter(element: Element, tag: string): Node | null;
  /** Takes in the open shadow root of an element that is met for the first time. */
  enterShadow(host: Element, root: Node): void;
  /** Takes in the nodes assigned to a slot within a shadow root. */
  enterSlot(slot: Element): void;
  /** Takes in the document of a frame. */
  enterFrame(frame: Element, document: Document): void;
  /** The document, and the shadow roots and documents of frames that were entered. */
  readonly roots: readonly Node[];
}

/** The document in a frame, or null when it is of another origin. */
export function documentIn(frame: Element): Document | null {
  try {
    return propertyOf<Document | null>(frame, 'contentDocument') ?? null;
  } catch {
    return null;
  }
}

/** The nodes assigned to a slot. */
const assignedTo = (slot: Element): Node[] => {
  const read = inherited(slot, 'assignedNodes')?.value as ((this: Element) => Node[]) | undefined;
  return read ? [...read.call(slot)] : [];
};

/** Readers for the nodes of one document and of what hangs on it. Shadow trees and frames are known once entered. */
export function flatTree(document: Document): FlatTree {
  const dom = domOf(document);
  const shadow = dom.root && inherited(dom.root, 'shadowRoot')?.get;
  const roots: Node[] = [document];
  /** Only for what is not as in the tree of nodes, so that next to no page asks for more than the size of these. */
  const firstOf = new Map<Node, Node | null>();
  const nextOf = new Map<Node, Node | null>();
  const slotOf = new Map<Node, Node>();
  const hostOf = new Map<Node, Node>();

  return {
    ...dom,
    roots,
    firstChild(node) {
      const first = firstOf.size > 0 ? firstOf.get(node) : undefined;
      return first === undefined ? dom.firstChild(node) : first;
    },
    nextSibling(node) {
      const next = nextOf.size > 0 ? nextOf.get(node) : undefined;
      return next === undefined ? dom.nextSibling(node) : next;
    },
    parent(node) {
      if (hostOf.size === 0) return dom.parent(node);
      const parent = slotOf.get(node) ?? dom.parent(node);
      return (parent && hostOf.get(parent)) ?? parent;
    },
    enter(element, tag) {
      const root = shadow?.call(element) as Node | null | undefined;
      if (root) this.enterShadow(element, root);
      else if (tag === 'slot' && hostOf.size > 0) this.enterSlot(element);
      return this.firstChild(element);
    },
    enterShadow(host, root) {
      roots.push(root);
      hostOf.set(root, host);
      firstOf.set(host, dom.firstChild(root));
    },
    enterSlot(slot) {
      const assigned = assignedTo(slot);
      if (assigned.length === 0) return;
      firstOf.set(slot, assigned[0] as Node);
      assigned.forEach((node, index) => {
        slotOf.set(node, slot);
        nextOf.set(node, assigned[index + 1] ?? null);
      });
    },
    enterFrame(frame, inner) {
      const { root } = domOf(inner);
      if (!root || dom.tag(root) !== 'html') return;
      roots.push(inner);
      hostOf.set(inner, frame);
      firstOf.set(frame, root);
      nextOf.set(root, null);
    },
  };
}
