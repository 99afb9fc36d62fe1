import { signal } from '@preact/signals';
import type { TourCallbacks, TourModel, TourStep } from '../../components/sample/model';
import type { PageFacts } from '../../messaging';
import type { ReaderHandlers } from '../../messaging/receive-reader';
import type { Result } from '../../messaging/result';

/** What facts of the page show to have been tried. */
const triedBy = ({ cleanView, shown, marks }: PageFacts): TourStep[] => [
  ...(cleanView ? (['clean'] as const) : []),
  ...(shown === 'original' ? [] : (['script'] as const)),
  ...(marks > 0 ? (['mark'] as const) : []),
];

interface TourPorts {
  reader: ReaderHandlers;
  openLibrary(): Promise<void>;
}

/** The tour's state, and what its buttons do: the same calls that popup and shortcuts make. */
export const createTour = ({ reader, openLibrary }: TourPorts) => {
  const model = signal<TourModel>({ facts: null, tried: new Set(), failure: null });
  const update = (patch: Partial<TourModel>) => {
    model.value = { ...model.value, ...patch };
  };
  /** Shows how something went; what was tried once stays so. */
  const take = <T>(result: Result<T>, factsIn: (value: T) => PageFacts, ...steps: TourStep[]) => {
    if (!result.ok) return update({ failure: result.error.code });
    const facts = factsIn(result.value);
    const tried = new Set([...model.value.tried, ...steps, ...triedBy(facts)]);
    update({ failure: null, facts, tried });
  };
  const own = (facts: PageFacts) => facts;

  const callbacks: TourCallbacks = {
    toggleCleanView: async () => take(await reader['reader.toggleCleanView']({}), own),
    toggleScript: async () => take(await reader['reader.toggleScript']({}), own),
    suggest: async () => take(await reader['reader.suggest']({}), ({ facts }) => facts, 'suggest'),
    openLibrary: () => void openLibrary(),
  };

  /** What is on the page now: something may have been marked or converted by another way. */
  const refresh = async () => take(await reader['reader.facts']({}), own);

  return { model, callbacks, refresh };
};
