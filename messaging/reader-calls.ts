import type { FieldName } from '../article/metadata/evidence';
import type { DropReason } from '../article/types';
import type { PageScript } from '../chinese/types';
import type { DiffSummary } from '../exchange/diff';
import type { ArticleRecord, CorrectableField } from '../exchange/records';
import type { Correction } from '../exchange/schema';
import type { Colour } from '../highlights/colours';
import type { Fact } from '../highlights/facts';
import type { AnchorRung, Selectors, SuggestionReason } from '../highlights/types';
import type { Language } from './languages';
import type { Repost } from './protocol';
import type { FailureCode } from './result';
import type { Settings } from './settings';

/** What the reader found on its page, for the popup. Plain data. */
export interface PageFacts {
  /** `article`, or why there is none: one sentence each in the locale files (`status_<status>`). */
  status: 'article' | 'no-article' | 'no-text' | 'frames-only' | 'misread' | 'too-large' | 'translated';
  url: string;
  title: string;
  siteName: string | null;
  source: string | null;
  author: string | null;
  /** ISO 8601, as precise as the page states it. */
  publishedAt: string | null;
  /** Number and issuing body of an official paper. */
  documentNumber: string | null;
  issuer: string | null;
  /** Where the article goes on, when it is divided over several pages; of the same site. */
  nextPageUrl: string | null;
  /** Which of the above were found where such values are often wrong. */
  unsure: FieldName[];
  /** Code points of the article's text, white space not counted. */
  characters: number;
  /** Reading time in whole minutes, at least 1 for an article. */
  minutes: number;
  script: PageScript;
  /** Number of dropped blocks by reason. */
  dropped: Partial<Record<DropReason, number>>;
  /** The text shows the traces of a damaged repost (leaked pinyin). */
  damaged: boolean;
  /** Places of the text that were repaired and are shown so. */
  repaired: number;
  /** Whether the marks are painted. */
  marksShown: boolean;
  /** Marks placed on the page, of which `uncertain` were placed by likeness; `orphans` found no place, `sought` are looked for. */
  marks: number;
  uncertain: number;
  orphans: number;
  sought: number;
  suggestions: number;
  saved: boolean;
  /** When it was saved, milliseconds since the epoch. */
  savedAt: number | null;
  /** The reader's corrections of the above, as they are kept with the saved article. */
  corrections: NonNullable<ArticleRecord['corrections']>;
  cleanView: boolean;
  /** The script that is on the page now. */
  shown: 'original' | 'zh-Hans' | 'zh-Hant';
  /** What one click on 简/繁 turns the original into, or null where nothing is converted. */
  convertible: 'zh-Hans' | 'zh-Hant' | null;
  /** Why marks cannot be kept at the moment, when the library did not open or is full. */
  libraryError: FailureCode | null;
  /** The page changes without end and is read again when it rests, or removes what we put on it, which we gave up. */
  resists: 'changes' | 'removes' | null;
}

/** A mark as the side panel lists it, in the order of the page; orphans last. */
export interface PanelMark {
  id: string;
  /** The quote in the page's own script. */
  quote: string;
  colour: Colour;
  note: string;
  tags: string[];
  place: 'anchored' | 'uncertain' | 'sought' | 'orphan';
  rung: AnchorRung | null;
  /** What stood around the quote, in the page's own script; null for a mark that is where it was. */
  context: { before: string; after: string } | null;
  createdAt: number;
}

export interface PanelSuggestion {
  id: string;
  text: string;
  why: SuggestionReason[];
}

/** That the page is not what was saved. */
export interface ArticleChange {
  articleId: string;
  /** As it was saved. */
  title: string;
  /** When it was saved, milliseconds since the epoch. */
  savedAt: number;
  /** `gone`: the site says that it is no more. */
  state: 'changed' | 'gone';
  /** What became of the text, for `changed`: in numbers, and how many marks it touches. */
  summary: DiffSummary | null;
  touched: number;
}

export interface PanelState {
  facts: PageFacts;
  marks: PanelMark[];
  suggestions: PanelSuggestion[];
  /** The saved article of the page; null while none is saved. */
  articleId: string | null;
  change: ArticleChange | null;
  /** The mark that the window shows, the first if there are several. */
  current: string | null;
  /** What could be taken back or done again: keys of the locale files (`step_<kind>`). */
  undoable: string | null;
  redoable: string | null;
}

/** A range of PageText with the text that stood there when it was found. */
export interface ShownRange {
  start: number;
  end: number;
  text: string;
}

export interface MarkPatch {
  colour?: Colour;
  note?: string;
  tags?: string[];
}

/** A mark of a repost, to be made here. */
export interface OfferedMark {
  id: string;
  selectors: Selectors;
  colour: Colour;
  note: string;
  tags: string[];
}

