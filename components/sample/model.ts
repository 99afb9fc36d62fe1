import type { FailureCode, PageFacts } from '../../messaging';

export interface TourModel {
  /** Null until the reader has read the page. */
  facts: PageFacts | null;
  /** How many sentences the last extraction proposed. */
  suggested: number | null;
  failure: FailureCode | null;
}

export interface TourCallbacks {
  toggleCleanView(): void;
  toggleScript(): void;
  suggest(): void;
  openLibrary(): void;
}
