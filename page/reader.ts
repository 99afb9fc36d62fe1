import { indexPage } from '../highlights/anchoring/page-index';
import type { TextRange } from '../highlights/types';
import { DEFAULT_SETTINGS } from '../messaging/default-settings';
import { offersToolbar } from '../messaging/offers-toolbar';
import type { ReaderHandlers } from '../messaging/receive-reader';
import { fail, succeed } from '../messaging/result';
import { ruleHost } from '../messaging/script-rules';
import { callBackground } from '../messaging/send';
import type { Settings } from '../messaging/settings';
import { createTranslate } from '../platform/i18n';
import { createControls } from './controls';
import { isOnText } from './controls/geometry';
import { holds, isDocument } from './dom';
import { watchGestures } from './gestures';
import { createHandlers } from './handlers';
import { createKeeping } from './keeping';
import { createLivePage } from './live-page';
import { openToolbar } from './mark-actions';
import { markBubble, shortestMark } from './marking';
import { isPlaced } from './marks';
import { observePage } from './observer';
import { createPageScript } from './page-script';
import { factsOf, stateOf } from './page-state';
import { particularsOf } from './particulars';
import type { ReaderContext, Resistance } from './reader-context';
import type { Reading } from './reading';
import { createLazyRepairing } from './repairing';
import { createSettle } from './settle';
import { createFlash } from './show';
import { trayOf } from './tray';
import { createVisiting } from './visiting';
import { watchPage } from './watch';

interface ReaderOptions {
  document: Document;
  window: Window;
  /** The address that the page shows now, where it is not that of the window. */
  address?: () => string;
  /** How the article is read where the page shows a saved text; such a page is no visit to the article's own. */
  read?: () => Reading | null;
  /** Ended when the reader of the extension wants nothing of ours on the page's site. */
  life: AbortController;
  /** Called when something that the reader states has changed, as the side panel is told. */
  onChanged?: () => void;
}

