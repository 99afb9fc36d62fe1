import type { Verdict } from './boilerplate/classify';
import { ELEMENT, TEXT } from './dom';
import { isHidden, type Page } from './lines';
import { UNREAD } from './tags';
import type { Dropped, DropReason } from './types';

const SPOKEN: Readonly<Record<string, DropReason>> = {
  header: 'header',
  nav: 'navigation',
  aside: 'sidebar',
  footer: 'footer',
};
const LONGEST_TEXT = 2000;

/**
 * The parts of the page that are not the article, as few and as large as can be: of every element that holds a kept
 * line, the children that hold none and have text.
 */
export function findDropped(page: Page, verdicts: readonly Verdict[]): Dropped[] {
  const { dom, lines } = page;
  const { root } = dom;
  if (!root) return [];
  const lineOf = new Map<Node, number>();
  const kept = new Set<Node>();
  lines.forEach(({ texts }, index) => {
    const verdict = verdicts[index];
    for (const text of texts) {
      lineOf.set(text, index);
      if (verdict !== 'body' && verdict !== 'visible') continue;
      for (let node: Node | null = text; node && !kept.has(node); node = dom.parent(node)) kept.add(node);
    }
  });

  /** The visible text under a node and the reason that weighs most in it. */
  const survey = (top: Node): { text: string; reason: DropReason } | null => {
    const found = new Set<number>();
    let node: Node | null = top;
    while (node) {
      const type = dom.type(node);
      if (type === TEXT) {
        const line = lineOf.get(node);
        if (line !== undefined) found.add(line);
      }
      const isOpen: boolean =
        type === ELEMENT && !UNREAD.has(dom.tag(node as Element)) && !isHidden(dom, node as Element);
      let next: Node | null = isOpen ? dom.firstChild(node) : null;
      while (!next && node && node !== top) {
        next = dom.nextSibling(node);
        if (!next) node = dom.parent(node);
      }
      node = next;
    }
    if (found.size === 0) return null;
    const masses = new Map<Verdict, number>();
    let text = '';
    for (const index of found) {
      const line = lines[index];
      const verdict = verdicts[index];
      if (!line || !verdict) continue;
      if (text.length < LONGEST_TEXT) text += text ? `\n${line.text}` : line.text;
      masses.set(verdict, (masses.get(verdict) ?? 0) + line.mass + 1);
    }
    const [heaviest] = [...masses].reduce((a, b) => (b[1] > a[1] ? b : a));
    const spoken = dom.type(top) === ELEMENT ? SPOKEN[dom.tag(top as Element)] : undefined;
    const reason = spoken ?? (heaviest === 'body' || heaviest === 'visible' ? 'other' : heaviest);
    return { text: text.slice(0, LONGEST_TEXT), reason };
  };

  const dropped: Dropped[] = [];
  let node: Node | null = kept.has(root) ? dom.firstChild(root) : null;
  while (node) {
    let next: Node | null = null;
    if (kept.has(node)) next = dom.firstChild(node);
    else {
      const type = dom.type(node);
      const seen = type === ELEMENT || type === TEXT ? survey(node) : null;
      if (seen) dropped.push({ ...seen, node: node as Element | Text });
    }
    while (!next && node && node !== root) {
      next = dom.nextSibling(node);
      if (!next) node = dom.parent(node);
    }
    node = next;
  }
  return dropped;
}
