import { describeBy } from '../highlights/anchoring/describe';
import type { TextRange } from '../highlights/types';
import { fail, type Result, succeed } from '../messaging/result';
import { actsOf } from './acts-of';
import { shownSpans } from './marking';
import { isPlaced } from './marks';
import { obtainPart } from './obtain-part';
import { type ReaderContext, tellFailure } from './reader-context';
import { scrollToSpan } from './show';
import type { SuggestionsPart } from './suggestions-part';
import { trayOf } from './tray';

/** A tray that is read to its end. */
const LIMIT = 12;

/** Proposes sentences and shows them on the page and in the tray. */
export const proposeMarks = async (context: ReaderContext): Promise<Result<null>> => {
  const { page, controls, translate, changed, indexPage } = context;
  if (!page.reading) return fail('no-article');
  const part = await obtainPart<SuggestionsPart>('suggestions');
  if (!part.ok) return part;
  // The page may have changed while the part was loaded.
  const { reading } = page;
  if (!reading) return fail('no-article');
  const marked = [...page.marks.values()].filter(isPlaced).map(({ anchoring }) => anchoring);
  const { pageText } = reading;
  const describe = (range: TextRange) => describeBy(indexPage(pageText), pageText, range);
  page.proposals.propose(part.value.suggest(reading.article, { limit: LIMIT }), describe, marked);
  page.repaint();
  if (page.proposals.open.length > 0) controls.setTray(trayOf(page));
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
  const { settings, changed } = context;
  const acts = actsOf(context);
  const result = await (accept ? acts.accept(ids, settings.lastColour) : acts.dismiss(ids));
  if (!result.ok) tellFailure(context, result.error.code);
  changed();
  return result;
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
