import type { PageScript } from '../../chinese/types';
import type { FailureCode, PageFacts } from '../../messaging';
import type { ReadingLook } from '../../messaging/reading-look';

export interface ReadingModel {
  /** The script that the text is shown in. */
  shown: PageScript;
  look: ReadingLook;
  /** Null until the reader has answered. */
  facts: PageFacts | null;
  /** Whether the choices of type and paper are open. */
  isLookOpen: boolean;
  /** Why the last action did not succeed. */
  failure: FailureCode | null;
}

export interface ReadingCallbacks {
  toggleScript(): void;
  setLook(patch: Partial<ReadingLook>): void;
  openLook(isOpen: boolean): void;
  openOriginal(): void;
  openLibrary(): void;
  print(): void;
}
