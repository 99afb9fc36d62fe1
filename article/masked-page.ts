import { ELEMENT, TEXT } from './dom';
import { flatTree } from './flat-tree';

/** Attributes that say how a page is made. Their values stay as they are, all others are left out. */
const STRUCTURAL =
  'class id role itemprop itemtype itemscope property name rel lang dir hidden colspan rowspan'.split(' ');
/** Attributes whose values are texts or addresses: masked, since that they are there may decide. */
const MASKED = ['content', 'datetime', 'title', 'alt', 'href', 'src'];
/** Elements that say nothing of the article, and those that hold programs. */
const LEFT_OUT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'link',
  'iframe',
  'object',
  'embed',
  'canvas',
]);

/** Elements without content, which have no closing tag (HTML, 13.1.2). */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** A page of more nodes is cut there: the file is to be sent by mail. */
const MOST_NODES = 20_000;

/**
 * A text of the same shape that says nothing: every ideograph is 字, every other letter a or A, every figure 0.
 * Punctuation and white space stay.
 */
export const maskText = (text: string): string =>
  text.replace(/[\p{L}\p{N}]/gu, (sign) => {
    if (/\p{Script=Han}/u.test(sign)) return '字';
    if (/\p{N}/u.test(sign)) return '0';
    return /\p{Lu}/u.test(sign) ? 'A' : 'a';
  });

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/**
 * A page as an HTML document of the same structure in which nothing can be read: element names and the attributes
 * that say how it is made, with every text masked. It can be opened, and read like the page itself. The page is not
 * changed. No recursion.
 * @param noted what was made of a node: an attribute of its element, a comment before its text
 */
export function maskedPage(document: Document, noted: (node: Node) => string | null): string {
  const dom = flatTree(document);
  const { root } = dom;
  if (!root) return '';
  const pieces: string[] = ['<!doctype html>\n'];
  const open: { tag: string; next: Node | null }[] = [];
  let left = MOST_NODES;

  /** Writes an element's opening tag; its first child, or null where it is not gone into. */
  const enter = (element: Element): Node | null => {
    const tag = dom.tag(element);
    if (LEFT_OUT.has(tag)) return null;
    const written = [
      ...STRUCTURAL.filter((name) => dom.has(element, name)).map((name) => [
        name,
        dom.attribute(element, name),
      ]),
      ...MASKED.filter((name) => dom.has(element, name)).map((name) => [
        name,
        maskText(dom.attribute(element, name)),
      ]),
    ];
    const note = noted(element);
    if (note !== null) written.push(['data-read-as', note]);
    pieces.push(
      `<${tag}${written.map(([name, value]) => ` ${name}="${escaped(value as string)}"`).join('')}>`,
    );
    if (VOID.has(tag)) return null;
    open.push({ tag, next: null });
    const first = dom.enter(element, tag);
    if (first === null) close();
    return first;
  };
  const close = () => pieces.push(`</${open.pop()?.tag}>`);

  let node: Node | null = root;
  while (node && left-- > 0) {
    const following: Node | null = node === root ? null : dom.nextSibling(node);
    let inner: Node | null = null;
    if (dom.type(node) === ELEMENT) inner = enter(node as Element);
    else if (dom.type(node) === TEXT) {
      const text = escaped(maskText((node as Text).data));
      const note = noted(node);
      // An element around it would make the page another one.
      pieces.push(note === null ? text : `<!-- ${note} -->${text}`);
    }
    if (inner) {
      (open.at(-1) as { next: Node | null }).next = following;
      node = inner;
      continue;
    }
    node = following;
    while (!node && open.length > 0) {
      node = open.at(-1)?.next ?? null;
      close();
    }
  }
  while (open.length > 0) close();
  return pieces.join('');
}
