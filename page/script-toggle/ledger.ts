import { isAttached, readAttribute, writeAttribute } from '../dom';
import { type OffsetMap, toSource, toTarget } from './offsets';

interface WrittenText {
  original: string;
  shown: string;
  map: OffsetMap;
}

interface WrittenAttribute {
  original: string | null;
  shown: string;
}

/** A page that undoes a text's conversion this often keeps its own. */
const MAX_REWRITES = 3;

/**
 * What was written to the page, with the originals: the only way back. A node or attribute that the page has changed
 * since is the page's again: neither restored nor written to from here.
 */
export const createLedger = () => {
  const texts = new Map<Text, WrittenText>();
  const attributes = new Map<Element, Map<string, WrittenAttribute>>();
  const rewrites = new WeakMap<Node, Map<string, { original: string; count: number }>>();

  const isShown = (node: Text): WrittenText | undefined => {
    const written = texts.get(node);
    return written && node.data === written.shown ? written : undefined;
  };

  /** Whether the page has not yet put this original back too often. `what` is an attribute's name. */
  const mayRewrite = (node: Node, original: string, what = ''): boolean => {
    const own = rewrites.get(node) ?? new Map<string, { original: string; count: number }>();
    const last = own.get(what);
    const count = last?.original === original ? last.count + 1 : 1;
    rewrites.set(node, own.set(what, { original, count }));
    return count <= MAX_REWRITES;
  };

  return {
    /** Texts and elements with attributes that were written: the steps of `restore` and `show`. */
    get size() {
      return texts.size + attributes.size;
    },
    mayRewrite,
    isShown: (node: Text) => isShown(node) !== undefined,
    /** The page's own text of a node, whatever is shown. */
    originalOf: (node: Text): string => isShown(node)?.original ?? node.data,
    toShown: (node: Text, offset: number): number => {
      const written = isShown(node);
      return written ? toTarget(written.map, offset) : offset;
    },
    toOriginal: (node: Text, offset: number): number => {
      const written = isShown(node);
      return written ? toSource(written.map, offset) : offset;
    },
    writeText(node: Text, original: string, shown: string, map: OffsetMap): void {
      if (original === shown) {
        if (node.data !== original) node.data = original;
        texts.delete(node);
        return;
      }
      texts.set(node, { original, shown, map });
      if (node.data !== shown) node.data = shown;
    },
    writeAttribute(element: Element, name: string, original: string | null, shown: string): void {
      const own = attributes.get(element) ?? new Map<string, WrittenAttribute>();
      own.set(name, { original, shown });
      attributes.set(element, own);
      writeAttribute(element, name, shown);
    },
    /** Puts one attribute back for good. */
    takeBack(element: Element, name: string): void {
      const own = attributes.get(element);
      const written = own?.get(name);
      if (!own || !written) return;
      if (readAttribute(element, name) === written.shown) writeAttribute(element, name, written.original);
      own.delete(name);
      if (own.size === 0) attributes.delete(element);
    },
    /** What of an element's attributes is shown that is not the page's own. */
    *attributesOf(element: Element): Generator<{ name: string; original: string | null; shown: string }> {
      for (const [name, { original, shown }] of attributes.get(element) ?? []) {
        if (readAttribute(element, name) === shown) yield { name, original, shown };
      }
    },
    isShownAttribute: (element: Element, name: string): boolean => {
      const written = attributes.get(element)?.get(name);
      return written !== undefined && readAttribute(element, name) === written.shown;
    },
    /**
     * Puts the originals back, one entry a step; the root's `lang` is among the first, so that the page is laid out
     * again once. `forget` also gives up what the page has taken out.
     */
    *restore({ forget = false } = {}): Generator<undefined> {
      for (const [element, own] of attributes) {
        for (const [name, { original, shown }] of own) {
          if (readAttribute(element, name) === shown) writeAttribute(element, name, original);
          else own.delete(name);
        }
        if (own.size === 0) attributes.delete(element);
        yield;
      }
      for (const [node, { original, shown }] of texts) {
        if (node.data === shown) node.data = original;
        else texts.delete(node);
        if (forget && !isAttached(node)) texts.delete(node);
        yield;
      }
    },
    /** Shows again what `restore` put back, one entry a step. */
    *show(): Generator<undefined> {
      for (const [element, own] of attributes) {
        for (const [name, { original, shown }] of own) {
          const value = readAttribute(element, name);
          if (value === original) writeAttribute(element, name, shown);
          else if (value !== shown) own.delete(name);
        }
        yield;
      }
      for (const [node, { original, shown }] of texts) {
        if (node.data === original) node.data = shown;
        else if (node.data !== shown) texts.delete(node);
        yield;
      }
    },
  };
};

export type Ledger = ReturnType<typeof createLedger>;
