/** What one task of ours may take on a page that the reader is scrolling. */
const SLICE_MS = 12;
/** The first task answers a click: it may take longer, since it ends what the reader waits for. */
const FIRST_MS = 40;

interface SliceOptions {
  /** Wraps each slice: everything that is written is written inside. */
  during: (slice: () => void) => void;
  signal: AbortSignal;
}

/**
 * Runs generators in order, a slice at a time: the first at once, the others when the browser is idle. What they
 * yield says nothing; it is where they may be interrupted.
 */
export const createSlices = ({ during, signal }: SliceOptions) => {
  let queue: Iterator<void>[] = [];
  let scheduled = false;

  const run = (milliseconds: number) => {
    const end = performance.now() + milliseconds;
    during(() => {
      while (queue[0] && performance.now() < end) if (queue[0].next().done) queue.shift();
    });
    schedule();
  };

  const schedule = () => {
    if (scheduled || queue.length === 0 || signal.aborted) return;
    scheduled = true;
    const next = (milliseconds: number) => {
      scheduled = false;
      if (!signal.aborted) run(milliseconds);
    };
    // Not in jsdom, and not in a hidden tab's interest: there a timer does.
    if (typeof requestIdleCallback === 'function') {
      requestIdleCallback((idle) => next(Math.min(SLICE_MS, Math.max(4, idle.timeRemaining()))), {
        timeout: 250,
      });
    } else {
      setTimeout(() => next(SLICE_MS), 0);
    }
  };

  return {
    get idle() {
      return queue.length === 0;
    },
    /** Drops what is queued, and begins this now. */
    restart(work: Iterator<void>): void {
      queue = [work];
      run(FIRST_MS);
    },
    /** Queues more work. */
    add(work: Iterator<void>): void {
      queue.push(work);
      schedule();
    },
  };
};
