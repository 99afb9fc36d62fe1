import type { Pane } from '../../components/library/model';
import type { LibraryPorts } from './ports';

const paneOf = (state: unknown): Pane => (Object(state) as { pane?: Pane }).pane ?? 'list';

/**
 * The panes of a narrow window in the tab's history: the list is the page itself, the others stand one step behind
 * it, however often one follows another.
 */
export const panes: LibraryPorts['panes'] = {
  go: (pane) => {
    const current = paneOf(history.state);
    if (pane === current) return;
    if (pane === 'list') history.back();
    else if (current === 'list') history.pushState({ pane }, '');
    else history.replaceState({ pane }, '');
  },
  follow: (arrive) => addEventListener('popstate', ({ state }) => arrive(paneOf(state))),
};
