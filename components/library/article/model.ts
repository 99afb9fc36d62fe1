import type { BlockKind } from '../../../article/types';
import type { PageScript } from '../../../chinese/types';
import type { DiffSummary, TextDiff, TouchedMark } from '../../../exchange/diff';
import type { AsRead } from '../../corrections/model';
import type { Gone } from '../../GoneNotice';
import type { MarkModel } from '../../marks/model';
import type { Placed } from './painted';

/** An article with everything that is known of it, corrected as the reader wants it. */
export interface ArticleView {
  id: string;
  title: string;
  /** http(s) only, else empty. */
  url: string;
  /** Where a press on the address leads: to it, or to our own page of the built-in article. */
  opensAt: string;
  canonicalUrl: string | null;
  originUrl: string | null;
  lang: string | undefined;
  script: PageScript;
  source: string | null;
  siteName: string | null;
  author: string | null;
  editor: string | null;
  /** ISO 8601, as precise as the page states it. */
  publishedAt: string | null;
  kicker: string | null;
  subtitle: string | null;
  channel: string | null;
  documentNumber: string | null;
  issuer: string | null;
  asRead: AsRead;
  /** Milliseconds since the epoch. */
  capturedAt: number;
  /** Version of the extension. */
  capturedBy: string;
  /** SHA-256 of the saved text, hexadecimal. */
  textHash: string;
  blocks: readonly { kind: BlockKind; text: string }[];
  collections: readonly string[];
  gone: Gone | null;
}

export const TABS = ['text', 'marks', 'history', 'details'] as const;
export type Tab = (typeof TABS)[number];

/** Another text that was seen at the address, beside the one before it. */
export interface RevisionModel {
  id: string;
  /** When it was first seen, milliseconds since the epoch. */
  capturedAt: number;
  title: string;
  sentences: TextDiff;
  summary: DiffSummary;
  /** The marks whose words are not what they were. */
  touched: readonly TouchedMark[];
}

/** Where an article comes from and where else it is kept; `id` is null where no copy is saved. */
export interface ChainModel {
  isIntact: boolean;
  origins: readonly { url: string; id: string | null; name: string }[];
  copies: readonly { id: string; name: string }[];
}

/** The article beside the list. */
export interface OpenedModel {
  article: ArticleView;
  marks: readonly MarkModel[];
  /** Where the marks stand in the saved text, in the order they begin; marks of other texts may have no place. */
  places: readonly Placed[];
  revisions: readonly RevisionModel[];
  /** Null until its details were looked at. */
  chain: ChainModel | null;
  tab: Tab;
  /** The mark that it was opened for, if it was for one. */
  mark: string | null;
}
