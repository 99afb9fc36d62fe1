/** Long work on a page is done in slices of so many milliseconds, so that scrolling and typing stay smooth. */
const SLICE_MS = 12;

/** Resolves in a task of its own, without the wait that timers grow into. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Does steps for one slice, at least one; whether all are done. */
const doSlice = (steps: Iterator<unknown>): boolean => {
  const end = performance.now() + SLICE_MS;
  do if (steps.next().done) return true;
  while (performance.now() < end);
  return false;
};

/**
 * Does all steps: the first slice now, the others each in a task of its own, until `isOver`. Calls `shown` after each
 * slice, in the same task.
 */
export const doInSlices = async (
  steps: Iterator<unknown>,
  isOver: () => boolean,
  shown: () => void,
): Promise<void> => {
  while (!isOver()) {
    const done = doSlice(steps);
    shown();
    if (done) return;
    await nextTask();
  }
};
