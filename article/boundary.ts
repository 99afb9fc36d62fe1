const FOLLOWING = 4;
const CONTAINED_BY = 16;

/** The child at an index, read without the named properties that a form's controls may shadow. */
function childAt(node: Node, index: number): Node | null {
  let proto = Object.getPrototypeOf(node);
  let get: ((this: Node) => Node | null) | undefined;
  while (proto && !get) {
    get = Object.getOwnPropertyDescriptor(proto, 'firstChild')?.get;
    if (!get) proto = Object.getPrototypeOf(proto);
  }
  const next = Object.getOwnPropertyDescriptor(proto ?? {}, 'nextSibling')?.get;
  let child = get?.call(node) ?? null;
  for (let i = 0; child && i < index; i++) child = next?.call(child) ?? null;
  return child;
}

/**
 * The index of the first of `nodes` (in document order) that lies at or after a DOM boundary point (`container`,
 * `offset`); `nodes.length` when all lie before it. `container` is not one of `nodes`.
 */
export function boundaryIndex(nodes: readonly Text[], container: Node, offset: number): number {
  const child = childAt(container, offset);
  const isAfter = (text: Text): boolean => {
    if (child) return child === text || (comparePosition(child, text) & FOLLOWING) !== 0;
    const position = comparePosition(container, text);
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

/** Asked of the text node, which no form control can shadow: where `text` lies seen from `node`. */
function comparePosition(node: Node, text: Text): number {
  const seen = text.compareDocumentPosition(node);
  const PRECEDING = 2;
  const CONTAINS = 8;
  return (seen & PRECEDING ? FOLLOWING : 0) | (seen & CONTAINS ? CONTAINED_BY : 0);
}
