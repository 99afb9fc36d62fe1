import type { Result } from '../messaging/result';
import type { Acts, ActsOptions } from './acts';
import type { ControlsPart } from './controls/part';
import { obtainPart } from './obtain-part';
import { partOf } from './on-demand';

/** What the reader does with marks, injected with the controls when it is first done. */
export const createLazyActs = (options: ActsOptions): Acts => {
  let loaded: Acts | null = null;

  const loadAndRun = async <T>(act: (acts: Acts) => Promise<Result<T>>): Promise<Result<T>> => {
    const part = await obtainPart<ControlsPart>('controls');
    if (!part.ok) return part;
    // Two may have waited for the part.
    loaded ??= part.value.createActs(options);
    return act(loaded);
  };

  /** At once where it can be: a page that moves on is another one in the next task. */
  const run = <T>(act: (acts: Acts) => Promise<Result<T>>): Promise<Result<T>> => {
    loaded ??= partOf<ControlsPart>('controls')?.createActs(options) ?? null;
    return loaded ? act(loaded) : loadAndRun(act);
  };

  /** A step of its own, for which undo waits from now on. */
  const step = <T>(act: (acts: Acts) => Promise<Result<T>>) => options.history.during(run(act));

  return {
    mark: (range, colour) => step((acts) => acts.mark(range, colour)),
    change: (id, patch) => step((acts) => acts.change(id, patch)),
    remove: (id) => step((acts) => acts.remove(id)),
    takeBack: (id) => step((acts) => acts.takeBack(id)),
    giveUp: (id, editor) => step((acts) => acts.giveUp(id, editor)),
    accept: (ids, colour) => step((acts) => acts.accept(ids, colour)),
    dismiss: (ids) => step((acts) => acts.dismiss(ids)),
    fit: (marks) => run((acts) => acts.fit(marks)),
    adopt: (marks) => step((acts) => acts.adopt(marks)),
    confirm: (id, right) => step((acts) => acts.confirm(id, right)),
    tryAgain: (id) => step((acts) => acts.tryAgain(id)),
    // Takes a step back itself, so it is none to wait for.
    restore: (id) => run((acts) => acts.restore(id)),
  };
};
