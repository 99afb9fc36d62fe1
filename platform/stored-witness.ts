import { browser } from './browser';

const CHANGES = 'libraryChanges';
const INCOMPLETE = 'libraryIncomplete';

/** What is remembered of the library outside of its database: the storage area is another file on the disk. */
export const storedWitness = {
  load: async (): Promise<{ changes: number; isIncomplete: boolean }> => {
    const stored = await browser.storage.local.get([CHANGES, INCOMPLETE]);
    const changes = stored[CHANGES];
    return {
      changes: typeof changes === 'number' ? changes : 0,
      isIncomplete: stored[INCOMPLETE] === true,
    };
  },
  /** Two keys: one context may count on while another notes what the reader was told. */
  save: async (patch: { changes?: number; isIncomplete?: boolean }): Promise<void> => {
    await browser.storage.local.set({
      ...(patch.changes !== undefined && { [CHANGES]: patch.changes }),
      ...(patch.isIncomplete !== undefined && { [INCOMPLETE]: patch.isIncomplete }),
    });
  },
};
