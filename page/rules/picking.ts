import { isElement, parentOf } from '../dom';
import type { ReaderContext } from '../reader-context';

/** Chooses an element of the page: by a point of the window, or with the keys along the article's blocks. */
export const createPicking = ({ document, window, page, controls }: ReaderContext) => {
  let chosen: Element | null = null;
  /** The elements that were left for a wider one, to come back to. */
  let narrower: Element[] = [];

  const blocks = (): Element[] =>
    (page.reading?.article.blocks ?? []).flatMap(({ node }) => {
      const element = isElement(node) ? node : parentOf(node);
      return element && isElement(element) ? [element] : [];
    });

  /** A word in a line is set in the line: what can be stripped begins with the box around it. */
  const boxAround = (element: Element): Element => {
    let at = element;
    while (window.getComputedStyle(at).display.startsWith('inline')) {
      const parent = parentOf(at);
      if (!parent || !isElement(parent)) break;
      at = parent;
    }
    return at;
  };

  return {
    get chosen() {
      return chosen;
    },
    point(x: number, y: number): void {
      const found = Document.prototype.elementsFromPoint
        .call(document, x, y)
        .find((element) => !controls.includes(element));
      narrower = [];
      chosen = found ? boxAround(found) : null;
    },
    step(how: 'next' | 'previous' | 'wider' | 'narrower'): void {
      if (how === 'wider') {
        const parent = chosen && parentOf(chosen);
        if (!chosen || !parent || !isElement(parent)) return;
        narrower.push(chosen);
        chosen = parent;
      } else if (how === 'narrower') chosen = narrower.pop() ?? chosen;
      else {
        const all = blocks();
        const first = narrower[0] ?? chosen;
        const at = first ? all.indexOf(first) : -1;
        const next = how === 'next' ? at + 1 : at < 0 ? all.length - 1 : at - 1;
        narrower = [];
        chosen = all[Math.max(0, Math.min(next, all.length - 1))] ?? null;
      }
    },
    clear(): void {
      chosen = null;
      narrower = [];
    },
  };
};