/** Calls that extension pages and the background make to the reader of one tab: payload and answer of each. */
export interface ReaderCalls {
  /** Answers as soon as the reader can answer anything. */
  'reader.ready': { payload: Record<never, never>; value: null };
  /** What is on the page. */
  'reader.facts': { payload: Record<never, never>; value: PageFacts };
  /** Facts, marks and open suggestions. */
  'reader.state': { payload: Record<never, never>; value: PanelState };
  /** Hides the boilerplate, or brings the page back exactly. */
  'reader.toggleCleanView': { payload: Record<never, never>; value: PageFacts };
  /** Converts the page, or restores it exactly. */
  'reader.toggleScript': { payload: Record<never, never>; value: PageFacts };
  /** Proposes sentences worth marking and shows them on the page. */
  'reader.suggest': { payload: Record<never, never>; value: PanelState };
  /** Accepts (marks) or dismisses suggestions by id; `'all'` means all that are open. */
  'reader.decide': { payload: { ids: string[] | 'all'; accept: boolean }; value: PanelState };
  /** Keeps the article without a mark. */
  'reader.save': { payload: Record<never, never>; value: PageFacts };
  /** Marks the reader's selection with the colour (the last one if absent); `note` opens the note field. */
  'reader.markSelection': { payload: { colour?: Colour; note?: boolean }; value: PageFacts };
  'reader.updateMark': { payload: { id: string; patch: MarkPatch }; value: PanelState };
  'reader.deleteMark': { payload: { id: string }; value: PanelState };
  /** Whether a mark is where it was put by likeness. `true` keeps the place, `false` makes it an orphan. */
  'reader.confirm': { payload: { id: string; right: boolean }; value: PanelState };
  /** Reads the page again and looks for a mark that has no place, also where the reader has said no before. */
  'reader.tryAgain': { payload: { id: string }; value: PanelState };
  'reader.restoreMark': { payload: { id: string }; value: PanelState };
  /** Scrolls to a mark or suggestion and shows it for a moment. */
  'reader.show': { payload: { id: string }; value: null };
  /** The figures, documents, people and dates of the article. */
  'reader.findFacts': { payload: Record<never, never>; value: Fact[] };
  /** Scrolls to a range of the article's text and shows it for a moment. */
  'reader.showRange': { payload: ShownRange; value: null };
  /** Copies the page's own text of what is selected, whatever script is shown. */
  'reader.copyOriginal': { payload: Record<never, never>; value: null };
  /** A file about a page that was read wrongly: its structure, every text masked. HTML. */
  'reader.report': { payload: Record<never, never>; value: string };
  /**
   * Keeps what the reader says of an article's particulars with the article, and where that stands on the page as a rule
   * for the site; `ruled` are the fields that a rule was made for.
   */
  'reader.correct': {
    payload: { correction: Correction };
    value: { facts: PageFacts; ruled: CorrectableField[] };
  };
  /** Lets text be selected that the page forbids to select. */
  'reader.allowSelection': { payload: Record<never, never>; value: null };
  /** Shows on the page what was stripped from it, for the reader to put back or to add to. */
  'reader.showStripped': { payload: Record<never, never>; value: null };
  /** The settings changed: the page follows at once. */
  'reader.settings': {
    payload: { settings: Settings; language: Language; messages: Record<string, string> };
    value: null;
  };
  /** Takes back the last thing that the reader did on the page, or does it again. */
  'reader.undo': { payload: Record<never, never>; value: PanelState };
  'reader.redo': { payload: Record<never, never>; value: PanelState };
  /** Paints the marks, or leaves them out without deleting them; the other of the two when it is not said. */
  'reader.showMarks': { payload: { shown?: boolean }; value: PanelState };
  /** Goes to another mark on the page. */
  'reader.jump': { payload: { to: 'next' | 'previous' }; value: null };
  /** Opens the toolbar at the selection and moves the keyboard's focus into it. */
  'reader.openToolbar': { payload: Record<never, never>; value: null };
  /** Where else the article on the page is kept with marks. */
  'reader.reposts': { payload: Record<never, never>; value: Repost[] };
  /** Which of these marks of a repost have a place here, and are not made yet. Makes none. */
  'reader.fit': { payload: { marks: OfferedMark[] }; value: string[] };
  /** Makes these marks of a repost here, those that have a place. */
  'reader.adopt': { payload: { marks: OfferedMark[] }; value: PanelState };
  /** The library changed elsewhere (import, deletion): reads the marks of this page again. */
  'reader.reload': { payload: Record<never, never>; value: null };
}

export type ReaderCallName = keyof ReaderCalls;
