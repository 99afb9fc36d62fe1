import { type Dom, ELEMENT, TEXT } from './dom';
import { halfWidth } from './half-width';
import { isHidden } from './hidden';
import { elementsOf } from './metadata/declared';
import { httpUrl } from './metadata/url';
import { isNextPage } from './page-address';
import { UNREAD } from './tags';
import type { Block } from './types';

/** What a link to the next page says. 下一篇, 下一条 and 下一张 lead elsewhere. */
const NEXT =
  /^(?:[\s<«‹|[(【]*(?:点击|點擊|查看|进入|進入|阅读|閱讀)?(?:下一?[页頁]|[后後]一?[页頁]|next(?:\s+page)?|[余餘]下全文)(?:[\s:>»›→▶\])】|].{0,60})?|[>»›→▶]{1,2})$/i;
const NUMBER =
  /^[\s<[(【]*第?\s*(?:(\d{1,2})|([二三四五六七八九十]))\s*(?:[页頁](?:[\s:.].{0,60})?)?[\s\])】>]*$/;
const NUMERALS = '零一二三四五六七八九十';

/** Buttons are drawn by pictures with such names. */
const BUTTON = /next|page|arrow|btn|button|xia|right|down|more/i;
const GALLERY_ADDRESS =
  /\/(?:photos?|gallery|galleries|slides?|slideshow|tuji|tuku|tupian|pics?|pictures?)\//i;
const REMARKS = /comment|disqus|pinglun|liuyan|repl(?:y|ies)/i;

/** The pager of an article stands right behind it: so far is looked, over so few links that are headlines. */
const LAST_BLOCKS = 3;
const MOST_NODES = 1500;
const MOST_HEADLINES = 4;
const HEADLINE = 8;
const LONGEST_WORDS = 80;
/** Nodes of one link that are looked at. */
const MOST_INSIDE = 50;

/** What a link holds: its first words, and the first picture in it. */
function insideOf(dom: Dom, link: Element): { text: string; picture: Element | null } {
  let text = '';
  let picture: Element | null = null;
  let node = dom.firstChild(link);
  for (let seen = 0; node && seen < MOST_INSIDE && text.length < LONGEST_WORDS; seen++) {
    if (dom.type(node) === TEXT) text += (node as Text).data.slice(0, LONGEST_WORDS);
    else if (dom.type(node) === ELEMENT && dom.tag(node as Element) === 'img') picture ??= node as Element;
    let next = dom.firstChild(node);
    for (let at: Node | null = node; !next && at && at !== link; at = dom.parent(at))
      next = dom.nextSibling(at);
    node = next;
  }
  return { text, picture };
}

/** What a link says by its text, by its title and by the picture in it. */
function wordsOf(dom: Dom, link: Element): string[] {
  const { text, picture } = insideOf(dom, link);
  return [text, dom.attribute(link, 'title'), picture ? dom.attribute(picture, 'alt') : '']
    .map((words) => halfWidth(words.slice(0, LONGEST_WORDS).replace(/\s+/g, ' ').trim()))
    .filter(Boolean);
}

/** The page number that a link shows, null for a link that says 'next', undefined for any other. */
function shownNumber(words: readonly string[]): number | null | undefined {
  const [, digits, numeral] = NUMBER.exec(words[0] ?? '') ?? [];
  if (digits) return Number(digits);
  if (numeral) return NUMERALS.indexOf(numeral);
  return words.some((said) => NEXT.test(said)) ? null : undefined;
}

/** The links that are shown from a node on, in document order, as far as the pager of an article may stand. */
function* linksFrom(dom: Dom, start: Node): Generator<Element> {
  let node: Node | null = start;
  for (let seen = 0; node && seen < MOST_NODES; seen++) {
    let isOpen: boolean = dom.type(node) === ELEMENT;
    if (isOpen) {
      const element = node as Element;
      const isPlain = !dom.hasAttributes(element);
      if (!isPlain && REMARKS.test(`${dom.attribute(element, 'id')} ${dom.attribute(element, 'class')}`))
        return;
      const tag = dom.tag(element);
      isOpen = tag !== 'a' && !UNREAD.has(tag) && (isPlain || !isHidden(dom, element));
      if (tag === 'a') yield element;
    }
    let next: Node | null = isOpen ? dom.firstChild(node) : null;
    while (!next && node) {
      next = dom.nextSibling(node);
      if (!next) node = dom.parent(node);
    }
    node = next;
  }
}

/** A picture that leads to the next page: the page is one of a gallery. */
const isOfGallery = (dom: Dom, links: readonly Element[], next: string, url: string): boolean =>
  links.some((link) => {
    if (httpUrl(dom.attribute(link, 'href'), url) !== next) return false;
    const { text, picture } = insideOf(dom, link);
    return (
      picture !== null &&
      !/\S/.test(text) &&
      shownNumber(wordsOf(dom, link)) === undefined &&
      !BUTTON.test(dom.attribute(picture, 'src'))
    );
  });

/**
 * The address of the next page of an article that is divided over several, or null. It is an address like this page's
 * own (`url`) with the next page number, that the head declares or that a link behind the body's last blocks shows.
 */
export function findNextPage(
  dom: Dom,
  document: Document,
  blocks: readonly Block[],
  { url, declared, title }: { url: string; declared: string; title: string },
): string | null {
  const start = blocks[Math.max(0, blocks.length - LAST_BLOCKS)]?.texts[0];
  if (!start || !URL.canParse(url) || GALLERY_ADDRESS.test(url) || /图集|圖集|组图|組圖/.test(title))
    return null;
  const resolved = (href: string): string | null => {
    const address = httpUrl(href, url);
    return address && new URL(address).host === new URL(url).host ? address : null;
  };
  const find = (): string | null => {
    const named = resolved(declared);
    if (named && isNextPage(named, url, null)) return named;
    let headlines = 0;
    for (const link of linksFrom(dom, start)) {
      const words = wordsOf(dom, link);
      const shown = /\bnext\b/i.test(dom.attribute(link, 'rel')) ? null : shownNumber(words);
      if (shown === undefined) {
        if ((words[0]?.length ?? 0) > HEADLINE && ++headlines > MOST_HEADLINES) return null;
        continue;
      }
      const address = resolved(dom.attribute(link, 'href'));
      if (address && isNextPage(address, url, shown)) return address;
    }
    return null;
  };
  const next = find();
  return next && !isOfGallery(dom, elementsOf(document)('a'), next, url) ? next : null;
}
