import type { BlockKind } from '../article/types';

/** Half-open range in UTF-16 code units of PageText. */
export interface TextRange {
  start: number;
  end: number;
}

/** A text of an article as it was or is: its blocks joined by line ends, in the page's own script. */
export interface ArticleText {
  readonly text: string;
  /** Lower-case hexadecimal SHA-256 of `text`. */
  readonly hash: string;
}

/** What marking needs of a page's text: the linear text and where its blocks lie. */
export interface AnchorText extends ArticleText {
  readonly blocks: readonly (TextRange & { kind: BlockKind })[];
}

/** W3C Web Annotation: https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  /** In the page's own script, as it stood when marked. */
  exact: string;
  prefix: string;
  suffix: string;
}

/** W3C Web Annotation: https://www.w3.org/TR/annotation-model/#text-position-selector */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

export interface Selectors {
  quote: TextQuoteSelector;
  position: TextPositionSelector;
  /** Index of the block that holds the start, and the start's offset in it. */
  block: { index: number; offset: number };
  /**
   * What stands beyond the blocks of the quote: the end of the block before and the beginning of the one after, '' at
   * the text's ends. Kept only where prefix or suffix do not reach so far: within one long block, and in a copy of it,
   * all of them are the same.
   */
  beyond?: { before: string; after: string };
  /** `fold(exact)` and `repairKey(exact)`: script-free keys. */
  foldKey: string;
  repairKey: string;
  /** `AnchorText.hash` of the text it was made on. */
  textHash: string;
}

export type AnchorRung = 'position' | 'fold' | 'repair' | 'aligned' | 'fuzzy-context' | 'fuzzy';

export type Anchoring =
  | ({
      status: 'anchored';
      rung: AnchorRung;
      /** 0 to 1. */
      confidence: number;
      /** Shown as uncertain until the reader confirms it. */
      uncertain: boolean;
    } & TextRange)
  | { status: 'orphan'; reason: 'empty' | 'not-found' | 'ambiguous' };

export type SuggestionReason =
  | 'figure'
  | 'document'
  | 'quotation'
  | 'decision'
  | 'organisation'
  | 'date'
  | 'title'
  | 'lead';

/** A sentence worth marking. Offsets in PageText. */
export interface Suggestion extends TextRange {
  text: string;
  /** The strongest first, at most three. Keys of the locale files (`why_<reason>`). */
  why: SuggestionReason[];
  score: number;
}
