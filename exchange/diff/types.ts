import type { TextRange } from '../../highlights/types';

/** A stretch of a sentence that stayed, came or went. */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  /** In its page's own text: the later one's, but of what was removed the earlier one's. */
  text: string;
  /** Where it stood in the earlier text; empty where something was added. */
  before: TextRange;
}

/** A sentence of two texts. Ranges are UTF-16 code units of the earlier and of the later text. */
export interface SentenceDiff {
  kind: 'same' | 'added' | 'removed' | 'changed';
  pieces: Piece[];
  before: TextRange | null;
  after: TextRange | null;
  /** Begins a block (a paragraph) of its text. */
  opensBlock: boolean;
  /** With `added` and `removed`: the same sentence stands elsewhere in the other text. */
  moved?: true;
}

/** The sentences of two texts in the order of the later one, with what was removed where it stood. */
export type TextDiff = SentenceDiff[];
