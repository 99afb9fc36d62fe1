import type { LibraryModel } from '../../components/library/model';
import type { Translate } from '../../platform/i18n';
import type { Done, StorageResult } from '../../storage';
import type { History } from './history';
import type { LibraryPorts } from './ports';

/** What the parts of the page's state share. */
export interface LibraryScope {
  ports: LibraryPorts;
  read(): LibraryModel;
  update(patch: Partial<LibraryModel>): void;
  text(): Translate;
  /** Shows a message, with a way back if there is one. */
  say(message: string, undo?: () => void): void;
  /** Runs a change of the library; tells open pages of it, or the reader why it failed. Never rejects. */
  change<T>(run: () => Promise<StorageResult<T>>): Promise<boolean>;
  /**
   * The same for what can be taken back: says what was done, with the way back, or that there was nothing to do. What is
   * seen where it was done is done `quietly`.
   */
  act(
    run: () => Promise<StorageResult<Done>>,
    told: (done: Done) => string,
    aloud?: 'quietly',
  ): Promise<void>;
  history: History;
}
