/**
 * Reading a document that may be hostile. Named form controls and images shadow the properties of `document` and
 * of `<form>` (DOM clobbering: `<form name="body">`, `<input name="parentNode">`), so every property is read
 * through the getter of the prototype, taken from the prototype chain of the node itself: the page's names live on
 * the objects, not there. This also holds in isolated worlds and behind Firefox's Xray wrappers.
 */
export interface Dom {
  root: Element | null;
  /** What `document.title` says. */
  title: string;
  firstChild(node: Node): Node | null;
  nextSibling(node: Node): Node | null;
  parent(node: Node): Node | null;
  type(node: Node): number;
  tag(element: Element): string;
  /** Empty when absent. */
  attribute(element: Element, name: string): string;
  has(element: Element, name: string): boolean;
  hasAttributes(element: Element): boolean;
}

/** The accessors of nodes themselves, to be called on a node: a reader between them and a long walk takes its time. */
export interface Accessors {
  firstChild(this: Node): Node | null;
  nextSibling(this: Node): Node | null;
  type(this: Node): number;
  tag(this: Node): string;
  attribute(this: Node, name: string): string | null;
  className(this: Node): string;
  id(this: Node): string;
  has(this: Node, name: string): boolean;
  hasAttributes(this: Node): boolean;
  shadowRoot(this: Node): Node | null;
}

const none = (): null => null;

/** The accessors for the nodes of a document with a root element. */
export function accessorsOf(document: Document, root: Element): Accessors {
  const method = <T>(name: string): T => inherited(root, name)?.value as T;
  return {
    firstChild: getter(document, 'firstChild'),
    nextSibling: getter(document, 'nextSibling'),
    type: getter(document, 'nodeType'),
    tag: getter(root, 'localName'),
    attribute: method('getAttribute'),
    className: getter(root, 'className'),
    id: getter(root, 'id'),
    has: method('hasAttribute'),
    hasAttributes: method('hasAttributes'),
    shadowRoot: (inherited(root, 'shadowRoot')?.get as (() => Node | null) | undefined) ?? none,
  };
}

/** Whether a node is another or lies in it. */
export function isWithin(dom: Dom, node: Node | undefined, other: Node): boolean {
  for (let at: Node | null = node ?? null; at; at = dom.parent(at)) if (at === other) return true;
  return false;
}

export const ELEMENT = 1;
export const TEXT = 3;

/** A property as an object's prototypes have it, whatever the object itself says. */
export function inherited(object: object, name: string): PropertyDescriptor | undefined {
  for (let proto = Object.getPrototypeOf(object); proto; proto = Object.getPrototypeOf(proto)) {
    const descriptor = Object.getOwnPropertyDescriptor(proto, name);
    if (descriptor) return descriptor;
  }
  return undefined;
}

/** The value of a property as an object's prototypes have it; undefined where they have none. */
export const propertyOf = <T>(object: object, name: string): T | undefined =>
  inherited(object, name)?.get?.call(object) as T | undefined;

function getter<T>(object: object, name: string): (this: Node) => T {
  const get = inherited(object, name)?.get;
  if (!get) throw new TypeError(`not a DOM node: ${name}`);
  return get as (this: Node) => T;
}

/** Readers for the nodes of one document. */
export function domOf(document: Document): Dom {
  const root = getter<Element | null>(document, 'documentElement').call(document);
  const firstChild = getter<Node | null>(document, 'firstChild');
  const nextSibling = getter<Node | null>(document, 'nextSibling');
  const parent = getter<Node | null>(document, 'parentNode');
  const type = getter<number>(document, 'nodeType');
  const tag = root && getter<string>(root, 'localName');
  const attribute = root && (inherited(root, 'getAttribute')?.value as (name: string) => string | null);
  const has = root && (inherited(root, 'hasAttribute')?.value as (name: string) => boolean);
  const hasAttributes = root && (inherited(root, 'hasAttributes')?.value as () => boolean);
  return {
    root,
    title: getter<string>(document, 'title').call(document),
    firstChild: (node) => firstChild.call(node),
    nextSibling: (node) => nextSibling.call(node),
    parent: (node) => parent.call(node),
    type: (node) => type.call(node),
    tag: (element) => tag?.call(element) ?? '',
    attribute: (element, name) => attribute?.call(element, name) ?? '',
    has: (element, name) => has?.call(element, name) ?? false,
    hasAttributes: (element) => hasAttributes?.call(element) ?? false,
  };
}
