import type { OnPageActions } from '../../components/on-page';
import type { ReaderContext } from '../reader-context';

type TrayActions = Pick<OnPageActions, 'showProposal' | 'nextProposal' | 'decide'>;

/** What the tray does. */
export const trayActions = ({ page, controls, show: point, decide }: ReaderContext): TrayActions => {
  let active: string | null = null;
  const show = (id: string) => {
    active = id;
    controls.setTray(page.proposals.open, id);
    point(id);
  };
  return {
    showProposal: show,
    nextProposal() {
      const { open } = page.proposals;
      const next = open[(open.findIndex(({ id }) => id === active) + 1) % open.length];
      if (next) show(next.id);
    },
    decide,
  };
};
