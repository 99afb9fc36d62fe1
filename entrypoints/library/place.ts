import type { LibraryCallbacks, Place } from '../../components/library/model';
import { createFacts } from './facts';
import { createOverview } from './overview';
import type { LibraryScope } from './scope';
import { createTrash } from './trash';

type Callbacks = Pick<
  LibraryCallbacks,
  'goTo' | 'restoreTrashed' | 'purgeTrashed' | 'emptyTrash' | 'exportFacts'
>;

/** Follows what the middle of the page shows besides the articles, as long as it shows it. */
export const createPlaces = (scope: LibraryScope) => {
  const trash = createTrash(scope);
  const facts = createFacts(scope);
  const overview = createOverview(scope);
  let end = new AbortController();

  const follow: Record<Place, (signal: AbortSignal) => void> = {
    articles: () => undefined,
    facts: (signal) => void facts.follow(signal),
    charts: overview.follow,
    trash: trash.follow,
  };

  /** Shows a place; which pane of a narrow window is shown stays. */
  const turnTo = (place: Place) => {
    end.abort();
    end = new AbortController();
    scope.update({ place });
    follow[place](end.signal);
  };

  const callbacks: Callbacks = {
    ...trash.callbacks,
    ...facts.callbacks,
    goTo: (place) => {
      scope.ports.panes.go('list');
      scope.update({ pane: 'list' });
      turnTo(place);
    },
  };

  return {
    callbacks,
    turnTo,
    /** Reads what was deleted, where only that is left. */
    lookIntoTrash: () => void trash.look(),
    /** What is found has changed: facts are read anew. */
    refresh: () => {
      if (scope.read().place !== 'facts') return;
      end.abort();
      end = new AbortController();
      follow.facts(end.signal);
    },
  };
};
