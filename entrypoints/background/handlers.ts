import type { BackgroundHandlers } from '../../messaging/receive';
import { saysGone } from '../../platform/inject';
import type { LibraryStore } from '../../storage';
import type { CallContext } from './call-context';
import { createKeepingCalls } from './keeping-calls';
import { createOwnPageCalls } from './own-page-calls';
import { createPageCalls } from './page-calls';
import { createSettingsCalls } from './settings-calls';
import { fromStorage } from './storage-failures';
import { createWhereabouts } from './whereabouts';

/**
 * The answers to all calls. What a content script may read of what is kept is what belongs to its own address; what it may
 * change, to its own site.
 */
export const createHandlers = (library: LibraryStore): BackgroundHandlers => {
  const context: CallContext = {
    library,
    whereabouts: createWhereabouts({ library, saysGone, now: Date.now }),
    savedFor: async ({ url }) => fromStorage(await library.findByUrl(url)),
  };
  return {
    ...createPageCalls(context),
    ...createKeepingCalls(context),
    ...createSettingsCalls(),
    ...createOwnPageCalls(context),
  };
};
