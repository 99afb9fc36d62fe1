import type { OnPageState, WorkKind } from '../../components/on-page';

/** What takes less long is over before the reader asks what is going on. */
const SILENT_MS = 1000;
/** Often enough to be seen moving. */
const EVERY_MS = 200;

/**
 * Takes how far long work has come, as often as it is known, and hands on what is worth being shown. `share` is of 0 to
 * 1; null ends it.
 */
export const createWork = (show: (work: OnPageState['work']) => void) => {
  const begun = new Map<WorkKind, number>();
  let shown: OnPageState['work'] = {};
  let last = 0;
  return (kind: WorkKind, share: number | null): void => {
    const now = performance.now();
    if (share === null) {
      begun.delete(kind);
      if (!(kind in shown)) return;
      const { [kind]: _, ...others } = shown;
      shown = others;
      show(shown);
      return;
    }
    const start = begun.get(kind) ?? now;
    begun.set(kind, start);
    if (now - start < SILENT_MS || now - last < EVERY_MS) return;
    last = now;
    shown = { ...shown, [kind]: share };
    show(shown);
  };
};
