import { isAttached, isElement, isText, readAttribute, rootOf, walkerOf, writeAttribute } from './dom';
import { TEXT_ATTRIBUTES } from './observer';

/** On the element that holds what the page's own text was, while other text is shown. */
const KEPT_ATTRIBUTE = 'data-zhupi-kept';

/** Something that was written: of a text node where `attribute` is empty, else of an element's attribute. */
export interface Kept {
  attribute: string;
  /** Null: the element did not have the attribute. */
  original: string | null;
  shown: string;
}

/** Firefox alone has it: the closed shadow root of an element, for scripts of extensions. */
const closedRootOf = (element: Element): ShadowRoot | null =>
  (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null;

/** What is written on a page, kept in the page's document where only extensions can read it. */
export interface Keepsake {
  /** Keeps these, in document order, in place of what was kept before. */
  keep(written: Iterable<Kept>): void;
  clear(): void;
}

/**
 * Firefox takes a script away together with its extension (an update, a removal) before any of its code could run: what
 * it has written to a page stays. So the originals are laid down in a closed shadow root in the document, which the
 * next version finds and restores. Null in browsers whose scripts outlive their extension and restore the page
 * themselves. To be called where the page's observer is quiet.
 */
export const createKeepsake = (document: Document): Keepsake | null => {
  const host = Document.prototype.createElement.call(document, 'div');
  if (!('openOrClosedShadowRoot' in host)) return null;
  writeAttribute(host, KEPT_ATTRIBUTE, '');
  writeAttribute(host, 'hidden', '');
  const root = host.attachShadow({ mode: 'closed' });
  return {
    keep(written) {
      root.textContent = JSON.stringify(
        [...written].map(({ attribute, original, shown }) => [attribute, original, shown]),
      );
      if (!isAttached(host)) rootOf(document)?.append(host);
    },
    clear() {
      root.textContent = '';
      host.remove();
    },
  };
};

/**
 * All that is ever written and kept. The page can lay down a keepsake of its own: from its words nothing else is written,
 * no handler of events for one, which its policy might forbid the page itself.
 */
const WRITTEN: ReadonlySet<unknown> = new Set(['', ...TEXT_ATTRIBUTES, 'lang', 'value']);

const parse = (text: string): Kept[] => {
  try {
    const rows: unknown = JSON.parse(text);
    if (!Array.isArray(rows)) return [];
    return rows.flatMap((row): Kept[] => {
      const [attribute, original, shown] = Array.isArray(row) ? row : [];
      const isKept =
        WRITTEN.has(attribute) &&
        typeof shown === 'string' &&
        (typeof original === 'string' || (original === null && attribute !== ''));
      return isKept ? [{ attribute, original, shown }] : [];
    });
  } catch {
    return [];
  }
};

/**
 * Puts back what an earlier instance has written, but for what the page has changed since, and takes its keepsake away.
 * Of two texts that were written alike and had been different, the first in the document is the first that was kept.
 */
export const restoreKept = (document: Document): void => {
  const hosts: Element[] = [...Document.prototype.querySelectorAll.call(document, `[${KEPT_ATTRIBUTE}]`)];
  const waiting = new Map<string, (string | null)[]>();
  const keyOf = (attribute: string, shown: string) => `${attribute}\n${shown}`;
  for (const host of hosts) {
    for (const { attribute, original, shown } of parse(closedRootOf(host)?.textContent ?? '')) {
      const key = keyOf(attribute, shown);
      const list = waiting.get(key);
      if (list) list.push(original);
      else waiting.set(key, [original]);
    }
    Element.prototype.remove.call(host);
  }
  if (waiting.size === 0) return;
  const attributes = new Set([...waiting.keys()].map((key) => key.slice(0, key.indexOf('\n'))));
  attributes.delete('');
  const walker = walkerOf(document);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isText(node)) {
      const original = waiting.get(keyOf('', node.data))?.shift();
      if (typeof original === 'string') node.data = original;
    } else if (isElement(node)) {
      for (const name of attributes) {
        const value = readAttribute(node, name);
        const original = value === null ? undefined : waiting.get(keyOf(name, value))?.shift();
        if (original !== undefined) writeAttribute(node, name, original);
      }
    }
  }
};
