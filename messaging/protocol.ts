/**
 * The calls to the background, each with its payload's validator and who may make it.
 * Content scripts import this file for its types only: the validators run in the background.
 */
import * as v from 'valibot';
import type { ArticleRecord, HighlightRecord } from '../exchange';
import type { DiffSummary, TouchedMark } from '../exchange/diff';
import { LIMITS } from '../exchange/limits';
import {
  ArticleSnapshotSchema,
  CorrectionSchema,
  HighlightDraftSchema,
  HighlightPatchSchema,
  IdSchema,
} from '../exchange/schema';
import { SiteRuleSchema } from '../exchange/site-rule';
import type { Failure, FailureCode } from './result';
import {
  HostSchema,
  type Language,
  ReadingLookSchema,
  type Settings,
  SettingsSchema,
  ShownScriptSchema,
} from './settings';

/** `content`: our script on a web page, which the page could have taken over. `extension`: our own pages. */
export type SenderKind = 'content' | 'extension';

interface Call<Schema extends v.GenericSchema, Value> {
  payload: Schema;
  senders: readonly SenderKind[];
  /** The answer's type; never present at run time. */
  value?: Value;
}

const call = <Value>() => ({
  taking: <Schema extends v.GenericSchema>(payload: Schema, senders: readonly SenderKind[]) =>
    ({ payload, senders }) as Call<Schema, Value>,
});

export interface SavedPage {
  article: ArticleRecord;
  highlights: HighlightRecord[];
}

/** An article that is kept under another address and is the same as the one on a page. */
export interface Repost {
  articleId: string;
  title: string;
  url: string;
  /** How many marks it has. */
  marks: number;
}

/** What became of a page's text since it was saved. */
export interface PageChange {
  articleId: string;
  /** When it was saved, milliseconds since the epoch. */
  savedAt: number;
  /** The text was not seen before. */
  isNew: boolean;
  summary: DiffSummary;
  touched: TouchedMark[];
}

/** Another text that was seen at a saved article's address. */
export interface SeenText {
  /** When it was first seen, milliseconds since the epoch. */
  capturedAt: number;
  title: string;
  /** What became of the text that was seen before it. */
  summary: DiffSummary;
}

/** The texts that were seen at a saved article's address besides the one it was saved with. */
export interface SeenTexts {
  total: number;
  /** The last few of them, the latest first. */
  latest: SeenText[];
}

/** A saved article whose page is no more. */
export interface LostPage {
  articleId: string;
  title: string;
  /** Where it was. */
  url: string;
}

export interface SavedMark {
  article: ArticleRecord;
  highlight: HighlightRecord;
}

export interface ReaderStart {
  settings: Settings;
  language: Language;
  /** The texts of the interface in that language. */
  messages: Record<string, string>;
  /** The extension's version, part of each record's provenance. */
  version: string;
  saved: SavedPage | null;
  /** Keys of lines that saved articles of this site share: see `sharedLines` of article/. */
  sharedLines: string[];
  libraryError: Failure['code'] | null;
}

export interface Totals {
  articles: number;
  highlights: number;
  notes: number;
  /** Of the last seven days. */
  articlesThisWeek: number;
  highlightsThisWeek: number;
}

export interface PopupStart {
  settings: Settings;
  totals: Totals | null;
  libraryError: FailureCode | null;
  /** Records are missing that were in the library: see `LibraryStore.isIncomplete`. */
  isIncomplete: boolean;
}

/** What the reader did of late. */
export interface Activity {
  /** Records that were first saved in each of the last twelve weeks, the oldest week first. */
  weeks: { articles: number; highlights: number }[];
  /** The commonest of these weeks, the commonest first. */
  sources: string[];
  tags: string[];
  backup: {
    /** Milliseconds since the epoch; null before the first. */
    lastBackupAt: number | null;
    marksSince: number;
    isDue: boolean;
  };
}

const nothing = v.strictObject({});

