/**
 * A script of Chinese text as a BCP 47 tag, or why there is none to speak of:
 * `mixed` (both scripts in earnest), `ja`/`ko` (Japanese, Korean: never converted), `none` (no Chinese).
 */
export type { PageScript } from '../chinese/types';

import type { PageScript } from '../chinese/types';
import type { DropReason } from './drop-reasons';
import type { Evidence, FieldName } from './metadata/evidence';

export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'table-row'
  | 'quote'
  | 'caption'
  | 'preformatted';

/** One block of the article's body, in reading order. */
export interface Block {
  kind: BlockKind;
  /** The text as a reader sees it: white space collapsed and trimmed, in the page's own script. Never empty. */
  text: string;
  /** The smallest element that holds the block, or its first text node in a body separated by `<br>`. */
  node: Node;
  /** The text nodes that make up `text`, in document order. A text node belongs to one block only. */
  texts: readonly Text[];
  /** Indexes in `texts` before which `text` has a space that the nodes do not: where the cells of a row meet. */
  gaps?: readonly number[];
}

export type { DropReason } from './drop-reasons';

/** A part of the page that is not the article: what the clean view hides. */
export interface Dropped {
  text: string;
  reason: DropReason;
  /** An element, or a text node where the boilerplate stands bare inside the body (separated by `<br>`). */
  node: Element | Text;
}

/** What was found on a page. Nothing in it was changed, and `node`s are the live ones. */
export interface Article {
  title: string;
  /** 引题 and 副题: the lines right above and right under the headline that go with it. */
  kicker: string | null;
  subtitle: string | null;
  siteName: string | null;
  /** 栏目: the part of the site that it stands in. */
  channel: string | null;
  /** 来源: who published it first, as the page says. */
  source: string | null;
  author: string | null;
  editor: string | null;
  /** ISO 8601, as precise as found: `2022-04-16`, `2022-04-16T15:18+08:00`. */
  publishedAt: string | null;
  /** 发文字号 of an official paper, as printed: `国发〔2022〕14号`. */
  documentNumber: string | null;
  /** The body that issued an official paper. */
  issuer: string | null;
  /** 原文链接: where the page says it was taken from; http(s) only. */
  originUrl: string | null;
  /** Declared by the page; http(s) only. */
  canonicalUrl: string | null;
  /** The next page of an article that is divided over several; http(s) only, of the same site. */
  nextPageUrl: string | null;
  /** Where each field was found, and how sure that is. A field that is null has none. */
  evidence: Partial<Record<FieldName, Evidence>>;
  script: PageScript;
  blocks: Block[];
  dropped: Dropped[];
  /** The blocks' texts joined by `\n`. Offsets of marks are UTF-16 code units of this text. */
  text: string;
}
