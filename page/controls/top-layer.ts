/** Elements that the browser shows above everything else, the last opened uppermost. */
const OPEN = ':popover-open, :modal, :fullscreen';

/** A page with more elements than this is not searched for shadow roots: it would take longer than a click may. */
const MAX_ELEMENTS = 100_000;

interface WithClosedRoots {
  /** Firefox: a property of elements in content scripts. */
  openOrClosedShadowRoot?: ShadowRoot | null;
}

/** Chrome: a function of the extension's interface in content scripts. */
const { dom } = ((globalThis as { chrome?: { dom?: unknown } }).chrome ?? {}) as {
  dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
};

const shadowOf = (element: Element): ShadowRoot | null => {
  if (dom && element instanceof HTMLElement) return dom.openOrClosedShadowRoot(element);
  return (element as WithClosedRoots).openOrClosedShadowRoot ?? null;
};

/**
 * The page's own elements in the top layer, in whatever shadow root they lie, without `own`; and of shadow roots inside
 * of them the outermost elements.
 */
export const openTopLayer = (document: Document, own: Element): Element[] => {
  const { matches, closest } = Element.prototype;
  const found = new Set<Element>();
  let seen = 0;
  const search = (elements: Iterable<Element>, isInside: boolean) => {
    for (const element of elements) {
      if (element === own || ++seen > MAX_ELEMENTS) continue;
      if (matches.call(element, OPEN)) found.add(element);
      const root = shadowOf(element);
      if (!root) continue;
      const inside = isInside || closest.call(element, OPEN) !== null;
      if (inside) for (const child of root.children) found.add(child);
      search(root.querySelectorAll('*'), inside);
    }
  };
  search(Document.prototype.querySelectorAll.call(document, '*'), false);
  return [...found];
};
