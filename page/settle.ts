interface SettleOptions {
  /** Milliseconds of quiet to wait for. */
  quietMs: number;
  /** Milliseconds after which a page that is never quiet is looked at all the same. */
  atMostMs: number;
  signal: AbortSignal;
}

interface Settle {
  /** Something happened: acts once the page is quiet. */
  (): void;
  /** Acts now if something is waiting. */
  now(): void;
}

/** A debounced call: once the page is quiet, or after `atMostMs` if it never is. */
export const createSettle = (act: () => void, { quietMs, atMostMs, signal }: SettleOptions): Settle => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let deadline: number | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  const now = () => {
    if (signal.aborted || deadline === undefined) return;
    clearTimeout(timer);
    deadline = undefined;
    act();
  };
  const settle = () => {
    if (signal.aborted) return;
    const time = performance.now();
    deadline ??= time + atMostMs;
    clearTimeout(timer);
    timer = setTimeout(now, Math.max(0, Math.min(quietMs, deadline - time)));
  };
  return Object.assign(settle, { now });
};
