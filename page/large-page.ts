import { findArticle, type SiteRule, walkLines } from '../article';
import { domOf } from '../article/dom';
import { documentIn } from '../article/flat-tree';
import { isFrame, mayHoldBody } from '../article/frames';
import type { Steps } from '../article/steps';
import { type Reading, toReading } from './reading';

/** Elements beyond which reading a page takes so long that it is done in slices. */
const LARGE = 20_000;
/** What no article has: beyond it even a slice would hold the page up, and what was read so far its memory. */
const MOST = { lines: 40_000, characters: 4_000_000 };

/** Whether a page, with its open shadow roots and the frames that may hold its article, is read in slices. */
export const isLarge = (document: Document): boolean => {
  const shadowOf = Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot')?.get;
  let count = 0;
  const all = (inner: Document): ArrayLike<Element> =>
    Document.prototype.getElementsByTagName.call(inner, '*');
  const trees = [{ document, elements: all(document) }];
  for (let tree = trees.pop(); tree; tree = trees.pop()) {
    const { elements } = tree;
    count += elements.length;
    if (count > LARGE) return true;
    const dom = domOf(tree.document);
    for (let index = 0; index < elements.length; index++) {
      const element = elements[index] as Element;
      const shadow: ShadowRoot | null = shadowOf?.call(element) ?? null;
      if (shadow) {
        const within = DocumentFragment.prototype.querySelectorAll.call(shadow, '*');
        trees.push({ document: tree.document, elements: within });
      } else if (isFrame(dom.tag(element)) && mayHoldBody(dom, tree.document, element)) {
        const inner = documentIn(element);
        if (inner) trees.push({ document: inner, elements: all(inner) });
      }
    }
  }
  return false;
};

/** Reads the article as `readPage` does, in steps; `too-large` for a page that is given up. */
export function* readLargePage(
  document: Document,
  url: string,
  repeated: ReadonlySet<string>,
  ownRules: readonly SiteRule[] = [],
): Steps<Reading | 'too-large' | null> {
  const page = yield* walkLines(document, MOST);
  if (page.isCut) return 'too-large';
  yield;
  const article = yield* findArticle(page, document, { url, repeated, ownRules });
  yield;
  return yield* toReading(article);
}
