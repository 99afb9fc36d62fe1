import type {
  ArticleRecord,
  ArticleSnapshot,
  Availability,
  Correction,
  HighlightDraft,
  HighlightPatch,
  HighlightRecord,
  ImportPlan,
  Incoming,
  Library,
  LiveArticle,
  RevisionRecord,
} from '../exchange';
import type { TextRange } from '../highlights/types';
import type { BackupState } from './backup-state';
import type { MarksPatch } from './bulk';
import type { CollectionPatch } from './collections';
import type { ReadPart } from './export-library';
import type { LivePart } from './live-part';
import type { TransferOptions } from './pace';
import type { ProvenanceChain } from './provenance';
import type { LibraryPart, PartRead, RecordTaker } from './read-records';
import type { RepostQuery } from './reposts';
import type { StorageResult } from './result';
import type { Done, Reversal } from './reversal';
import type { Facets } from './search/facets';
import type { FindOptions } from './search/find';
import type { TrashedItem } from './trash';
import type { Visit } from './visit';
import type { Weekly } from './weekly';

/** What to save when a reader marks something: the article comes along. */
export interface HighlightSave {
  article: ArticleSnapshot;
  highlight: HighlightDraft;
}

/** The mark that was saved, and all live marks of its article. */
export interface SavedHighlight extends LiveArticle {
  highlight: HighlightRecord;
}

/** Live records only. "This week" is the seven days up to now. */
export interface Totals {
  articles: number;
  highlights: number;
  /** Marks that have a note. */
  notes: number;
  articlesThisWeek: number;
  highlightsThisWeek: number;
}

export type MatchField = 'title' | 'source' | 'text' | 'quote' | 'note' | 'tag';

/** Where a search word was found. */
export interface Match {
  field: MatchField;
  /** The mark, for `quote`, `note` and `tag`. */
  highlightId?: string;
  /** The field's own text, or an excerpt of a long one. */
  text: string;
  /** Places of the words in `text`, sorted, in UTF-16 code units of it. */
  ranges: TextRange[];
}

export interface ListedArticle extends LiveArticle {
  /** Empty without a query. */
  matches: Match[];
  /** The ids of its marks that are as the query's filters ask of marks: all of them where nothing is asked. */
  meeting: string[];
}

/**
 * The reader's library. Every method is one transaction and resolves with a value, also on failure: nothing rejects.
 * A failed action leaves the library as it was.
 */
