/** What one task of ours may take on a page that the reader is scrolling. */
const SLICE_MS = 12;
/** The same where the browser is busy for longer after each slice than a reader could scroll through. */
const BUSY_SLICE_MS = 48;
const BUSY_AFTER_MS = 120;
/** The first task answers a click: it may take longer, since it ends what the reader waits for. */
const FIRST_MS = 40;

interface SliceOptions {
  /** Wraps each slice: everything that is written is written inside. */
  during: (slice: () => void) => void;
  signal: AbortSignal;
}

/**
 * Work that may be interrupted wherever it yields. `rest` ends the slice: what follows costs the browser so much that
 * it is to have a task for itself.
 */
export type Work = Iterator<'rest' | undefined>;

/**
 * Runs what is to follow in a task of its own, after what the reader does and what is to be painted. Not when the
 * browser is idle: on a busy machine it is so rarely that the page would wait for seconds. jsdom and older browsers
 * have no scheduler.
 */
const nextTask = (run: () => void): void => {
  if (typeof scheduler === 'object') void scheduler.postTask(run, { priority: 'user-visible' });
  else setTimeout(run, 0);
};

/** Runs generators in order, a slice at a time: the first at once, the others in tasks of their own. */
export const createSlices = ({ during, signal }: SliceOptions) => {
  let queue: Work[] = [];
  let scheduled = false;
  let lastEnd = 0;

  const run = (milliseconds: number, atOnce = 0) => {
    const start = performance.now();
    // Each slice makes the browser lay out the page again: on a vast page small slices would take minutes.
    const isBusy = lastEnd > 0 && start - lastEnd > BUSY_AFTER_MS;
    const end = start + (isBusy ? Math.max(milliseconds, BUSY_SLICE_MS) : milliseconds);
    during(() => {
      for (let left = atOnce; queue[0] && (left > 0 || performance.now() < end); left--) {
        const { done, value } = queue[0].next();
        if (done) queue.shift();
        else if (value === 'rest' && Number.isFinite(end)) break;
      }
    });
    lastEnd = queue.length > 0 ? performance.now() : 0;
    schedule();
  };

  const schedule = () => {
    if (scheduled || queue.length === 0 || signal.aborted) return;
    scheduled = true;
    nextTask(() => {
      scheduled = false;
      if (!signal.aborted) run(SLICE_MS);
    });
  };

  return {
    get idle() {
      return queue.length === 0;
    },
    /** Drops what is queued, and begins this now: so many steps whatever they take, then by the clock. */
    restart(work: Work, atOnce = 0): void {
      queue = [work];
      run(FIRST_MS, atOnce);
    },
    /** Does all that is queued, now. */
    finish(): void {
      if (queue.length > 0) run(Number.POSITIVE_INFINITY);
    },
    /** Queues more work. */
    add(work: Work): void {
      queue.push(work);
      schedule();
    },
  };
};
