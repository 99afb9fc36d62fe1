import type { SiteRule } from '../../article/site-rules/types';
import type { Correction } from '../../exchange/schema';
import type { Colour } from '../../highlights/colours';
import type { TextRange } from '../../highlights/types';
import type { MarkPatch, Settings, ShownScript, Totals } from '../../messaging';
import type { SnackbarModel } from '../snackbar/Snackbar';
import type { OpenedModel, Tab } from './article/model';
import type { BackupCallbacks, BackupModel } from './backup-model';
import type { ExportCallbacks, ExportRun, ExportTargetModel } from './export-model';
import type { FacetsModel } from './filters/model';
import type { ImportCallbacks, ImportModel } from './import-model';
import type { NamesCallbacks } from './names/NamesDialog';
import type { FactsCallbacks, LibraryFacts } from './overview/facts-model';
import type { OverviewModel } from './overview/model';
import type { Selection } from './selection';
import type { TrashCallbacks, TrashItem } from './trash/model';

export type { ImportModel, PlanModel } from './import-model';

/** An article as a row of the list. */
export interface RowModel {
  id: string;
  title: string;
  /** Host name of its address; empty where there is none that can be opened. */
  host: string;
  /** The `lang` of its texts. */
  lang: string | undefined;
  source: string | null;
  /** ISO 8601, as precise as the page states it. */
  publishedAt: string | null;
  /** Milliseconds since the epoch. */
  capturedAt: number;
  marks: number;
  notes: number;
  /** The inks of its marks, each once, in the order of the palette. */
  colours: Colour[];
  tags: string[];
  /** The last visit found another page, or none, at its address. */
  isGone: boolean;
  found?: RowFound;
}

/** What a search found in an article: in its title and source, and the best passage besides. */
export interface RowFound {
  title?: readonly TextRange[];
  source?: readonly TextRange[];
  passage?: { of: 'text' | 'quote' | 'note' | 'tag'; text: string; ranges: readonly TextRange[] };
}

/** What the middle of the page shows. */
export const PLACES = ['articles', 'facts', 'charts', 'trash'] as const;
export type Place = (typeof PLACES)[number];

export const LAYOUTS = ['list', 'timeline', 'table'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Which of the three panes a narrow window shows. */
export type Pane = 'filters' | 'list' | 'article';

export type DialogModel =
  | { kind: 'import'; import: ImportModel }
  | { kind: 'export'; run: ExportRun }
  | { kind: PlainDialog };

/** Dialogs that need no more than the library's model. */
export type PlainDialog = 'settings' | 'erase' | 'help' | 'empty-trash' | 'names';

/** What the table can be sorted by: the columns of the same names. */
export const SORTED = ['title', 'source', 'published', 'saved'] as const;

export interface Order {
  by: (typeof SORTED)[number];
  descending: boolean;
}

export interface StorageModel {
  /** Bytes, or null where the browser does not say. */
  usage: number | null;
  /** Bytes that the browser would let us take, or null. */
  quota: number | null;
  /** Whether the browser promised not to evict the library; null where it does not say. */
  persisted: boolean | null;
  /** The reader asked and the browser declined. */
  declined: boolean;
  /** The library before the last import is still kept. */
  canUndoImport: boolean;
}

export interface LibraryModel {
  state: 'opening' | 'open' | 'failed';
  /** Why the library did not open, or what the last action met: a key `storageError_<code>`. */
  failure: string | null;
  /** Records are missing that were here, and the reader has not said yet that this is known. */
  isIncomplete: boolean;
  /** As typed, filters included. */
  query: string;
  /** The articles below are not yet those of the query. */
  isSearching: boolean;
  place: Place;
  layout: Layout;
  pane: Pane;
  /** What the table is sorted by. */
  order: Order;
  /** All articles that the query finds, in the order of the list. */
  ids: readonly string[];
  /** Those of them that were read so far. */
  rows: ReadonlyMap<string, RowModel>;
  selection: Selection;
  opened: OpenedModel | null;
  facets: FacetsModel | null;
  /** All tags and collections, while they are tended to. */
  allNames: Pick<FacetsModel, 'tag' | 'collection'> | null;
  /** What the other places show; null until they were looked at. */
  trash: readonly TrashItem[] | null;
  facts: LibraryFacts | null;
  overview: OverviewModel | null;
  /** Machines that were exported to before. */
  exportTargets: readonly ExportTargetModel[];
  totals: Totals | null;
  settings: Settings | null;
  storage: StorageModel;
  /** Null until it is known. */
  backup: BackupModel | null;
  dialog: DialogModel | null;
  snackbar: SnackbarModel | null;
}

export interface LibraryCallbacks
  extends ImportCallbacks,
    ExportCallbacks,
    TrashCallbacks,
    FactsCallbacks,
    NamesCallbacks,
    BackupCallbacks {
  /** Takes the last change back, and does it again. */
  undo(): void;
  redo(): void;
  search(query: string): void;
  /** Rows come into view: the indexes of the first and of the one after the last. */
  showRows(from: number, to: number): void;
  select(selection: Selection): void;
  /** Shows the article under the cursor, in a narrow window in place of the list. */
  open(id: string): void;
  goTo(place: Place): void;
  layOut(layout: Layout): void;
  sort(order: Order): void;
  /** Goes back to another pane of a narrow window. */
  showPane(pane: Pane): void;
  showTab(tab: Tab): void;
  changeMark(id: string, patch: MarkPatch): void;
  removeMark(id: string): void;
  /** Opens the article's address in a tab, and notices when it leads elsewhere. */
  openOriginal(id: string): void;
  correct(id: string, correction: Correction): void;
  removeArticles(ids: readonly string[]): void;
  /** Gives all marks of these articles the tags as well, or a colour. */
  tagArticles(ids: readonly string[], tags: readonly string[]): void;
  colourArticles(ids: readonly string[], colour: Colour): void;
  collect(ids: readonly string[], patch: { add?: readonly string[]; remove?: readonly string[] }): void;
  exportBundle(): void;
  openDialog(kind: PlainDialog | 'export'): void;
  closeDialog(): void;
  changeSettings(patch: Partial<Settings>): void;
  /** Changes or (null) takes away what one site's pages are shown in. */
  showSite(host: string, shown: ShownScript | null): void;
  /** Takes a rule of the reader's own for a site away. */
  removeRule(rule: SiteRule): void;
  /** Lets us act on a site again. */
  allowSite(host: string): void;
  askPersistence(): void;
  erase(): void;
  closeSnackbar(): void;
  /** Tries again to open a library that did not. */
  reopen(): void;
  /** The reader knows that records are missing. */
  acceptIncomplete(): void;
}
