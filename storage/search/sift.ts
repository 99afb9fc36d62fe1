/** A search goes on for so long before it lets the page breathe, and hears that it is not wanted any more. */
const SLICE_MS = 12;

/** So many items between two looks at the clock. */
const STEP = 64;

/**
 * Visits all items, in slices. Whether it came to the end: not when the signal was aborted.
 * @param now milliseconds of any clock that goes on
 */
export async function sift<T>(
  items: readonly T[],
  visit: (item: T) => void,
  signal: AbortSignal | undefined,
  now: () => number = () => performance.now(),
): Promise<boolean> {
  let end = now() + SLICE_MS;
  for (let at = 0; at < items.length; at += STEP) {
    for (const item of items.slice(at, at + STEP)) visit(item);
    if (now() < end) continue;
    await breathe();
    if (signal?.aborted) return false;
    end = now() + SLICE_MS;
  }
  return !signal?.aborted;
}

const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
