import type { FailureCode, PageFacts } from '../../messaging';

export type TourStep = 'clean' | 'script' | 'suggest' | 'mark';

export interface TourModel {
  /** Null until the reader has read the page. */
  facts: PageFacts | null;
  /** What was tried so far, though it may have been taken back since. */
  tried: ReadonlySet<TourStep>;
  failure: FailureCode | null;
}

export interface TourCallbacks {
  toggleCleanView(): void;
  toggleScript(): void;
  suggest(): void;
  openLibrary(): void;
}
