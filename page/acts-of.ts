import { callBackground } from '../messaging/send';
import { type Acts, createActs } from './acts';
import type { ReaderContext } from './reader-context';
import { createSaving } from './saving';
import { trayOf } from './tray';

const made = new WeakMap<ReaderContext, Acts>();

const actsFor = ({ page, keeping, history, describe, indexPage, controls, changed }: ReaderContext): Acts =>
  createActs({
    page,
    saving: createSaving({ page, keeping, call: callBackground, changed }),
    history,
    describe,
    indexPage,
    reopened: () => controls.setTray(trayOf(page)),
  });

/** What the reader of a page does with it: the same for the controls there and for popup and panel. */
export const actsOf = (context: ReaderContext): Acts => {
  const acts = made.get(context) ?? actsFor(context);
  made.set(context, acts);
  return acts;
};
