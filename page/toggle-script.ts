import { fail, type Result, succeed } from '../messaging/result';
import { obtainConverter } from './dictionaries';
import type { ReaderContext } from './reader-context';

/** Converts the page, or restores it. A second call while the dictionaries load changes nothing but the wait. */
export const createScriptCommand = (context: () => ReaderContext) => {
  let running: Promise<Result<null>> | null = null;

  const run = async (): Promise<Result<null>> => {
    const { page, settings, changed } = context();
    if (page.toggle.shown !== 'original') {
      page.toggle.restore();
      changed();
      return succeed(null);
    }
    const plan = page.plan(settings.traditional);
    if (!plan) return fail('not-convertible');
    const obtained = await obtainConverter(plan.config, plan.direction);
    if (!obtained.ok) return obtained;
    page.toggle.convert(plan, obtained.value.converter, obtained.value.create);
    changed();
    return succeed(null);
  };

  return (): Promise<Result<null>> => {
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
};
