import type { Result } from '../messaging/result';
import { fail, succeed } from '../messaging/result';
import { createTurns } from '../platform/in-turn';

/** What was done, as a key of the locale files (`step_<kind>`). */
export type StepKind =
  | 'mark'
  | 'note'
  | 'colour'
  | 'tags'
  | 'edit'
  | 'remove'
  | 'cancel'
  | 'accept'
  | 'dismiss'
  | 'adopt'
  | 'answer'
  | 'search';

/** Something that the reader did, with the way back and the way there again. */
export interface Step {
  kind: StepKind;
  /** The marks that it is about. */
  ids: readonly string[];
  undo(): Promise<Result<null>>;
  redo(): Promise<Result<null>>;
}

const STEPS = 50;

/**
 * The last 50 things done on a page. A step that the library refuses to take back stays where it is; one whose mark
 * is gone for good is dropped, so that the one before it can be reached.
 */
export const createHistory = (stepped: () => void) => {
  let past: Step[] = [];
  let future: Step[] = [];
  let page = 0;
  /** Steps on their way back or there again. */
  let turning = 0;
  const underWay = new Set<Promise<unknown>>();
  const inTurn = createTurns();

  const turn = (
    take: () => Step | undefined,
    way: 'undo' | 'redo',
    from: () => Step[],
    to: () => Step[],
  ): Promise<Result<StepKind>> => {
    turning++;
    const done = () => {
      turning--;
    };
    const taken = inTurn(async () => {
      // What the reader did a moment ago may be on its way to the library still.
      await Promise.allSettled([...underWay]);
      const step = take();
      if (!step) return fail('nothing-done');
      const own = page;
      const result = await step[way]();
      const isGone = !result.ok && result.error.code === 'not-found';
      if (own === page && (result.ok || isGone)) {
        const steps = from();
        const at = steps.lastIndexOf(step);
        if (at >= 0) steps.splice(at, 1);
        if (result.ok) to().push(step);
      }
      stepped();
      return result.ok ? succeed(step.kind) : result;
    });
    taken.then(done, done);
    return taken;
  };

  return {
    get undoable(): StepKind | null {
      return past.at(-1)?.kind ?? null;
    },
    get redoable(): StepKind | null {
      return future.at(-1)?.kind ?? null;
    },
    /** Whether there is something to take back, if only in a moment. */
    get canUndo(): boolean {
      return past.length > 0 || underWay.size > 0 || turning > 0;
    },
    /** Whether there is something to do again, if only in a moment. */
    get canRedo(): boolean {
      return future.length > 0 || turning > 0;
    },
    /** Has `undo` wait for something that will be a step. */
    during<T>(action: Promise<T>): Promise<T> {
      stepped();
      underWay.add(action);
      const end = () => underWay.delete(action);
      action.then(end, end);
      return action;
    },
    /** Which article's steps these are: what was begun on an earlier one leaves no step. */
    get article(): number {
      return page;
    },
    /** `article`: what it was when the step was begun. */
    record(step: Step, article = page): void {
      if (article !== page) return;
      past = [...past, step].slice(-STEPS);
      future = [];
      stepped();
    },
    /** Takes back the last step, or the one that is asked for. */
    undo: (which?: (step: Step) => boolean) =>
      turn(
        () => (which ? past.findLast(which) : past.at(-1)),
        'undo',
        () => past,
        () => future,
      ),
    redo: () =>
      turn(
        () => future.at(-1),
        'redo',
        () => future,
        () => past,
      ),
    /** Whether a step of this kind could be taken back. */
    has: (which: (step: Step) => boolean): boolean => past.some(which),
    /** A step that never was: nothing of it is left to take back. */
    forget(which: (step: Step) => boolean): void {
      past = past.filter((step) => !which(step));
      stepped();
    },
    /** Another article is on the page. */
    clear(): void {
      page++;
      past = [];
      future = [];
    },
  };
};

export type History = ReturnType<typeof createHistory>;