export const BACKGROUND_CALLS = {
  /** The sentinel looked at its page: sets the badge, and starts the reader where marks are kept. */
  'page.seen': call<null>().taking(
    v.strictObject({
      isArticle: v.boolean(),
      gone: v.exactOptional(v.picklist([404, 410])),
      ledFrom: v.exactOptional(ArticleSnapshotSchema.entries.url),
    }),
    ['content'],
  ),
  /** The text of a saved page as it is now: what became of it since it was saved; null for the same text. */
  'page.visited': call<PageChange | null>().taking(v.strictObject({ article: ArticleSnapshotSchema }), [
    'content',
  ]),
  /** The saved article whose address led a tab to a home page; null where none did. */
  'tab.led': call<LostPage | null>().taking(v.strictObject({ tabId: v.pipe(v.number(), v.integer()) }), [
    'extension',
  ]),
  /** Opens a saved article at its address, and looks where that leads. */
  'article.open': call<null>().taking(v.strictObject({ articleId: IdSchema }), ['extension']),
  /** Text was selected on a page that the sentinel holds for an article: starts the reader, for its toolbar. */
  'reader.wanted': call<null>().taking(nothing, ['content']),
  /** A reader starts on the sender's page. */
  'reader.start': call<ReaderStart>().taking(nothing, ['content']),
  /** Where else the article on the sender's page is kept with marks: titles and counts, no marks. */
  'page.reposts': call<Repost[]>().taking(
    v.strictObject({
      originUrl: ArticleSnapshotSchema.entries.originUrl,
      text: v.pipe(v.string(), v.maxLength(LIMITS.text)),
    }),
    ['content'],
  ),
  /** The marks of an article that is kept, to be offered on a repost of it. Not for pages. */
  'article.marks': call<HighlightRecord[]>().taking(v.strictObject({ articleId: IdSchema }), ['extension']),
  /** What became of a saved article's text over its visits. Not for pages. */
  'article.seen': call<SeenTexts>().taking(v.strictObject({ articleId: IdSchema }), ['extension']),
  /** What is kept for the sender's page. */
  'page.saved': call<SavedPage | null>().taking(nothing, ['content']),
  /** Loads the dictionaries of one direction into the sender's frame. */
  'converter.load': call<null>().taking(
    v.strictObject({ direction: v.picklist(['to-simplified', 'to-traditional']) }),
    ['content'],
  ),
  /** Loads a part of the reader that is not needed at its start into the sender's frame. */
  'part.load': call<null>().taking(
    v.strictObject({
      part: v.picklist([
        'anchoring',
        'controls',
        'particulars',
        'repair',
        'report',
        'rules',
        'selecting',
        'suggestions',
      ]),
    }),
    ['content'],
  ),
  /**
   * Puts the styles into the frames that the sender's page holds by now. `selectable`: the one that lets text be
   * selected where the page forbids it, or takes it out again.
   */
  'styles.load': call<null>().taking(v.strictObject({ selectable: v.exactOptional(v.boolean()) }), [
    'content',
  ]),
  /** Keeps what the reader says of the particulars of the article that is saved of the sender's page. */
  'article.correct': call<null>().taking(v.strictObject({ correction: CorrectionSchema }), ['content']),
  /** Keeps a rule of the reader's own for a site, or takes it away; of pages, for their own site only. */
  'site.rule': call<null>().taking(v.strictObject({ rule: SiteRuleSchema, there: v.boolean() }), [
    'content',
    'extension',
  ]),
  /** Nothing of ours by itself on a site's pages from now on, or again. */
  'site.never': call<Settings>().taking(v.strictObject({ host: HostSchema, never: v.boolean() }), [
    'extension',
  ]),
  'article.save': call<ArticleRecord>().taking(v.strictObject({ article: ArticleSnapshotSchema }), [
    'content',
  ]),
  /** Saves a mark and, when it is the first, its article. Safe to repeat: the id is the caller's. */
  'highlight.save': call<SavedMark>().taking(
    v.strictObject({ article: ArticleSnapshotSchema, highlight: HighlightDraftSchema }),
    ['content'],
  ),
  'highlight.update': call<HighlightRecord>().taking(
    v.strictObject({ id: IdSchema, patch: HighlightPatchSchema }),
    ['content'],
  ),
  /** Keeps a note that was being written beside a page which is gone. */
  'highlight.note': call<HighlightRecord>().taking(
    v.strictObject({ id: IdSchema, note: v.nonOptional(HighlightPatchSchema.entries.note) }),
    ['extension'],
  ),
  'highlight.delete': call<HighlightRecord>().taking(v.strictObject({ id: IdSchema }), ['content']),
  'highlight.restore': call<HighlightRecord>().taking(v.strictObject({ id: IdSchema }), ['content']),
  /** The reader changed something that the side panel shows. Answers nothing of interest. */
  'page.changed': call<null>().taking(nothing, ['content']),
  /** The colour last marked with, for the next mark. */
  'colour.remember': call<null>().taking(v.strictObject({ colour: SettingsSchema.entries.lastColour }), [
    'content',
  ]),
  /** How the reader view sets its text from now on. */
  'reading.look': call<null>().taking(v.strictObject({ look: ReadingLookSchema }), ['content']),
  /** Offers the toolbar on the sender's site no more, or again. */
  'toolbar.quiet': call<null>().taking(v.strictObject({ quiet: v.boolean() }), ['content']),
  /** Settings and the library at a glance, for the popup. */
  'popup.start': call<PopupStart>().taking(nothing, ['extension']),
  /** What the popup shows of the library after its totals: it reads more than they do. */
  'popup.activity': call<Activity>().taking(nothing, ['extension']),
  'settings.get': call<Settings>().taking(nothing, ['extension']),
  'settings.set': call<Settings>().taking(v.partial(SettingsSchema), ['extension']),
  /** What a site's pages open in from now on; null takes its rule away. Open pages follow at once. */
  'site.script': call<Settings>().taking(
    v.strictObject({ host: HostSchema, shown: v.nullable(ShownScriptSchema) }),
    ['extension'],
  ),
  /** The library page changed the library: readers on open pages read their marks again. */
  'library.changed': call<null>().taking(nothing, ['extension']),
} as const;

export type BackgroundCalls = typeof BACKGROUND_CALLS;
export type BackgroundCallName = keyof BackgroundCalls;
export type PayloadOf<Name extends BackgroundCallName> = v.InferOutput<BackgroundCalls[Name]['payload']>;
export type ValueOf<Name extends BackgroundCallName> = Exclude<BackgroundCalls[Name]['value'], undefined>;
