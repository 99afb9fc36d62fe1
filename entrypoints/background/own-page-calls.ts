import type { BackgroundHandlers } from '../../messaging/receive';
import { succeed } from '../../messaging/result';
import { loadSettings } from '../../platform/settings';
import { readActivity } from './activity';
import type { CallContext } from './call-context';
import { reloadReaders } from './open-tabs';
import { fromStorage } from './storage-failures';

/** What popup and library ask. */
export const createOwnPageCalls = ({ library }: CallContext) =>
  ({
    'popup.start': async () => {
      const [settings, totals, incomplete] = await Promise.all([
        loadSettings(),
        library.totals(Date.now()),
        library.isIncomplete(),
      ]);
      const result = fromStorage(totals);
      return succeed({
        settings,
        totals: result.ok ? result.value : null,
        libraryError: result.ok ? null : result.error.code,
        isIncomplete: incomplete.ok && incomplete.value,
      });
    },

    'popup.activity': () => readActivity(library, Date.now()),

    'library.changed': async () => {
      await reloadReaders();
      return succeed(null);
    },
  }) satisfies Partial<BackgroundHandlers>;
