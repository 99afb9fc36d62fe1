import type { OnPageActions } from '../components/on-page';
import { fail, type Result, succeed } from '../messaging/result';
import { shownSpans } from './marking';
import { isPlaced } from './marks';
import { type ReaderContext, tellFailure } from './reader-context';
import { scrollToSpan } from './show';

/** Proposes sentences and shows them on the page and in the tray. */
export const proposeMarks = ({ page, controls, translate, changed }: ReaderContext): Result<null> => {
  const { reading } = page;
  if (!reading) return fail('no-article');
  const marked = [...page.marks.values()].filter(isPlaced).map(({ anchoring }) => anchoring);
  page.proposals.propose(reading.article, reading.pageText, marked);
  page.repaint();
  const { open } = page.proposals;
  if (open.length > 0) controls.setTray(open, null);
  else controls.notify({ text: translate('page_no_proposals'), tone: 'done' });
  changed();
  return succeed(null);
};

/** Marks or dismisses proposals. One that the library refuses is an open proposal no more, and the reason is told. */
export const decideProposals = async (
  context: ReaderContext,
  ids: readonly string[] | 'all',
  accept: boolean,
): Promise<Result<null>> => {
  const { page, keeping, settings, changed } = context;
  const taken = page.proposals.take(ids, accept);
  page.repaint();
  changed();
  if (!accept) return succeed(null);
  for (const [index, { selectors }] of taken.entries()) {
    const result = await keeping.add({ selectors, colour: settings.lastColour, madeBy: 'suggestion' });
    if (result.ok) continue;
    // What could not be kept is proposed still.
    page.proposals.putBack(taken.slice(index));
    page.repaint();
    changed();
    tellFailure(context, result.error.code);
    return result;
  }
  return succeed(null);
};

/** Scrolls to a mark or a proposal and points it out. */
export const showOnPage = (context: ReaderContext, id: string): Result<null> => {
  const { page, document, flash } = context;
  const anchoring = page.marks.get(id)?.anchoring;
  const range =
    anchoring?.status === 'anchored' ? anchoring : page.proposals.open.find((proposal) => proposal.id === id);
  const spans = range ? shownSpans(page, range) : [];
  if (!range || !spans[0]) return fail('not-found');
  scrollToSpan(document, spans[0]);
  flash(range);
  return succeed(null);
};

type TrayActions = Pick<OnPageActions, 'showProposal' | 'nextProposal' | 'decide'>;

/** What the tray does. */
export const trayActions = (context: () => ReaderContext): TrayActions => {
  let active: string | null = null;
  const show = (id: string) => {
    active = id;
    context().controls.setTray(context().page.proposals.open, id);
    showOnPage(context(), id);
  };
  return {
    showProposal: show,
    nextProposal() {
      const { open } = context().page.proposals;
      const next = open[(open.findIndex(({ id }) => id === active) + 1) % open.length];
      if (next) show(next.id);
    },
    decide: (ids, accept) => void decideProposals(context(), ids, accept),
  };
};
