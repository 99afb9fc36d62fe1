import { withFilter } from '../../exchange/query';
import { useTranslate } from '../translation';
import { ToFilters } from './filters/ToFilters';
import { lazily } from './lazily';
import type { LibraryCallbacks, LibraryModel } from './model';

// Few readers look at these each time: their code is loaded when they do.
const FactsView = lazily(async () => (await import('./overview/FactsView')).FactsView);
const OverviewView = lazily(async () => (await import('./overview/OverviewView')).OverviewView);
const TrashView = lazily(async () => (await import('./trash/TrashView')).TrashView);

/** A place of the library other than its articles: facts, overview or trash. */
export const PlacePane = ({ model, callbacks }: { model: LibraryModel; callbacks: LibraryCallbacks }) => {
  const t = useTranslate();
  const { place, facts, overview, trash, totals } = model;
  return (
    <section class="pane pane-wide" aria-label={t.of('place', place)}>
      <ToFilters callbacks={callbacks} />
      {place === 'facts' && facts && <FactsView facts={facts} callbacks={callbacks} />}
      {place === 'charts' && overview && (
        <OverviewView
          overview={overview}
          totals={totals}
          onFilter={(field, value) => callbacks.search(withFilter('', field, value))}
        />
      )}
      {place === 'trash' && trash && <TrashView items={trash} callbacks={callbacks} />}
    </section>
  );
};
