import {
  createPageText,
  type FoundArticle,
  findArticle,
  layPageText,
  type PageText,
  type Particulars,
  readLines,
  type SiteRule,
} from '../article';
import type { Findings } from '../article/findings';
import { finish, type Steps } from '../article/steps';
import { isMisread } from '../chinese/misread';
import type { TextRange } from '../highlights/types';

/** A stretch of one text node, in offsets of the page's own text. */
export interface Span {
  node: Text;
  start: number;
  end: number;
}

/** What a reading holds of an article. */
export type ReadArticle = Omit<FoundArticle, 'findings'>;

/** The article of a page as it was read last, with the way from its offsets to its text nodes. */
export interface Reading {
  article: ReadArticle;
  /** What its particulars are read from. Null of a text that was saved: then `particulars` are known. */
  findings: Findings | null;
  particulars: Particulars | null;
  pageText: PageText;
  /** The article's text nodes in reading order. */
  nodes: readonly Text[];
  has(node: Node): boolean;
  /** The page's own text of each node at the time of reading. */
  dataOf(node: Text): string | undefined;
  /** Where a range of the page text lies. */
  spansOf(range: TextRange): Span[];
}

/**
 * Reads the article. The page must be in its own script and unhidden. `repeated`: keys of lines that are known to be
 * the site's. `ownRules`: the reader's own for sites, which go before ours.
 */
export const readPage = (
  document: Document,
  url: string,
  repeated: ReadonlySet<string> = new Set(),
  ownRules: readonly SiteRule[] = [],
): Reading | null =>
  finish(toReading(finish(findArticle(readLines(document), document, { url, repeated, ownRules }))));

/** What was read, with its way to the text nodes; null for an article that was decoded wrongly. */
export function* toReading(found: FoundArticle | null): Steps<Reading | null> {
  if (!found || isMisread(found.text)) return null;
  const { findings, ...article } = found;
  yield;
  const pageText = yield* layPageText(article.blocks);
  yield;
  return { ...readingOf(article, pageText), findings, particulars: null };
}

/** An article with the way to its text nodes. */
export const readingOf = (
  article: ReadArticle,
  pageText = createPageText(article.blocks),
): Omit<Reading, 'findings' | 'particulars'> => {
  const nodes = article.blocks.flatMap(({ texts }) => texts);
  const indexOf = new Map(nodes.map((node, index) => [node as Node, index]));
  const data = new Map(nodes.map((node) => [node, node.data]));
  return {
    article,
    pageText,
    nodes,
    has: (node) => indexOf.has(node),
    dataOf: (node) => data.get(node),
    spansOf({ start, end }) {
      const from = pageText.locate(start, 'start');
      const to = pageText.locate(end, 'end');
      if (!from || !to) return [];
      const first = indexOf.get(from.node) ?? 0;
      const last = indexOf.get(to.node) ?? -1;
      const spans: Span[] = [];
      for (let index = first; index <= last; index++) {
        const node = nodes[index] as Text;
        const text = data.get(node) ?? '';
        // White space at the edges of a node is the source's indentation: nothing that a reader marked.
        const own = { node, start: text.search(/\S/), end: text.trimEnd().length };
        if (index === first) own.start = from.offset;
        if (index === last) own.end = to.offset;
        if (own.start >= 0 && own.start < own.end) spans.push(own);
      }
      return spans;
    },
  };
};
