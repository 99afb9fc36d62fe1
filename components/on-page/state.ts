import type { DropReason } from '../../article/types';
import type { Colour } from '../../highlights/colours';
import type { SuggestionReason, TextRange } from '../../highlights/types';
import type { Translate } from '../../platform/i18n';
import type { Box } from './place';

/** A mark that the toolbar or the note editor is open for. */
export interface BubbleMark {
  id: string;
  colour: Colour;
  note: string;
  tags: readonly string[];
  /** Placed by likeness: the reader is asked. */
  uncertain: boolean;
}

/** What stands in the editor of a mark. */
export interface Written {
  note: string;
  tags: string[];
}

/** What stands near a text: the toolbar (for a selection, or for a mark) or the editor of a mark's note. */
export type Bubble =
  | {
      kind: 'toolbar';
      lines: () => readonly Box[];
      mark: BubbleMark | null;
      /** The selection, where there is no mark. */
      range: TextRange | null;
      /** The ink of the mark, or the one that was last marked with. */
      ink: Colour;
    }
  | {
      kind: 'note';
      lines: () => readonly Box[];
      mark: BubbleMark;
      /** What stands in the editor when it is opened: what the mark has, or what was written before. */
      written: Written;
      /** The mark was made for the note's sake: without one it goes again. */
      isFresh: boolean;
      /** Where the reader begins to write. */
      field: 'note' | 'tags';
    };

export interface TrayProposal {
  id: string;
  text: string;
  why: readonly SuggestionReason[];
}

/** A place on the strip at the page's edge. */
export interface Tick {
  /** The first mark there. */
  id: string;
  /** How far down the page it is, 0 to 1. */
  share: number;
  colour: Colour;
  quote: string;
  /** How many marks stand there. */
  count: number;
}

export interface Notice {
  /** Another notice with the same text is another one. */
  key: number;
  text: string;
  tone: 'done' | 'failed';
  action: { label: string; act: () => void } | null;
}

/** What is told of the page until the reader has seen it. */
export interface Banner {
  text: string;
  action: { label: string; act: () => void };
}

/** A part of the page that was stripped. */
export interface StrippedBlock {
  id: number;
  reason: DropReason;
  /** Its first words; empty for a picture or a frame. */
  text: string;
  /** Where it is in the window now. */
  box: () => Box | null;
  canPutBack: boolean;
}

/** What was stripped from the page, with what the reader can do about it. */
export interface StrippedState {
  blocks: readonly StrippedBlock[];
  /** The block that was pointed out last. */
  active: number | null;
  /** While the reader chooses what else is to be stripped: what it would be. */
  picking: { text: string; box: () => Box | null } | null;
  show(id: number): void;
  putBack(id: number): void;
  pick(): void;
  /** Chooses what is at a point of the window. */
  point(x: number, y: number): void;
  /** Chooses another block of the article, or a wider or narrower part of the page. */
  step(how: 'next' | 'previous' | 'wider' | 'narrower'): void;
  take(): void;
  endPick(): void;
  close(): void;
  /** The page was read again. */
  changed(): void;
}

/** Work on the page that takes long where the page is long: its conversion, and the search for its marks. */
export const WORK_KINDS = ['convert', 'anchor'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

export interface OnPageState {
  stripped: StrippedState | null;
  banner: Banner | null;
  bubble: Bubble | null;
  tray: readonly TrayProposal[] | null;
  /** Where the marks are on the page; null while none is painted. */
  strip: readonly Tick[] | null;
  /** The proposal that was pointed out last. */
  activeProposal: string | null;
  notice: Notice | null;
  /** How far long work has come, 0 to 1. */
  work: Partial<Record<WorkKind, number>>;
  /** Read aloud by screen readers. */
  announcement: string;
  /** Counts up when the window was scrolled or resized, so that what stands near a text moves along. */
  moves: number;
}

/** What the reader does with the controls. */
export interface OnPageActions {
  colour(colour: Colour): void;
  openNote(field: 'note' | 'tags'): void;
  /** Keeps what was written, if it is anything. */
  saveNote(written: Written): void;
  /** Gives up what was written; it can be had back. */
  cancelNote(written: Written): void;
  copy(): void;
  copyLink(): void;
  /** Whether the mark is where it was put by likeness. */
  confirm(right: boolean): void;
  remove(): void;
  /** Offers the toolbar on this site no more. */
  quiet(): void;
  showMark(id: string): void;
  showProposal(id: string): void;
  nextProposal(): void;
  decide(ids: readonly string[] | 'all', accept: boolean): void;
  closeTray(): void;
  closeBanner(): void;
  closeNotice(): void;
  stopWork(kind: WorkKind): void;
}

export interface OnPageProps {
  t: Translate;
  state: OnPageState;
  actions: OnPageActions;
}
