import type { BlockKind } from '../article/types';
import type { PageScript } from '../chinese/types';
import type { Colour } from '../highlights/colours';
import type { Selectors } from '../highlights/types';

/**
 * A hybrid logical clock stamp: `<milliseconds, 11 base-36 digits>-<counter, 4 base-36 digits>-<device id>`.
 * Stamps compare as strings.
 */
export type Stamp = string;

/** A single value of which the later stamp wins. */
export interface Register<T> {
  value: T;
  stamp: Stamp;
}

/**
 * A text of which concurrent edits are all kept (multi-value register).
 * `seen[device]` is the highest stamp of that device that this register has taken in.
 */
export interface NoteRegister {
  versions: { text: string; stamp: Stamp }[];
  seen: Record<string, Stamp>;
}

/** What was read from a page when it was saved: facts that are never edited, only superseded by a revision. */
export interface ArticleSnapshot {
  /** The address as it was opened. */
  url: string;
  canonicalUrl: string | null;
  originUrl: string | null;
  title: string;
  siteName: string | null;
  source: string | null;
  author: string | null;
  editor: string | null;
  publishedAt: string | null;
  /** 引题 and 副题, 栏目, 发文字号 and 发文机关: absent where the page has none, and in records of before they were read. */
  kicker?: string | undefined;
  subtitle?: string | undefined;
  channel?: string | undefined;
  documentNumber?: string | undefined;
  issuer?: string | undefined;
  script: PageScript;
  blocks: { kind: BlockKind; text: string }[];
  /** SHA-256 of the blocks' texts joined by `\n`, lower-case hexadecimal. */
  textHash: string;
  /** Milliseconds since the epoch. */
  capturedAt: number;
  /** Version of the extension that captured it. */
  capturedBy: string;
}

/** Particulars that a reader can correct. */
export const CORRECTABLE = ['title', 'source', 'author', 'publishedAt'] as const;
export type CorrectableField = (typeof CORRECTABLE)[number];

/** What the last visit found at an article's address. */
export interface Availability {
  /** `here`: the article. `gone`: the site says that it is no more. `moved`: another page of the site, its home page. */
  state: 'here' | 'gone' | 'moved';
  /** When it was found so, milliseconds since the epoch. */
  at: number;
  /** The HTTP status that said so. */
  status?: number;
  /** Where the address led instead. */
  to?: string;
}

/** What articles and marks have in common: an id, and after a merge several, each alive or dead on its own. */
export interface Identity {
  /** UUIDv7: the smallest that is alive, or the smallest. */
  id: string;
  /** Other ids that mean the same, after a merge. Sorted. */
  aliases: string[];
  /** `true` is the tombstone. Where there are aliases: alive while one id is. */
  deleted: Register<boolean>;
  /** Where there are aliases: the register of each id, so that a tombstone kills the id it was written for only. */
  deletedPerId?: Record<string, Register<boolean>>;
  /** Only the tombstone is left: what was read or written is gone from here (see `purgeArticle`). */
  purged?: true;
}

export interface ArticleRecord extends ArticleSnapshot, Identity {
  /** `url` without fragment and tracking parameters: one article an address. */
  urlKey: string;
  /** Milliseconds since the epoch. */
  createdAt: number;
  /** Add/remove set: the article is in a collection while the register of its name says `true`. */
  collections?: Record<string, Register<boolean>>;
  /** The reader's corrections; the values that were read stay. `null` takes one back, an empty text says: there is none. */
  corrections?: Partial<Record<CorrectableField, Register<string | null>>>;
  availability?: Register<Availability>;
}

export interface HighlightRecord extends Identity {
  articleId: string;
  selectors: Selectors;
  madeBy: 'reader' | 'suggestion';
  /** Where the reader has confirmed it on later texts, besides `selectors`. Joining only adds. */
  places?: Selectors[];
  /** Hashes of texts on which the reader has said that it is not where it was thought to be. Sorted; joining only adds. */
  notOn?: string[];
  /** The mark at another address that it was copied from, in the same article. */
  copiedFrom?: string;
  /** Milliseconds since the epoch. */
  createdAt: number;
  colour: Register<Colour>;
  note: NoteRegister;
  /** Add/remove set: a tag is there while its register says `true`. */
  tags: Record<string, Register<boolean>>;
}

/** A text that was seen at an article's address besides the one the article holds. Never edited. */
export interface RevisionRecord {
  /** `<articleId>/<textHash>`: one revision a text. */
  id: string;
  articleId: string;
  /** When it was first seen, milliseconds since the epoch. */
  capturedAt: number;
  title: string;
  /** SHA-256 of the blocks' texts joined by `\n`, lower-case hexadecimal. */
  textHash: string;
  blocks: { kind: BlockKind; text: string }[];
}

/** A whole library, or a part of one. Deleted records are in it: they are the tombstones. */
export interface Library {
  articles: ArticleRecord[];
  highlights: HighlightRecord[];
  /** None when left out. */
  revisions?: RevisionRecord[];
}
