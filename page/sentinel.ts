import { documentIn } from '../article/flat-tree';
import { addressOf } from '../article/frames';
import { framesOf, listenTo, viewOf } from './dom';
import type { GoneSign } from './gone';
import { selectedRange } from './selection';

const SETTLE_MS = 600;
/** A page that has not become an article after this many looks will not (a list that loads forever). */
const MAX_LOOKS = 20;
/** A single-page site changes its address first and its content later: the first looks are not trusted. */
const MIN_LOOKS = 3;

/** What a look at a page found. */
export interface Seen extends GoneSign {
  isArticle: boolean;
}

export interface SentinelOptions {
  document: Document;
  isArticle: (document: Document) => boolean;
  /** Why a page that is no article may be one no more. */
  signsOfGone: (document: Document) => GoneSign;
  /** Called once an address with the verdict, and again when the verdict changes as the page loads. */
  report: (seen: Seen) => void;
  /** Called once, when the person at the page first selects text while it is an article. */
  selected: () => void;
  signal: AbortSignal;
}

/** What a selection made by hand ends with: scripts of the page can select, but not make a trusted event. */
const SELECTING = ['mouseup', 'touchend', 'keyup'];

const isNode = (target: EventTarget): target is Node => 'nodeType' in target;

/**
 * Looks whether the page is an article: now, again while the page still loads, and afresh at each address
 * that a single-page site shows. Reads only.
 */
export const watchForArticle = ({
  document,
  isArticle,
  signsOfGone,
  report,
  selected,
  signal,
}: SentinelOptions): void => {
  let address = '';
  let verdict = false;
  let signs = '';
  let looks = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    timer = undefined;
    // The tab has left this document, which its timers may outlive.
    if (viewOf(document) === null) return;
    const moved = addressOf(document) !== address;
    if (moved) looks = 0;
    else if (looks >= (verdict ? MIN_LOOKS : MAX_LOOKS)) return;
    looks++;
    const now = isArticle(document);
    const seen: Seen = { isArticle: now, ...(!now && signsOfGone(document)) };
    const told = JSON.stringify(seen);
    if (moved || told !== signs) report(seen);
    address = addressOf(document);
    verdict = now;
    // Only then: it takes the browser long to let a script into a frame.
    if (verdict) listenWithin();
    signs = told;
  };

  const once = new AbortController();
  signal.addEventListener('abort', () => once.abort());
  const lookAtSelection = (event: Event) => {
    if (!event.isTrusted || !verdict) return;
    // The shadow roots that the selection may lie in are known only while the event is on its way.
    const trees = [...event.composedPath().filter(isNode), ...framesOf(document)];
    // The selection is what it will be only after the browser has handled the event.
    setTimeout(() => {
      if (once.signal.aborted || !selectedRange(document, trees)) return;
      once.abort();
      selected();
    });
  };
  const followed = new WeakSet<Document>();
  /** What is done in a frame does not get out of it. */
  const listenWithin = () => {
    for (const each of [document, ...framesOf(document)]) {
      if (followed.has(each)) continue;
      followed.add(each);
      for (const type of SELECTING) {
        listenTo(each, type, lookAtSelection, { capture: true, passive: true, signal: once.signal });
      }
    }
  };

  look();
  // Out of the back/forward cache it comes into a tab that has forgotten what was said of it. What led to it is past.
  const returned = (event: Event) => {
    if (event.isTrusted && (event as PageTransitionEvent).persisted) report({ isArticle: verdict });
  };
  const view = viewOf(document);
  if (view) listenTo(view, 'pageshow', returned, { signal });
  const lookSoon = () => {
    if (timer === undefined) timer = setTimeout(look, SETTLE_MS);
  };
  const observer = new MutationObserver(lookSoon);
  // No observer of the document is told when a frame shows another one.
  const loaded = ({ target }: Event) => {
    if (!target || !documentIn(target as Element)) return;
    if (verdict) listenWithin();
    lookSoon();
  };
  listenTo(document, 'load', loaded, { capture: true, signal });
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
};
