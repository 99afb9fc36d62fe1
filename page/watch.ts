import { watchAddress } from './address';
import type { PageChange, PageObserver } from './observer';
import { createRoundBudget } from './round-budget';
import { createSettle } from './settle';

interface WatchOptions {
  window: Window;
  observer: PageObserver;
  signal: AbortSignal;
  isStale: (change: PageChange) => boolean;
  /** Reads the page again. */
  refresh: () => void;
  /** The page shows another address; its content may follow later. */
  moved: () => void;
  /** It is not read again any more until it rests; `false`: it came to rest, and was read again. */
  restless: (is: boolean) => void;
  /** The page came out of the back/forward cache. */
  returned: () => void;
}

/** A page that never rests is read again at most so often, */
const REFRESHES_A_MINUTE = 15;
/** and then only after so many milliseconds without a change. */
const REST_MS = 5000;
const MAX_NODES = 5000;

export interface PageWatch {
  /** Takes in what the page changed a moment ago without waiting for it to be quiet. */
  settleNow(): void;
}

/** Follows the page through late content, re-rendering and new addresses. */
export const watchPage = ({
  window,
  observer,
  signal,
  isStale,
  refresh,
  moved,
  restless,
  returned,
}: WatchOptions): PageWatch => {
  let nodes = new Set<Node>();
  let content = false;
  let vast = false;
  const mayRefresh = createRoundBudget(REFRESHES_A_MINUTE, 60_000, () => performance.now());
  const address = watchAddress(window, moved, signal);

  const settle = createSettle(
    () => {
      const change = { nodes, content, vast };
      nodes = new Set();
      content = false;
      vast = false;
      if (!isStale(change)) return;
      if (mayRefresh()) refresh();
      else {
        isRestless = true;
        restless(true);
        rest();
      }
    },
    { quietMs: 350, atMostMs: 2000, signal },
  );
  let isRestless = false;
  const rest = createSettle(
    () => {
      isRestless = false;
      refresh();
      restless(false);
    },
    { quietMs: REST_MS, atMostMs: Number.POSITIVE_INFINITY, signal },
  );

  observer.onChange((change) => {
    address.check();
    content ||= change.content;
    vast ||= change.vast || nodes.size > MAX_NODES;
    if (!vast) for (const node of change.nodes) nodes.add(node);
    if (isRestless) rest();
    settle();
  });

  window.addEventListener('pageshow', (event) => event.isTrusted && event.persisted && returned(), {
    signal,
  });
  return {
    settleNow() {
      address.check();
      settle.now();
    },
  };
};
