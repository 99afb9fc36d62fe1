import type { Result } from '../messaging/result';
import type { Acts, ActsOptions } from './acts';
import type { ControlsPart } from './controls/part';
import { obtainPart } from './obtain-part';

/** What the reader does with marks, injected with the controls when it is first done. */
export const createLazyActs = (options: ActsOptions): Acts => {
  let loaded: Acts | null = null;

  const load = async (): Promise<Result<Acts>> => {
    if (!loaded) {
      const part = await obtainPart<ControlsPart>('controls');
      if (!part.ok) return part;
      // Two may have waited for the part.
      loaded ??= part.value.createActs(options);
    }
    return { ok: true, value: loaded };
  };

  const run = async <T>(act: (acts: Acts) => Promise<Result<T>>): Promise<Result<T>> => {
    const acts = await load();
    return acts.ok ? act(acts.value) : acts;
  };

  /** A step of its own, for which undo waits from now on. */
  const step = <T>(act: (acts: Acts) => Promise<Result<T>>) => options.history.during(run(act));

  return {
    mark: (range, colour) => step((acts) => acts.mark(range, colour)),
    change: (id, patch) => step((acts) => acts.change(id, patch)),
    remove: (id) => step((acts) => acts.remove(id)),
    takeBack: (id) => step((acts) => acts.takeBack(id)),
    accept: (ids, colour) => step((acts) => acts.accept(ids, colour)),
    dismiss: (ids) => step((acts) => acts.dismiss(ids)),
    fit: (marks) => run((acts) => acts.fit(marks)),
    adopt: (marks) => step((acts) => acts.adopt(marks)),
    confirm: (id, right) => run((acts) => acts.confirm(id, right)),
    tryAgain: (id) => run((acts) => acts.tryAgain(id)),
    // Takes a step back itself, so it is none to wait for.
    restore: (id) => run((acts) => acts.restore(id)),
  };
};
