import type { ArticleChange, PageFacts, PanelState } from '../messaging/reader-calls';
import { pageFacts } from './facts';
import { inOrder, panelMark } from './marks';
import { particularsOf } from './particulars';
import type { ReaderContext } from './reader-context';

/** What popup and panel show of the page. */
export const factsOf = async (context: ReaderContext): Promise<PageFacts> => {
  const { document, page, keeping } = context;
  const damaged = await context.repairing.isDamaged();
  const { reading } = page;
  const particulars = reading && (await particularsOf(reading));
  const { article } = keeping;
  return pageFacts({
    damaged,
    repaired: context.repairing.places,
    document,
    url: page.url,
    status: page.status,
    reading,
    particulars: particulars?.ok ? particulars.value : null,
    readingFacts: page.facts,
    script: page.script,
    marks: [...page.marks.values()],
    marksShown: page.marksShown,
    proposals: page.proposals.open.length,
    saved: keeping.saved,
    cleanView: page.cleanView,
    shown: page.toggle.shown,
    convertible: context.script.other,
    libraryError: keeping.libraryError,
    resists: context.resists,
    savedAt: article?.capturedAt ?? null,
    corrections: article?.corrections ?? {},
  });
};

export const stateOf = async (context: ReaderContext): Promise<PanelState> => ({
  facts: await factsOf(context),
  marks: inOrder(context.page.marks.values()).map(panelMark),
  suggestions: context.page.proposals.open.map(({ id, text, why }) => ({ id, text, why })),
  articleId: context.keeping.article?.id ?? null,
  change: changeOf(context),
  current: context.controls.current,
  undoable: context.history?.undoable ?? null,
  redoable: context.history?.redoable ?? null,
});

/** What is kept of the page, where the page is no longer that. */
const changeOf = ({ keeping, visiting }: ReaderContext): ArticleChange | null => {
  const { article } = keeping;
  const { change } = visiting;
  const isGone = article?.availability?.value.state === 'gone';
  if (!article || !(change || isGone)) return null;
  const { id: articleId, title, capturedAt: savedAt } = article;
  const found = { articleId, title, savedAt, state: isGone ? ('gone' as const) : ('changed' as const) };
  return { ...found, summary: change?.summary ?? null, touched: change?.touched.length ?? 0 };
};
