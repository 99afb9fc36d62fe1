import { documentIn } from '../article/flat-tree';

/**
 * Writing to a document that may be hostile. As in `article/dom.ts`, methods are taken from the prototypes: a form's
 * named controls shadow its own (`<input name="setAttribute">`), and named images and forms those of `document`.
 */
export const readAttribute = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

export const writeAttribute = (element: Element, name: string, value: string | null): void => {
  if (value === null) Element.prototype.removeAttribute.call(element, name);
  else Element.prototype.setAttribute.call(element, name, value);
};

/** By prototype and name: looked up anew for each node, they are most of what a long walk takes, in Firefox above all. */
const getters = new WeakMap<object, Map<string, (() => unknown) | undefined>>();

const getterOf = (prototype: object, name: string): (() => unknown) | undefined => {
  const known = getters.get(prototype) ?? new Map<string, (() => unknown) | undefined>();
  if (known.size === 0) getters.set(prototype, known);
  if (!known.has(name)) known.set(name, Object.getOwnPropertyDescriptor(prototype, name)?.get);
  return known.get(name);
};

/** Undefined also of nodes that no longer exist: in Firefox those of a document that its frame has left are dead objects. */
const read = <Value>(prototype: object, name: string, object: object): Value | undefined => {
  try {
    return getterOf(prototype, name)?.call(object) as Value | undefined;
  } catch {
    return undefined;
  }
};

export const parentOf = (node: Node): Node | null =>
  read<Node | null>(Node.prototype, 'parentNode', node) ?? null;

export const firstChildOf = (node: Node): Node | null =>
  read<Node | null>(Node.prototype, 'firstChild', node) ?? null;

export const nextOf = (node: Node): Node | null =>
  read<Node | null>(Node.prototype, 'nextSibling', node) ?? null;

export const nameOf = (element: Element): string =>
  read<string>(Element.prototype, 'localName', element) ?? '';

export const isAttached = (node: Node): boolean => read(Node.prototype, 'isConnected', node) === true;

export const textIn = (node: Node): string => read<string | null>(Node.prototype, 'textContent', node) ?? '';

/** The element itself or the nearest one around it that fits a selector. */
export const closest = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);

export const selectionOf = (document: Document): Selection | null =>
  Document.prototype.getSelection.call(document);

export const rangeIn = (document: Document): Range => Document.prototype.createRange.call(document);

/** The window that shows a document; null once its tab has left it. */
export const viewOf = (document: Document): Window | null =>
  read<Window | null>(Document.prototype, 'defaultView', document) ?? null;

export const contains = (ancestor: Node, node: Node): boolean => Node.prototype.contains.call(ancestor, node);

export const bodyOf = (document: Document): Element | null =>
  read<Element | null>(Document.prototype, 'body', document) ?? null;

export const rootOf = (document: Document): Element | null =>
  read<Element | null>(Document.prototype, 'documentElement', document) ?? null;

const typeOf = (node: Node): number => read<number>(Node.prototype, 'nodeType', node) ?? 0;

/** By its type: the nodes of a frame are not instances of this window's classes. */
export const isText = (node: Node): node is Text => typeOf(node) === 3;

export const isElement = (node: Node): node is Element => typeOf(node) === 1;

export const isDocument = (node: Node): node is Document => typeOf(node) === 9;

export const isShadowRoot = (node: Node): node is ShadowRoot => typeOf(node) === 11;

export const documentOf = (node: Node): Document | null =>
  read<Document | null>(Node.prototype, 'ownerDocument', node) ?? null;

/** The documents of a document's frames that are of the page's own origin, and of the frames within those. */
export const framesOf = (document: Document): Document[] =>
  [...Document.prototype.querySelectorAll.call(document, 'iframe, frame')].flatMap((frame) => {
    const inner = documentIn(frame);
    return inner ? [inner, ...framesOf(inner)] : [];
  });

/** What a node lies in, also beyond its shadow root or its frame's document. */
export const around = (node: Node): Node | null => {
  const parent = parentOf(node);
  if (parent) return parent;
  if (isShadowRoot(node)) return read<Element>(ShadowRoot.prototype, 'host', node) ?? null;
  return isDocument(node) ? (viewOf(node)?.frameElement ?? null) : null;
};

/** Whether a node lies in another, in whatever shadow root or frame of it. */
export const holds = (ancestor: Node, node: Node): boolean => {
  if (contains(ancestor, node)) return true;
  for (let at: Node | null = node; at; at = around(at)) if (at === ancestor) return true;
  return false;
};

/** Walks all elements and texts of a document in its order. */
export const walkerOf = (document: Document): TreeWalker =>
  Document.prototype.createTreeWalker.call(
    document,
    document,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
  );

export const listenTo = (
  target: EventTarget,
  type: string,
  listener: (event: Event) => void,
  options: AddEventListenerOptions,
): void => EventTarget.prototype.addEventListener.call(target, type, listener, options);

/** Whether a page lets its reader write anywhere in it. */
export const isDesigned = (document: Document): boolean =>
  read<string>(Document.prototype, 'designMode', document) === 'on';
