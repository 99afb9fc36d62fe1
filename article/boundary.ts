import { inherited, propertyOf } from './dom';

const PRECEDING = 2;
const FOLLOWING = 4;
const CONTAINS = 8;
const CONTAINED_BY = 16;
const DOCUMENT = 9;
const FRAGMENT = 11;

/** A property of a node, read without the named properties that a form's controls may shadow. */
const read = <T>(node: Node, name: string): T | null => propertyOf<T | null>(node, name) ?? null;

function childAt(node: Node, index: number): Node | null {
  let child = read<Node>(node, 'firstChild');
  for (let i = 0; child && i < index; i++) child = read<Node>(child, 'nextSibling');
  return child;
}

/**
 * The index of the first of `nodes` (in the order in which they are rendered) that lies at or after a DOM boundary point
 * (`container`, `offset`); `nodes.length` when all lie before it. `container` is not one of `nodes`.
 */
export function boundaryIndex(nodes: readonly Text[], container: Node, offset: number): number {
  const child = childAt(container, offset);
  const isAfter = (text: Text): boolean => {
    if (child) return child === text || (positionOf(child, text) & FOLLOWING) !== 0;
    const position = positionOf(container, text);
    return (position & FOLLOWING) !== 0 && (position & CONTAINED_BY) === 0;
  };
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAfter(nodes[middle] as Text)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const DISCONNECTED = 1;

/**
 * Where `text` lies seen from `node`: following, contained by it and following, or neither. In one tree by its order:
 * slots that show a host's children in another are passed over.
 */
function positionOf(node: Node, text: Text): number {
  const seen = comparePosition(text, node);
  if ((seen & DISCONNECTED) === 0) {
    return (seen & PRECEDING ? FOLLOWING : 0) | (seen & CONTAINS ? CONTAINED_BY : 0);
  }
  const own = lineage(node);
  const other = lineage(text);
  let shared = 0;
  while (shared < own.length && own[shared] === other[shared]) shared++;
  if (shared === own.length) return FOLLOWING | CONTAINED_BY;
  const [branch, otherBranch] = [own[shared], other[shared]];
  if (!branch || !otherBranch) return 0;
  return comparePosition(otherBranch, branch) & PRECEDING ? FOLLOWING : 0;
}

const comparePosition = (node: Node, other: Node): number => {
  const compare: ((this: Node, other: Node) => number) | undefined = inherited(
    node,
    'compareDocumentPosition',
  )?.value;
  return compare?.call(node, other) ?? DISCONNECTED;
};

/** What a node lies in where it is rendered: its slot, the host of its shadow root, the frame of its document. */
function parentOf(node: Node): Node | null {
  const parent = read<Node>(node, 'assignedSlot') ?? read<Node>(node, 'parentNode');
  const type = parent && read<number>(parent, 'nodeType');
  if (parent && type === FRAGMENT) return read<Node>(parent, 'host');
  if (parent && type === DOCUMENT) return frameOf(parent as Document) ?? parent;
  return parent;
}

/** The frame that a document is shown in; null for the page's own, and where the page around is of another origin. */
function frameOf(document: Document): Element | null {
  try {
    return read<Window>(document, 'defaultView')?.frameElement ?? null;
  } catch {
    return null;
  }
}

/** A node and all that it lies in, outermost first. */
function lineage(node: Node): Node[] {
  const nodes: Node[] = [];
  for (let at: Node | null = node; at; at = parentOf(at)) nodes.push(at);
  return nodes.reverse();
}
