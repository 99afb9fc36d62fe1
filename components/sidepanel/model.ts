import type { FailureCode, LostPage, MarkPatch, PanelState, SeenTexts } from '../../messaging';
import type { SnackbarModel } from '../snackbar/Snackbar';

export type PanelPage =
  | { kind: 'looking' }
  /** No reader is on the page; one can be put there when asked. */
  | { kind: 'asleep' }
  | { kind: 'unreachable'; why: FailureCode }
  | { kind: 'page'; state: PanelState };

/** Marks of the same article at another address that fit on the page. */
export interface OfferModel {
  articleId: string;
  title: string;
  host: string;
  count: number;
}

/** The same article as it is kept of another address. */
export interface RepostModel {
  articleId: string;
  title: string;
  host: string;
  marks: number;
}

export interface PanelModel {
  page: PanelPage;
  offers: OfferModel[];
  reposts: RepostModel[];
  /** The other texts that were seen at the address of the page's article; null while none is known of. */
  seen: SeenTexts | null;
  /** The saved article whose address led to the home page that is open. */
  lost: LostPage | null;
  failure: FailureCode | null;
  snackbar: SnackbarModel | null;
}

export interface PanelCallbacks {
  /** Puts the reader on the page. */
  wake(): void;
  show(id: string): void;
  change(id: string, patch: MarkPatch): void;
  remove(id: string): void;
  confirm(id: string, right: boolean): void;
  tryAgain(id: string): void;
  showSaved(id: string): void;
  /** Opens the saved text of an address in the reader view; saves what is on the page before, where nothing is. */
  read(address: string): void;
  /** Opens the library at an article: at its text, or at what became of it. */
  openArticle(articleId: string, view: 'text' | 'changes'): void;
  showMarks(shown: boolean): void;
  jump(to: 'next' | 'previous'): void;
  undo(): void;
  redo(): void;
  /** Makes the marks of an offer on the page, or offers them no more. */
  adopt(articleId: string): void;
  decline(articleId: string): void;
  suggest(): void;
  decide(ids: string[] | 'all', accept: boolean): void;
  copyMarkdown(): void;
  closeSnackbar(): void;
}
