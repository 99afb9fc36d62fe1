import type { Colour } from '../../highlights/colours';
import type { TextRange } from '../../highlights/types';
import type { MarkPatch } from '../../messaging';

/** A mark as the views show it. */
export interface MarkModel {
  id: string;
  /** In the page's own script. */
  quote: string;
  colour: Colour;
  note: string;
  tags: string[];
  /** Where it stands on the page that is open, as far as that is known. */
  place?: 'anchored' | 'uncertain' | 'sought' | 'orphan';
  /** What stood around the quote, for a mark that is not surely where it was. */
  context?: { before: string; after: string } | null;
  /** Places in the quote and the note that a search found. */
  found?: { quote?: readonly TextRange[]; note?: readonly TextRange[]; tags?: readonly string[] };
}

export interface MarkCallbacks {
  change(id: string, patch: MarkPatch): void;
  remove(id: string): void;
  /** Brings the mark into view on its page; absent where there is no page. */
  show?(id: string): void;
  /** Whether a mark is where it was put by likeness. */
  confirm?(id: string, right: boolean): void;
  /** Looks on the page again for a mark without a place. */
  tryAgain?(id: string): void;
  /** Opens the saved text that the mark was made on. */
  showSaved?(id: string): void;
}
