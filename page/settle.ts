interface SettleOptions {
  /** Milliseconds of quiet to wait for. */
  quietMs: number;
  /** Milliseconds after which a page that is never quiet is looked at all the same. */
  atMostMs: number;
  signal: AbortSignal;
}

/** A debounced call: once the page is quiet, or after `atMostMs` if it never is. */
export const createSettle = (act: () => void, { quietMs, atMostMs, signal }: SettleOptions) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let deadline: number | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return (): void => {
    if (signal.aborted) return;
    const now = performance.now();
    deadline ??= now + atMostMs;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        deadline = undefined;
        act();
      },
      Math.max(0, Math.min(quietMs, deadline - now)),
    );
  };
};
