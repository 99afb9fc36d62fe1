import type { DropReason } from '../../article/types';
import type { Activity, FailureCode, PageFacts, ShownScript, Totals } from '../../messaging';

export type PopupPage =
  /** The page has not answered yet. */
  | { kind: 'looking' }
  /** There is no reader on the page and none can be put there. */
  | { kind: 'unreachable'; why: FailureCode }
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

export type PopupAction = 'cleanView' | 'script' | 'marks' | 'suggest' | 'save' | 'report';

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
  toggleScript(): void;
  showMarks(shown: boolean): void;
  suggest(): void;
  save(): void;
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
