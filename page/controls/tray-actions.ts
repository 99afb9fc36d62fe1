import type { OnPageActions } from '../../components/on-page';
import type { ReaderContext } from '../reader-context';

type TrayActions = Pick<OnPageActions, 'showMark' | 'showProposal' | 'nextProposal' | 'decide'>;

/** What the tray does. */
export const trayActions = ({ page, controls, show: point, decide }: ReaderContext): TrayActions => {
  const show = (id: string) => {
    controls.setActive(id);
    point(id);
  };
  return {
    showMark: point,
    showProposal: show,
    nextProposal() {
      const { open } = page.proposals;
      const next = open[(open.findIndex(({ id }) => id === controls.activeProposal) + 1) % open.length];
      if (next) show(next.id);
    },
    decide,
  };
};
