import type { OnPageActions } from '../../components/on-page';
import { decideProposals, showOnPage } from '../proposal-actions';
import type { ReaderContext } from '../reader-context';

type TrayActions = Pick<OnPageActions, 'showMark' | 'showProposal' | 'nextProposal' | 'decide'>;

/** What the tray does. */
export const trayActions = (context: ReaderContext): TrayActions => {
  const { page, controls } = context;
  const show = (id: string) => {
    controls.setActive(id);
    showOnPage(context, id);
  };
  return {
    showMark: (id) => void showOnPage(context, id),
    showProposal: show,
    nextProposal() {
      const { open } = page.proposals;
      const next = open[(open.findIndex(({ id }) => id === controls.activeProposal) + 1) % open.length];
      if (next) show(next.id);
    },
    decide: (ids, accept) => void decideProposals(context, ids, accept),
  };
};
