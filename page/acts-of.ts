import { describeBy } from '../highlights/anchoring/describe';
import { callBackground } from '../messaging/send';
import { type Acts, createActs } from './acts';
import { historyOf } from './history-of';
import type { ReaderContext } from './reader-context';
import { createSaving } from './saving';
import { trayOf } from './tray';

const made = new WeakMap<ReaderContext, Acts>();

const actsFor = (context: ReaderContext): Acts => {
  const { page, keeping, indexPage, controls, changed } = context;
  return createActs({
    page,
    saving: createSaving({ page, keeping, call: callBackground, changed }),
    history: historyOf(context),
    describe: (text, range) => describeBy(indexPage(text), text, range),
    indexPage,
    reopened: () => controls.setTray(trayOf(page)),
  });
};

/** What the reader of a page does with it: the same for the controls there and for popup and panel. */
export const actsOf = (context: ReaderContext): Acts => {
  const acts = made.get(context) ?? actsFor(context);
  made.set(context, acts);
  return acts;
};
