import { textOf } from '../../article/text-of';
import type { Block, BlockKind } from '../../article/types';
import type { ArticleRecord } from '../../exchange';
import { type Reading, readingOf } from '../../page/reading';

const ELEMENTS = {
  heading: 'h2',
  paragraph: 'p',
  'list-item': 'li',
  'table-row': 'li',
  quote: 'blockquote',
  caption: 'p',
  preformatted: 'pre',
} as const satisfies Record<BlockKind, string>;

/** Kinds of blocks that stand in one list while they follow each other. */
const LISTS: Partial<Record<BlockKind, string>> = { 'list-item': 'ul', 'table-row': 'ul' };

/** Sets the blocks of a saved article as elements, each with one text node, into `into`. */
export const setBlocks = (document: Document, into: Element, saved: ArticleRecord['blocks']): Block[] => {
  let list: { kind: BlockKind; element: Element } | null = null;
  return saved
    .filter(({ text }) => text !== '')
    .map(({ kind, text }) => {
      const node = document.createElement(ELEMENTS[kind]);
      node.className = `block-${kind}`;
      node.dir = 'auto';
      const words = document.createTextNode(text);
      node.append(words);
      const tag = LISTS[kind];
      if (!tag) list = null;
      else if (list?.kind !== kind) {
        const element = document.createElement(tag);
        element.className = `list-${kind}`;
        into.append(element);
        list = { kind, element };
      }
      (list?.element ?? into).append(node);
      return { kind, text, node, texts: [words] };
    });
};

/** A saved article as what the reader reads of the page that it was set on. Null without a text. */
export const readingOfSaved = (article: ArticleRecord, blocks: Block[]): Reading | null => {
  if (blocks.length === 0) return null;
  const { title, script } = article;
  return {
    ...readingOf({ title, script, blocks, dropped: [], text: textOf(blocks) }),
    findings: null,
    particulars: {
      title,
      kicker: article.kicker ?? null,
      subtitle: article.subtitle ?? null,
      siteName: article.siteName,
      channel: article.channel ?? null,
      source: article.source,
      author: article.author,
      editor: article.editor,
      publishedAt: article.publishedAt,
      documentNumber: article.documentNumber ?? null,
      issuer: article.issuer ?? null,
      originUrl: article.originUrl,
      canonicalUrl: article.canonicalUrl,
      nextPageUrl: null,
      evidence: {},
    },
  };
};
