import { inherited, isWithin } from '../dom';
import type { Box, Page } from '../lines';
import type { Found } from '../metadata/evidence';
import type { SiteRule } from './types';

const SURE = 0.98;
const MOST_MATCHES = 100;
/** More is no title and no name: a selector that finds something else since the site was redone. */
const LONGEST = 300;

/** What a site's rules found on a page of it. */
export interface Ruled {
  /** The smallest block-level element that the body selector found and lines were read in. */
  body: Box | null;
  title: Found | null;
  /** Whether a line, by its first node, is said to be left out (`drop`) or to belong to the body (`keep`). */
  says(node: Node | undefined): 'drop' | 'keep' | null;
  /** What is to be left out. */
  left: readonly Element[];
  /** The first value that the rules have for a field. `read` makes it of an element's text; empty: none. */
  find(field: 'title' | 'source' | 'author' | 'date', read: (text: string) => string): Found | null;
}

/** The rules that speak of an address. */
export function rulesFor(rules: readonly SiteRule[], address: string): SiteRule[] {
  // Next to no page has any, and a browser takes longer to take an address apart than for some steps of the reading.
  const named = rules.filter(({ host }) => address.includes(host));
  if (named.length === 0 || !URL.canParse(address)) return [];
  const { hostname, pathname } = new URL(address);
  return named.filter(
    ({ host, path = '/' }) =>
      (hostname === host || hostname.endsWith(`.${host}`)) && pathname.startsWith(path),
  );
}

/** All elements of a document that a selector finds; none for what is no selector. */
export function findAll(document: Document, selector: string | undefined): Element[] {
  try {
    return selector
      ? [...(inherited(document, 'querySelectorAll')?.value.call(document, selector) ?? [])]
      : [];
  } catch {
    return [];
  }
}

/** An element's text with its white space collapsed. */
export const textOfElement = (element: Element): string =>
  (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Reads a page by the rules of its site; null when there are none. A selector that is none finds nothing. */
export function readByRules(
  { dom, boxes }: Page,
  document: Document,
  rules: readonly SiteRule[],
): Ruled | null {
  if (rules.length === 0) return null;
  const find: Ruled['find'] = (field, read) => {
    for (const rule of rules) {
      const [node] = findAll(document, rule[field]);
      const text = node ? textOfElement(node) : '';
      const value = text.length <= LONGEST ? read(text) : '';
      if (node && value) return { value, where: 'site-rule', confidence: SURE, node };
    }
    return null;
  };
  const bodies = new Set(rules.flatMap(({ body }) => findAll(document, body).slice(0, 1)));
  const said = rules.flatMap((rule) =>
    (['drop', 'keep'] as const).flatMap((what) =>
      findAll(document, rule[what])
        .slice(0, MOST_MATCHES)
        .map((element) => ({ what, element })),
    ),
  );
  return {
    body: boxes.find(({ node, first, end }) => bodies.has(node) && end > first) ?? null,
    title: find('title', (text) => text),
    says: (node) => said.find(({ element }) => isWithin(dom, node, element))?.what ?? null,
    left: said.filter(({ what }) => what === 'drop').map(({ element }) => element),
    find,
  };
}
