import type { Dom } from './dom';

/** Not `visibility`: pages that fade in set it on all they have, and take it away by script. */
const HIDDEN = /display\s*:\s*none/i;

/** Whether a style attribute says that its element is not shown. */
export const hides = (style: string): boolean => HIDDEN.test(style);

/** Whether an element says of itself, without layout, that it is not shown. */
export const isHidden = (dom: Dom, element: Element): boolean =>
  hides(dom.attribute(element, 'style')) || dom.has(element, 'hidden');
