import { createTurns } from '../../platform/in-turn';
import type { Done, Reversal, StorageResult } from '../../storage';

/** What the reader did in the library: in words, and what takes it back. */
export interface Step {
  told: string;
  way: Reversal;
}

/** So many of the last things done can be taken back. */
const STEPS = 50;

/**
 * The last things done in the library, each of which can be taken back and then done again. One turn waits for the one
 * before it. A step that the library refuses stays where it was.
 *
 * @param revert takes something back and answers with the way forward again
 */
export const createHistory = (revert: (way: Reversal) => Promise<StorageResult<Done>>) => {
  let past: Step[] = [];
  let future: Step[] = [];
  const inTurn = createTurns();

  return {
    /** Keeps something that was done. What was taken back before cannot be done again. */
    record(step: Step): void {
      past = [...past, step].slice(-STEPS);
      future = [];
    },
    /** Takes back the last step, or the one that is given; answers which, or null where there was nothing to do. */
    undo: (which?: Step): Promise<Step | null> =>
      inTurn(async () => {
        const step = which ? past.find((each) => each === which) : past.at(-1);
        const done = step && (await revert(step.way));
        if (!step || !done?.ok) return null;
        past = past.filter((each) => each !== step);
        future = [...future, { ...step, way: done.value.undo }];
        return step;
      }),
    /** Does again what was taken back last; answers with the step as it can be taken back now. */
    redo: (): Promise<Step | null> =>
      inTurn(async () => {
        const step = future.at(-1);
        const done = step && (await revert(step.way));
        if (!step || !done?.ok) return null;
        future = future.filter((each) => each !== step);
        const again = { ...step, way: done.value.undo };
        past = [...past, again];
        return again;
      }),
    /** What was done before is no more to be taken back: the library is another one. */
    clear(): void {
      past = [];
      future = [];
    },
  };
};

export type History = ReturnType<typeof createHistory>;