/** The reader of one page: puts its parts together. Answers calls once it knows what is kept for the page. */
export const startReader = ({
  document,
  window,
  address,
  read,
  life,
  onChanged,
}: ReaderOptions): ReaderHandlers => {
  const { signal } = life;
  /** The defaults until the background has answered, or if it never does. */
  let settings: Settings = DEFAULT_SETTINGS;
  let translate = createTranslate('en', {});
  let version = '';
  let resists: Resistance | null = null;

  const observer = observePage(document, signal);
  const page = createLivePage({
    document,
    window,
    observer,
    address,
    read,
    signal,
    onPlaced: () => changed(),
    onWork: (kind, share) => controls.setWork(kind, share),
  });
  const tell = () => {
    void callBackground('page.changed', {});
    onChanged?.();
  };
  const tellPanel = createSettle(tell, { quietMs: 50, atMostMs: 250, signal });
  const changed = () => {
    followTrees();
    if (controls.trayOpen) controls.setTray(trayOf(page));
    controls.readAgain();
    controls.setStrip(page.marksShown && [...page.marks.values()].some(isPlaced));
    tellPanel();
  };
  const controls = createControls({ window, signal, context: () => context });
  const keeping = createKeeping({ page, version: () => version });
  const context: ReaderContext = {
    document,
    window,
    observer,
    signal,
    page,
    keeping,
    history: null,
    indexPage,
    controls,
    get script() {
      return script;
    },
    get repairing() {
      return repairing;
    },
    get visiting() {
      return visiting;
    },
    get settings() {
      return settings;
    },
    get version() {
      return version;
    },
    get translate() {
      return translate;
    },
    configure(next, nextTranslate) {
      // A page is told of its own site only.
      if (next.neverSites.length > 0) return life.abort();
      const before = settings;
      settings = next;
      translate = nextTranslate;
      page.spare(settings.spared);
      page.obey(settings.siteRules);
      void script.settingsChanged(before);
      changed();
    },
    rememberColour(lastColour) {
      settings = { ...settings, lastColour };
      void callBackground('colour.remember', { colour: lastColour });
    },
    quiet: (quiet) => callBackground('toolbar.quiet', { quiet }),
    flash: createFlash((range: TextRange | null) => page.setFlash(range), signal),
    facts: () => factsOf(context),
    state: () => stateOf(context),
    changed,
    get resists() {
      return resists;
    },
    resist(how) {
      // What was taken out for good stays out.
      if (how === resists || resists === 'removes') return;
      resists = how;
      if (how === 'changes') controls.notify({ text: translate.of('resists', how), tone: 'failed' });
      changed();
    },
  };
  const script = createPageScript(context);
  const repairing = createLazyRepairing(context);
  const visiting = createVisiting({
    document,
    window,
    page,
    keeping,
    repaired: repairing.begin,
    call: callBackground,
    changed,
    signal,
  });

  const lookAtVisit = () => {
    if (!read) visiting.look();
  };

  const start = async () => {
    const { generation } = keeping;
    const started = await callBackground('reader.start', {});
    if (!started.ok) return keeping.takeOver(started, generation);
    const { libraryError, sharedLines, ...value } = started.value;
    version = value.version;
    page.expectLines(sharedLines);
    context.configure(value.settings, createTranslate(value.language, value.messages));
    if (signal.aborted) return;
    keeping.takeOver(libraryError ? fail(libraryError) : succeed(value.saved), generation);
    changed();
    useAgain();
  };

  /** Does what needs no click here: the site has a rule, or the reader has used us on this page before. */
  const useAgain = () => {
    if (page.marks.size > 0) void repairing.begin();
    void script.follow();
    lookAtVisit();
  };

  /** Reads what is kept for the address that is shown now. */
  const readSaved = async () => {
    const { generation } = keeping;
    keeping.takeOver(await callBackground('page.saved', {}), generation);
    changed();
    useAgain();
  };

  let followGestures: (trees: readonly Node[]) => void = () => undefined;
  const styled = new WeakSet<Node>();
  /** Takes in the frames and shadow roots that the page's text lies in. */
  const followTrees = () => {
    const { trees } = page;
    followGestures(trees);
    const fresh = trees.filter((tree) => isDocument(tree) && !styled.has(tree));
    for (const tree of fresh) styled.add(tree);
    if (fresh.length > 0) void callBackground('styles.load', {});
  };

  page.refresh();
  /** What is kept for the address that is shown now has been read. */
  let settled = start();

  const watch = watchPage({
    window,
    observer,
    signal,
    isStale: page.isStale,
    refresh() {
      page.refresh();
      changed();
      // Late text may be damaged, and a page that was empty at its start one that the rule is for.
      void repairing.readAgain();
      void script.follow();
      lookAtVisit();
    },
    moved() {
      // What is being written is of the article that was shown until now.
      controls.endBubble('leave');
      page.proposals.clear();
      controls.setTray(null);
      page.setMarks([]);
      repairing.forget();
      visiting.forget();
      page.refresh();
      keeping.forget();
      context.history?.clear();
      settled = readSaved();
    },
    restless: (is) => context.resist(is ? 'changes' : null),
    returned() {
      page.refresh();
      // Settings that were changed meanwhile were told to the page that stood here.
      settled = start();
    },
  });

  // The tab goes elsewhere, or is closed.
  window.addEventListener('pagehide', (event) => event.isTrusted && controls.endBubble('leave'), { signal });

  const isToolbarOffered = () => offersToolbar(settings, ruleHost(page.url) ?? '');
  const offerToolbar = () => {
    if (isToolbarOffered() && controls.bubble?.kind !== 'note') openToolbar(context);
  };

  void settled
    .then(() => page.whenRead)
    .then(() => {
      // A mark is kept with its article's particulars: they are to be at hand when it is made, or a page that is closed
      // right after would lose it.
      if (page.reading) void particularsOf(page.reading);
      // It may have been a selection that brought the reader here.
      offerToolbar();
    });

  followGestures = watchGestures({
    document,
    window,
    signal,
    controls,
    selecting() {
      if (isToolbarOffered() && page.reading) void controls.prepare();
    },
    selected: offerToolbar,
    scrolled: controls.moved,
    clicked(target, x, y) {
      const mark = shortestMark(
        page,
        (spans) => spans.some(({ node }) => holds(target, node)) && isOnText(document, spans, x, y),
      );
      if (mark) controls.setBubble(markBubble(page, document, mark));
      return mark !== undefined;
    },
  });

  const handlers = createHandlers(context);
  const later = Object.entries(handlers).map(([name, handle]) => [
    name,
    async (payload: never) => {
      await settled;
      // Whoever asks right after the page changed is answered about the page that it is now.
      watch.settleNow();
      await settled;
      await page.whenRead;
      return (handle as (payload: never) => Promise<unknown>)(payload);
    },
  ]);
  return Object.fromEntries(later) as ReaderHandlers;
};
