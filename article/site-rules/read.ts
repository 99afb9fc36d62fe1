import { inherited, isWithin } from '../dom';
import type { Box, Page } from '../lines';
import { findDate, toIso } from '../metadata/date';
import type { Found } from '../metadata/evidence';
import type { SiteRule } from './types';

const SURE = 0.98;
const MOST_DROPPED = 100;

/** What a site's rules found on a page of it. */
export interface Ruled {
  /** The smallest block-level element that the body selector found and lines were read in. */
  body: Box | null;
  fields: Partial<Record<'title' | 'publishedAt' | 'source' | 'author', Found>>;
  /** Whether a line of the body, by its first node, is to be left out. */
  isDropped(node: Node | undefined): boolean;
}

/** The rules that speak of an address. */
export function rulesFor(rules: readonly SiteRule[], address: string): SiteRule[] {
  if (!URL.canParse(address)) return [];
  const { hostname, pathname } = new URL(address);
  return rules.filter(
    ({ host, path = '/' }) =>
      (hostname === host || hostname.endsWith(`.${host}`)) && pathname.startsWith(path),
  );
}

/** Reads a page by the rules of its site; null when there are none. A selector that is none finds nothing. */
export function readByRules(
  { dom, boxes }: Page,
  document: Document,
  rules: readonly SiteRule[],
  zone: string,
): Ruled | null {
  if (rules.length === 0) return null;
  const find = (selector: string | undefined): Element[] => {
    try {
      return selector
        ? [...(inherited(document, 'querySelectorAll')?.value.call(document, selector) ?? [])]
        : [];
    } catch {
      return [];
    }
  };
  const fields: Ruled['fields'] = {};
  const take = (
    field: keyof typeof fields,
    element: Element | undefined,
    read = (text: string) => text,
  ): void => {
    const value = read((element?.textContent ?? '').replace(/\s+/g, ' ').trim());
    if (element && value) fields[field] ??= { value, where: 'site-rule', confidence: SURE, node: element };
  };
  for (const rule of rules) {
    take('title', find(rule.title)[0]);
    take('source', find(rule.source)[0]);
    take('author', find(rule.author)[0]);
    take('publishedAt', find(rule.date)[0], (text) => {
      const date = findDate(text);
      return date ? toIso(date, zone) : '';
    });
  }
  const bodies = new Set(rules.flatMap(({ body }) => find(body).slice(0, 1)));
  const dropped = rules.flatMap(({ drop }) => find(drop)).slice(0, MOST_DROPPED);
  return {
    body: boxes.find(({ node, first, end }) => bodies.has(node) && end > first) ?? null,
    fields,
    isDropped: (node) => dropped.some((element) => isWithin(dom, node, element)),
  };
}
