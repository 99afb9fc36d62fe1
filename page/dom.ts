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

export const parentOf = (node: Node): Node | null =>
  Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')?.get?.call(node) ?? null;

export const isAttached = (node: Node): boolean =>
  Object.getOwnPropertyDescriptor(Node.prototype, 'isConnected')?.get?.call(node) === true;

export const contains = (ancestor: Node, node: Node): boolean => Node.prototype.contains.call(ancestor, node);

export const bodyOf = (document: Document): Element | null =>
  Object.getOwnPropertyDescriptor(Document.prototype, 'body')?.get?.call(document) ?? null;

export const rootOf = (document: Document): Element | null =>
  Object.getOwnPropertyDescriptor(Document.prototype, 'documentElement')?.get?.call(document) ?? null;

export const isText = (node: Node): node is Text => node instanceof Text;

export const isElement = (node: Node): node is Element => node instanceof Element;
