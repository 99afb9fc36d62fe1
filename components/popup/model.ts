import type { DropReason } from '../../article/types';
import type { CorrectableField } from '../../exchange/records';
import type { Correction } from '../../exchange/schema';
import type {
  Activity,
  ArticleChange,
  FailureCode,
  PageFacts,
  Repost,
  Settings,
  ShownScript,
  Totals,
} from '../../messaging';

export type PopupPage =
  /** The page has not answered yet. */
  | { kind: 'looking' }
  /** There is no reader on the page and none can be put there. */
  | { kind: 'unreachable'; why: FailureCode }
  /** The reader wants nothing of ours on this site. */
  | { kind: 'never' }
  | { kind: 'page'; facts: PageFacts };

/** The site of the page, where it is not one that is watched by default, or no more. */
export interface PopupSite {
  host: string;
  granted: boolean;
}

/** What the pages of the page's site open in. */
export interface PopupSiteScript {
  host: string;
  /** The site's own rule, or null where it follows `openIn`, which is for all sites. */
  shown: ShownScript | null;
  openIn: ShownScript;
}

export type PopupAction =
  | 'cleanView'
  | 'script'
  | 'marks'
  | 'suggest'
  | 'save'
  | 'read'
  | 'report'
  | 'correct'
  | 'stripped'
  | 'selecting';

export interface PopupModel {
  page: PopupPage;
  /** Null until the library has answered, and when it does not open. */
  totals: Totals | null;
  /** Null until it has been read, which is later than the totals. */
  activity: Activity | null;
  libraryError: FailureCode | null;
  /** Records are missing that were in the library, and the reader has not said yet that this is known. */
  isIncomplete: boolean;
  /** The kinds of boilerplate that the clean view leaves on pages; null until the settings are known. */
  spared: readonly DropReason[] | null;
  site: PopupSite | null;
  /** Null until the settings have been read, and where the page is on no site. */
  siteScript: PopupSiteScript | null;
  /** The host of the page's site; null where it is on none. */
  host: string | null;
  /** What is known of the page since it was saved, and where else it is kept; after the rest. */
  change: ArticleChange | null;
  reposts: readonly Repost[];
  /** Which Traditional pages are turned into; null until it is known. */
  traditional: Settings['traditional'] | null;
  /** The keys that are set for commands of the manifest. */
  keys: Readonly<Record<string, string>>;
  /** The fields that were corrected last, and for which of them a rule for the site was made. */
  corrected: { ruled: readonly CorrectableField[] } | null;
  /** The action under way; others wait for it. */
  busy: PopupAction | null;
  /** Why the last action did not succeed. */
  failure: FailureCode | null;
  /** How many suggestions the last extraction put on the page. */
  suggested: number | null;
}

export interface PopupCallbacks {
  toggleCleanView(): void;
  /** Whether the clean view leaves a kind of boilerplate on this and all pages from now on. */
  spare(reason: DropReason, spared: boolean): void;
  /** Keeps the particulars as the reader writes them; null takes a correction back. */
  correct(correction: Correction): void;
  /** Lets text be selected that the page forbids to select. */
  allowSelection(): void;
  /** Shows on the page what was stripped. */
  showStripped(): void;
  /** Nothing of ours on the page's site any more, or again. */
  setNever(never: boolean): void;
  chooseVariant(traditional: Settings['traditional']): void;
  /** Opens a saved article in the library. */
  openArticle(id: string, view: 'text' | 'changes'): void;
  toggleScript(): void;
  showMarks(shown: boolean): void;
  suggest(): void;
  save(): void;
  /** Opens the article in the reader view; saves it before. */
  read(): void;
  /** Grants lasting access to the site, or gives it back. Runs in the click's own task. */
  toggleSite(): void;
  /** Makes, changes or (null) takes away the rule of the page's site. */
  showSite(shown: ShownScript | null): void;
  openLibrary(): void;
  /** Hands the reader a file about a page that was read wrongly. */
  report(): void;
  openHelp(): void;
  openPanel(): void;
}
