import type { TrayProposal } from '../components/on-page';
import type { LivePage } from './live-page';
import { shownText } from './marking';

/** The open proposals for the tray, in the script that is on the page. */
export const trayOf = (page: LivePage): TrayProposal[] =>
  page.proposals.open.map((proposal) => ({ ...proposal, text: shownText(page, proposal) }));
