import { signal } from '@preact/signals';
import type { TourCallbacks, TourModel } from '../../components/sample/model';
import type { ReaderHandlers } from '../../messaging/receive-reader';
import type { Result } from '../../messaging/result';

/** A mark is kept by then. */
const SETTLE_MS = 300;

interface TourPorts {
  reader: ReaderHandlers;
  openLibrary(): Promise<void>;
}

/** The tour's state, and what its buttons do: the same calls that popup and shortcuts make. */
export const createTour = ({ reader, openLibrary }: TourPorts) => {
  const model = signal<TourModel>({ facts: null, suggested: null, failure: null });
  const update = (patch: Partial<TourModel>) => {
    model.value = { ...model.value, ...patch };
  };
  const take = <T>(result: Result<T>, patch: (value: T) => Partial<TourModel>) =>
    update(result.ok ? { failure: null, ...patch(result.value) } : { failure: result.error.code });

  const callbacks: TourCallbacks = {
    toggleCleanView: async () => take(await reader['reader.toggleCleanView']({}), (facts) => ({ facts })),
    toggleScript: async () => take(await reader['reader.toggleScript']({}), (facts) => ({ facts })),
    suggest: async () =>
      take(await reader['reader.suggest']({}), ({ facts, suggestions }) => ({
        facts,
        suggested: suggestions.length,
      })),
    openLibrary: () => void openLibrary(),
  };

  /** What is on the page now: something may have been marked or converted by another way. */
  const refresh = async () => take(await reader['reader.facts']({}), (facts) => ({ facts }));

  let pending: ReturnType<typeof setTimeout> | undefined;
  const changed = () => {
    clearTimeout(pending);
    pending = setTimeout(refresh, SETTLE_MS);
  };

  return { model, callbacks, refresh, changed };
};
