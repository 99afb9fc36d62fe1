import type { SavedPage } from '../../messaging';
import type { Sender } from '../../messaging/receive';
import type { Result } from '../../messaging/result';
import type { LibraryStore } from '../../storage';
import type { Whereabouts } from './whereabouts';

/** What the answers to calls stand on. */
export interface CallContext {
  library: LibraryStore;
  whereabouts: Whereabouts;
  /** What is kept of the sender's page. */
  savedFor: (sender: Sender) => Promise<Result<SavedPage | null>>;
}