export interface LibraryStore {
  /**
   * Saves an article, or finds the one saved at this address (by `urlKey`) and brings it back if it was deleted.
   * The first snapshot stays; a text that differs from all seen before is kept as a revision.
   */
  saveArticle(draft: ArticleSnapshot): Promise<StorageResult<ArticleRecord>>;
  /**
   * Saves a mark and its article. Repeating a call changes nothing. A quote already marked at this place is the same
   * mark: it gets the new id as an alias.
   */
  saveHighlight(save: HighlightSave): Promise<StorageResult<SavedHighlight>>;
  /** Changes a live mark: the fields that are given. Ids of all methods may be aliases. */
  updateHighlight(id: string, patch: HighlightPatch): Promise<StorageResult<HighlightRecord>>;
  deleteHighlight(id: string): Promise<StorageResult<HighlightRecord>>;
  restoreHighlight(id: string): Promise<StorageResult<HighlightRecord>>;
  /** Deletes an article with its marks. */
  deleteArticle(id: string): Promise<StorageResult<ArticleRecord>>;
  /** Brings an article back with the marks that were deleted with it, not those deleted before. */
  restoreArticle(id: string): Promise<StorageResult<LiveArticle>>;
  /**
   * Deletes articles with their marks, and brings them back with the marks that were deleted with them. Each action on
   * many records is one transaction; ids that are not there, or of which only the tombstone is left, are passed over.
   */
  deleteArticles(ids: readonly string[]): Promise<StorageResult<Done>>;
  restoreArticles(ids: readonly string[]): Promise<StorageResult<Done>>;
  deleteHighlights(ids: readonly string[]): Promise<StorageResult<Done>>;
  restoreHighlights(ids: readonly string[]): Promise<StorageResult<Done>>;
  /** Gives live marks a colour, a note or their tags, adds tags to them and takes tags away. */
  updateHighlights(ids: readonly string[], patch: MarksPatch): Promise<StorageResult<Done>>;
  /** Takes an action back: sets what it changed to what it was before. Answers with the way forward again. */
  revert(undo: Reversal): Promise<StorageResult<Done>>;
  /** Puts articles into collections and takes them out. A collection is there while an article is in it. */
  setCollections(articleIds: readonly string[], patch: CollectionPatch): Promise<StorageResult<Done>>;
  /** Collections with live articles, sorted by code unit. */
  collections(): Promise<StorageResult<{ name: string; articles: number }[]>>;
  /** Onto the name of another collection: the two become one. Names that differ in script only are one already. */
  renameCollection(from: string, to: string): Promise<StorageResult<Done>>;
  /** Takes all articles out of it. */
  deleteCollection(name: string): Promise<StorageResult<Done>>;
  /** Tags of live marks, sorted by code unit. */
  tags(): Promise<StorageResult<{ name: string; marks: number }[]>>;
  /** On all live marks. Onto the name of another tag: the two become one. Names are as those of collections. */
  renameTag(from: string, to: string): Promise<StorageResult<Done>>;
  deleteTag(name: string): Promise<StorageResult<Done>>;
  /** The reader's corrections of what was read (see `correctedArticle`); `null` takes one back. */
  correctArticle(id: string, patch: Correction): Promise<StorageResult<Done>>;
  /**
   * A saved article is seen again: keeps its text as a revision if it was not seen before. Another script is no other
   * text. `null` where nothing is saved at the address.
   */
  visit(snapshot: ArticleSnapshot): Promise<StorageResult<Visit | null>>;
  /** Keeps what a visit found at an address. Whether an article is saved there. */
  markAvailability(url: string, found: Omit<Availability, 'at'>): Promise<StorageResult<boolean>>;
  /**
   * Where an article comes from and where else it is kept: this repost, its source, other saved copies. Writes what it
   * compares articles by where that is missing: not for `observe`.
   */
  provenance(articleId: string): Promise<StorageResult<ProvenanceChain>>;
  /** What was deleted and can be brought back, the latest first; marks that went with their article are in it. */
  trash(): Promise<StorageResult<TrashedItem[]>>;
  /**
   * Leaves of deleted articles and marks nothing but their tombstones, which still delete them elsewhere. Cannot be
   * undone. Answers how many records were emptied; what is not deleted stays.
   */
  purge(ids: readonly string[]): Promise<StorageResult<number>>;
  emptyTrash(): Promise<StorageResult<number>>;
  /** Purges what has been in the trash for 30 days. */
  sweepTrash(): Promise<StorageResult<number>>;
  /** @param now milliseconds since the epoch */
  backupState(now?: number): Promise<StorageResult<BackupState>>;
  /**
   * A backup made at this time is in the reader's hands.
   * @param changes the `changes` that were read together with the library (`changes()` before it, in doubt)
   */
  noteBackup(at: number, changes: number): Promise<StorageResult<null>>;
  /** The number of the last action that changed a record here. */
  changes(): Promise<StorageResult<number>>;
  /** An export to this place is in the reader's hands, with everything up to `changes` in it. */
  noteExport(target: string, changes: number): Promise<StorageResult<null>>;
  /** Places that were exported to, the latest first, with the time of it. */
  exportTargets(): Promise<StorageResult<{ target: string; at: number }[]>>;
  forgetExportTarget(target: string): Promise<StorageResult<null>>;
  /** The live article saved at this address, or `null`. */
  findByUrl(url: string): Promise<StorageResult<LiveArticle | null>>;
  /** Live articles of this address's host, at most `limit`, in no order that matters. */
  articlesOfHost(url: string, limit: number): Promise<StorageResult<ArticleRecord[]>>;
  /**
   * The live articles kept under other addresses that are the same as the text of a page, in either script, with their
   * marks; none without marks.
   */
  reposts(query: RepostQuery): Promise<StorageResult<LiveArticle[]>>;
  /** An article with its live marks. */
  article(id: string): Promise<StorageResult<LiveArticle>>;
  /** The article that a mark belongs to, deleted ones too. */
  articleOfHighlight(id: string): Promise<StorageResult<ArticleRecord>>;
  /** @param now milliseconds since the epoch, the end of the week counted */
  totals(now?: number): Promise<StorageResult<Totals>>;
  /**
   * The ids of the live articles that answer a query (see `parseQuery`): each of its words and phrases occurs somewhere
   * in the article or in its marks, in either script, and its filters hold. Without words, and without a query, the
   * newest first by when they were first saved; else by where the words stand and how recent the article is.
   */
  find(query?: string, options?: FindOptions): Promise<StorageResult<string[]>>;
  /** Counts over what `find` finds, by all that it can be narrowed down by. */
  facets(query?: string, options?: Pick<FindOptions, 'signal'>): Promise<StorageResult<Facets>>;
  /**
   * What was saved in each of the last weeks, of which the last ends now and each has seven days, and what that was
   * about.
   * @param now milliseconds since the epoch
   */
  weekly(now: number, weeks: number): Promise<StorageResult<Weekly>>;
  /** The last saved articles, at most `limit`: what `find` and `list` begin with, without a look at all the others. */
  newest(limit: number): Promise<StorageResult<ListedArticle[]>>;
  /** The articles of these ids in this order, less those that are gone, and where the query's words stand in them. */
  list(ids: readonly string[], query?: string): Promise<StorageResult<ListedArticle[]>>;
  /** The texts seen at an article's address besides the one it holds, oldest first. */
  revisions(articleId: string): Promise<StorageResult<RevisionRecord[]>>;
  /** Everything, tombstones included. All of it in memory: see `readRecords`. */
  exportLibrary(options?: TransferOptions): Promise<StorageResult<Library>>;
  /** A part of the library, in memory. */
  readPart(part: LibraryPart, options?: TransferOptions): Promise<StorageResult<ReadPart>>;
  /** The live articles of a part, to be read a portion at a time. */
  livePart(part: LibraryPart): Promise<StorageResult<LivePart>>;
  /** A part of the library, as it is in one moment, handed over a portion at a time. */
  readRecords(
    part: LibraryPart,
    taker: RecordTaker,
    options?: TransferOptions,
  ): Promise<StorageResult<PartRead>>;
  /** What merging a library in would do, without doing it. */
  planImport(incoming: Library | Incoming, options?: TransferOptions): Promise<StorageResult<ImportPlan>>;
  /**
   * Merges a library in, all or nothing, after keeping a backup of the state before (one slot). Of what comes from a file
   * only a part is in memory at a time.
   */
  importLibrary(incoming: Library | Incoming, options?: TransferOptions): Promise<StorageResult<ImportPlan>>;
  /**
   * Goes back to the state before the last import, all or nothing; what was changed here since then stays. Only a part of
   * it is in memory at a time. `not-found` without an import.
   */
  undoImport(options?: TransferOptions): Promise<StorageResult<null>>;
  /** The stamp of the import that `undoImport` would undo, by which it is told from another one; null without one. */
  lastImport(): Promise<StorageResult<string | null>>;
  /** This device's id, for the header of a bundle. */
  device(): Promise<StorageResult<string>>;
  /**
   * Whether records are missing that were here: the browser found the database damaged and started it anew, or left a
   * part of it off. Stays true over restarts until it is accepted.
   */
  isIncomplete(): Promise<StorageResult<boolean>>;
  /** The reader was told. */
  acceptIncomplete(): Promise<void>;
  /** Deletes everything, the device id included. Cannot be undone. */
  wipe(): Promise<StorageResult<null>>;
  /**
   * Calls back with the result of a query now and whenever a change in any context touches what it read.
   * The query uses the reading methods of this store only. Ends with the signal.
   */
  observe<T>(
    query: () => Promise<StorageResult<T>>,
    callback: (result: StorageResult<T>) => void,
    signal: AbortSignal,
  ): void;
  /** Closes the database; the next call opens it again. */
  close(): void;
}
